"""Judge a rule on a row of facts as a person writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.example import batch, values
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from raamwerk.core.rule import Rule

Facts = dict[str, str | None]
"""Facts in words, as in `EXAMPLE`; None takes one out, so that it is not known."""


def row(facts: Mapping[str, str | None]) -> pl.DataFrame:
    """A batch of one line, of an invoice unless the facts say otherwise."""
    stated = {"document_kind": "invoice", **facts}
    return batch([values({name: text for name, text in stated.items() if text is not None})])


def outcomes(rule: Rule, facts: pl.DataFrame) -> list[Outcome]:
    """What becomes of a rule on each row of a batch, by the letter of `Rule`."""
    judged = facts.select(applies=rule.applies, breach=rule.breach)
    return [_outcome(applies, breach) for applies, breach in judged.iter_rows()]


def _outcome(applies: bool | None, breach: bool | None) -> Outcome:  # noqa: FBT001 - three values each
    if applies is False:
        return Outcome.NOT_APPLICABLE
    if applies is None or breach is None:
        return Outcome.UNKNOWN
    return Outcome.BREACH if breach else Outcome.PASS


def outcome(rule: Rule, facts: Mapping[str, str | None]) -> Outcome:
    return outcomes(rule, row(facts))[0]


def effect(rule: Rule, facts: Mapping[str, str | None]) -> int | None:
    """The euros at stake, in micro-euros."""
    assert rule.effect is not None
    found: int | None = row(facts).select(rule.effect).item()
    return found

"""What a checked document comes to: outcome, euros at stake, counts, and its gravest lines.

A giant document comes in parts; here they are one document again, of which only the gravest lines
are kept, so that memory stays bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, overload

import polars as pl

from raamwerk.core.checking.document import Lines
from raamwerk.core.checking.outcome_code import PASS, REMARK, overall
from raamwerk.core.checking.verdict import Verdict
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import JudgedLine
    from raamwerk.core.errors import Problem
    from raamwerk.formats.ubl.finding import Validated

GRAVITY: Final = list(Outcome)
MOST_PROBLEMS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One document as a whole.

    Args:
        path: its file.
        document: as stated.
        form: the verdict on its form; None for a table.
        outcome: the gravest of its form, its own rules and its lines.
        at_stake: in micro-euros.
        lines: how many lines have each outcome.
        remarked: how many of its lines pass with a remark.
        verdicts: of the rules about the document as a whole; worked out when they are asked for.
        problems: what could not be read; of very many only the first, and `more_problems`.
    """

    path: Path
    document: Document
    form: Validated | None
    outcome: Outcome
    at_stake: int
    lines: Counter[Outcome] = field(default_factory=Counter)
    remarked: int = 0
    verdicts: Sequence[Verdict] = ()
    problems: tuple[Problem, ...] = ()
    more_problems: int = 0

    def apart(self) -> Summary:
        """The same without the document's lines and its batch, to be kept after the batch has gone."""
        document = replace(self.document, lines=Lines(), problems=())
        return replace(self, document=document, verdicts=tuple(self.verdicts))

    @property
    def gravity(self) -> tuple[int, int]:
        """The smaller, the graver: by outcome, then by euros."""
        return GRAVITY.index(self.outcome), -self.at_stake


class _Asked(Sequence[Verdict]):
    """The verdicts of a document, made only if anyone looks: of thousands that pass nobody does."""

    def __init__(self, found: CheckedDocument) -> None:
        self._found = found

    @overload
    def __getitem__(self, index: int) -> Verdict: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Verdict]: ...
    def __getitem__(self, index: int | slice) -> Verdict | Sequence[Verdict]:
        """One of them, or some."""
        return self._found.verdicts[index]

    def __len__(self) -> int:
        return len(self._found.verdicts)


class LinesOf(Protocol):
    """Makes the gravest lines of a document."""

    def __call__(self, most: int, *, also_passed: bool = False) -> list[JudgedLine]:
        """So many lines at most, those that simply pass only where they are asked for."""


@dataclass(frozen=True, slots=True)
class Done:
    """A document that is whole, and how to come by its gravest lines.

    Of a giant document only lines that do not simply pass were kept.
    """

    summary: Summary
    lines: LinesOf


class Gathering:
    """Takes documents and parts of documents in their order, and gives whole ones back."""

    def __init__(self, most_lines: int) -> None:
        self._most = most_lines
        self._parts: Summary | None = None
        self._lines: list[JudgedLine] = []
        self._stake = 0

    def add(self, found: CheckedDocument) -> Done | None:
        """The whole document, once its last part has come."""
        summary = _summary(found)
        if not found.document.part:
            return Done(summary, partial(gravest, found))
        self._stake += stake_of_lines(found)
        self._lines = sorted([*self._lines, *gravest(found, self._most)], key=_gravity)[
            : self._most
        ]
        summary = summary.apart()
        self._parts = summary if self._parts is None else _joined(self._parts, summary)
        if found.document.more:
            return None
        whole, kept = self._parts, self._lines
        whole = replace(whole, at_stake=max(whole.at_stake, self._stake))
        self._parts, self._lines, self._stake = None, [], 0
        return Done(whole, partial(_first, kept))


def _first(kept: list[JudgedLine], most: int, *, also_passed: bool = False) -> list[JudgedLine]:
    del also_passed  # none of those was kept
    return kept[:most]


def _summary(found: CheckedDocument) -> Summary:
    problems = found.problems
    codes = found.judged.counts(found.index)
    counts: Counter[Outcome] = Counter()
    for code, number in codes.items():
        counts[overall(code)] += number
    return Summary(
        path=found.file.path,
        document=found.document,
        form=found.form,
        outcome=found.outcome,
        at_stake=found.at_stake,
        lines=counts,
        remarked=codes.get(REMARK, 0),
        verdicts=_Asked(found),
        problems=problems[:MOST_PROBLEMS],
        more_problems=max(len(problems) - MOST_PROBLEMS, 0),
    )


def _joined(first: Summary, later: Summary) -> Summary:
    """Two parts of one document; what is said of the whole comes with the last."""
    problems = (*first.problems, *later.problems)
    more = max(len(problems) - MOST_PROBLEMS, 0)
    return replace(
        first,
        outcome=min(first.outcome, later.outcome, key=GRAVITY.index),
        at_stake=max(first.at_stake, later.at_stake),
        lines=first.lines + later.lines,
        remarked=first.remarked + later.remarked,
        verdicts=later.verdicts or first.verdicts,
        problems=problems[:MOST_PROBLEMS],
        more_problems=first.more_problems + later.more_problems + more,
    )


def stake_of_lines(found: CheckedDocument) -> int:
    """The euros at stake on the lines of a document or part, in micro-euros."""
    effects = found.judged.effects["effect"].slice(found.rows.start, len(found.rows))
    known: list[int] = effects.drop_nulls().to_list()
    return sum(known)


def _worst(found: CheckedDocument) -> pl.Series:
    return found.judged.lines["worst"].slice(found.rows.start, len(found.rows))


def gravest(found: CheckedDocument, most: int, *, also_passed: bool = False) -> list[JudgedLine]:
    """The gravest lines of a document: breaches by euros, then unknowns, then remarks.

    Args:
        found: the document, or one part of it.
        most: at most so many.
        also_passed: whether lines of which nothing is to be said follow.
    """
    start, size = found.rows.start, len(found.rows)
    effects = found.judged.effects["effect"].slice(start, size)
    frame = pl.DataFrame({"code": _worst(found), "effect": effects}).with_row_index("row", start)
    if not also_passed:
        frame = frame.filter(pl.col("code") < PASS)
    by = ["code", "effect", "row"]
    frame = frame.sort(by, descending=[False, True, False], nulls_last=True)
    return [found.judged.line(row) for row in frame["row"].head(most)]


def _gravity(line: JudgedLine) -> tuple[int, int, int]:
    return GRAVITY.index(line.outcome), -(line.effect or 0), 0 if line.remarked else 1

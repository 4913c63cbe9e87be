"""Differences that are known and open: the oracle keeps its answer, each has an example in test_still_open.py.

An entry leaves this table when the engine gives the oracle's answer: its example then fails on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from tests.oracle.judge import Key

Answer = tuple[Outcome, int | None]

OPEN: Final[dict[tuple[str, Outcome, Outcome], str]] = {
    ("price.discount-not-kept", Outcome.UNKNOWN, Outcome.PASS): "discount-beside-unknown-lock",
    ("price.all-in-above-maximum", Outcome.BREACH, Outcome.BREACH): (
        "negative-line-at-the-lower-price"
    ),
    ("price.all-in-above-maximum", Outcome.PASS, Outcome.BREACH): (
        "negative-line-at-the-lower-price"
    ),
}
"""By rule, the oracle's outcome and the engine's: the example that shows it."""


def unexplained(found: dict[Key, tuple[Answer, Answer]]) -> dict[Key, tuple[Answer, Answer]]:
    """Differences that no open example accounts for."""
    return {
        key: both for key, both in found.items() if (key[2], both[0][0], both[1][0]) not in OPEN
    }

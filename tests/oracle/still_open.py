"""Differences that are known and open: the oracle keeps its answer, each has an example in test_open.py.

An entry leaves this table when the engine gives the oracle's answer: its example then fails on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from tests.oracle.judge import Key

Answer = tuple[Outcome, int | None]

_PASS, _BREACH = Outcome.PASS, Outcome.BREACH
_UNKNOWN, _NOTHING = Outcome.UNKNOWN, Outcome.NOT_APPLICABLE

OPEN: Final[dict[tuple[str, Outcome, Outcome], str]] = {
    ("product.outside-framework", _UNKNOWN, _BREACH): "family-unknown",
    ("cover.months", _UNKNOWN, _NOTHING): "family-unknown",
    ("cover.months", _BREACH, _NOTHING): "family-unknown",
    ("cover.months", _PASS, _NOTHING): "family-unknown",
    ("quantity.purchase-obligation", _UNKNOWN, _NOTHING): "family-unknown",
    ("quantity.purchase-obligation", _PASS, _NOTHING): "family-unknown",
    ("coverage.below-required", _UNKNOWN, _BREACH): "family-unknown",
    ("coverage.below-required", _UNKNOWN, _PASS): "family-unknown",
    ("coverage.below-required", _BREACH, _UNKNOWN): "surcharge-hides-coverage",
    ("coverage.below-required", _PASS, _UNKNOWN): "surcharge-hides-coverage",
    ("product.outside-framework", _PASS, _UNKNOWN): "only-by-volume",
    ("price.volume-dependent", _BREACH, _UNKNOWN): "only-by-volume",
    ("quantity.purchase-obligation", _BREACH, _UNKNOWN): "only-by-volume",
    ("price.above-order", _UNKNOWN, _BREACH): "once-beside-months",
    ("price.above-order", _UNKNOWN, _PASS): "once-beside-months",
    ("step-up.above-difference", _UNKNOWN, _BREACH): "once-beside-months",
    ("step-up.above-difference", _UNKNOWN, _PASS): "once-beside-months",
    ("price.all-in-above-maximum", _BREACH, _NOTHING): "all-in-of-nothing",
    ("price.all-in-above-maximum", _PASS, _NOTHING): "all-in-of-nothing",
    ("price.all-in-above-maximum", _UNKNOWN, _BREACH): "all-in-outside-framework",
    ("price.all-in-above-maximum", _UNKNOWN, _PASS): "all-in-outside-framework",
    ("price.all-in-above-maximum", _UNKNOWN, _NOTHING): "all-in-outside-framework",
    ("quantity.outside-window", _UNKNOWN, _BREACH): "window-without-order-date",
    ("line.arithmetic", _PASS, _BREACH): "rounded-below-nothing",
    ("line.arithmetic", _BREACH, _PASS): "rounded-below-nothing",
}
"""By rule, the oracle's outcome and the engine's: the example that shows it.

Two more examples touch so many rules that the maker leaves them out: `sheet-before-order` and
`months-from-29-february`.
"""


def unexplained(found: dict[Key, tuple[Answer, Answer]]) -> dict[Key, tuple[Answer, Answer]]:
    """Differences that no open example accounts for."""
    return {
        key: both for key, both in found.items() if (key[2], both[0][0], both[1][0]) not in OPEN
    }

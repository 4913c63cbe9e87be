"""Announced changes of list prices: a ratio on a product from a day, and to which part numbers it belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from raamwerk.core.pricebook.entry import Entry

_SHORT: Final = ((r"\bmicrosoft 365\b", "m365"), (r"\boffice 365\b", "o365"))

_TOKENS: Final = frozenset(
    [
        "ShrdSvr",
        "ALNG",
        "AllLng",
        "Sngl",
        "SubsVL",
        "MonthlySubscriptions-VolumeLicense",
        "SA",
        "LicSAPk",
        "MVL",
        "OLV",
        "OLP",
    ]
)
"""Where the product ends in an item's name and its way of licensing begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceChange:
    """A price change as somebody announced it.

    Args:
        product: as the announcement names it: a product, a family or a part number.
        since: the first day on which the new list price holds.
        new, old: the ratio of the two prices, as whole numbers: 39 over 36, or 108 over 100 for 8 %.
            Only the ratio is used, so that a price in another currency is never taken for euros (P-3).
        currency: that the ratio was announced in.
        source: where it was read.
        row: the row of the file that it was read from, counted from 1.
    """

    product: str
    since: date
    new: int
    old: int
    currency: str = "EUR"
    source: str = ""
    row: int = 0


def plain(name: str) -> str:
    """A product's name without the differences in spelling: `Microsoft 365 E3` and `M365  e3` are one."""
    text = " ".join(name.casefold().split())
    for long, short in _SHORT:
        text = re.sub(long, short, text)
    return text


def product_of(item_name: str) -> str:
    """The product in an item's name: `M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr` is about `M365 E3` (domain.md 5).

    A name in which no such token stands is the product itself.
    """
    words = item_name.split()
    ends = (place for place, word in enumerate(words) if place and word in _TOKENS)
    return " ".join(words[: next(ends, len(words))])


def names_of(entries: Iterable[Entry]) -> frozenset[str]:
    """Every name by which an announcement can mean a part number: itself, its names, product and families."""
    found: set[str] = set()
    for entry in entries:
        product = product_of(entry.name) if entry.name else None
        said = (entry.part_number, entry.name, product, entry.family)
        found |= {plain(name) for name in said if name}
    return frozenset(found)


def changes_of(changes: Sequence[PriceChange], names: frozenset[str]) -> tuple[PriceChange, ...]:
    """The changes that are about a part number with these names, by day.

    Where one day has several about it - one price in several currencies - the one in euros counts, and
    otherwise the largest: a forecast of exposure rather says too much than too little.
    """
    best: dict[date, PriceChange] = {}
    for each in changes:
        if plain(each.product) in names:
            before = best.get(each.since)
            best[each.since] = each if before is None else max(before, each, key=_weight)
    return tuple(best[since] for since in sorted(best))


def _weight(change: PriceChange) -> tuple[bool, Fraction]:
    return change.currency == "EUR", Fraction(change.new, change.old)


def raised(price: int, change: PriceChange) -> int:
    """A price after a change, in whole micro-euros, half away from zero."""
    return (2 * price * change.new + change.old) // (2 * change.old)

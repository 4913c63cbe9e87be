"""The price books of a made-up sector, as they were published: one a period, under both frameworks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import Micro
from raamwerk.core.period import days_later
from raamwerk.samples.book import FRAMEWORK, PERIODS, bound
from raamwerk.samples.catalogue import CENT, catalogue
from raamwerk.samples.product import Product, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.pricebook.entry import Entry, PriceBook

BEFORE: Final = "gt-microsoft-1"
PARTS: Final = 400
_EARLY: Final = 23
"""Days before its period on which a book was published."""
_FIRST: Final = date(2019, 2, 1)
_PERIODS_BEFORE: Final = ((_FIRST, Fraction(86, 100)), (date(2021, 2, 1), Fraction(93, 100)))
"""Under the framework before, a made-up price is so much of what it was on the first day of the next."""


def books(seed: int, parts: int = PARTS) -> tuple[PriceBook, ...]:
    """Every book of both frameworks, in the order of publication."""
    products = catalogue(seed, parts, PERIODS)
    return (_before(products), *_after(products))


def _before(products: Sequence[Product]) -> PriceBook:
    entries = (entry for each in products for entry in _earlier(each))
    published = days_later(_FIRST, -_EARLY)
    return bound(entries, "gt-microsoft-1.csv", published, framework=BEFORE)


def _earlier(product: Product) -> Iterator[Entry]:
    """What a product cost before; nothing for one that came later or that is sold by the meter."""
    first = product.steps[0]
    if first.since > PERIODS[0] or first.maximum is None or product.product_type == "azure":
        return
    steps = tuple(
        Step(since, _part(first.maximum, part), _part(first.list_price or first.maximum, part))
        for since, part in _PERIODS_BEFORE
    )
    yield from replace(product, steps=steps).entries()


def _part(price: Micro, part: Fraction) -> Micro:
    """A part of a price in whole cents, rounded down, and at least one."""
    return Micro(max(CENT, int(price * part / CENT) * CENT))


def _after(products: Sequence[Product]) -> Iterator[PriceBook]:
    entries = [entry for each in products for entry in each.entries()]
    for since, until in zip(PERIODS, (*PERIODS[1:], date.max), strict=True):
        yield bound(
            (each for each in entries if since <= each.since < until),
            f"{FRAMEWORK}-{since.year}.csv",
            days_later(since, -_EARLY),
        )

"""The ways in which resellers write the same price (domain.md 5): per year, user-months, instalments, pieces.

600 users a year at 33.17 a month are 600 at 398.04, or 7,200 user-months at 33.17, or twelve instalments of
600 at 398.04 for 12.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.samples.draft import DraftLine

if TYPE_CHECKING:
    from raamwerk.samples.market import Priced

YEAR: Final = 12


class Shape(StrEnum):
    """How a line writes its price."""

    YEAR = "year"
    USER_MONTHS = "user-months"
    INSTALMENT = "instalment"
    PIECES = "pieces"
    """A piece of something with a period beside it."""
    OFFER = "offer"
    """As the price book says it, in the words of a table."""


_WORDS: Final = {0: "once", 1: "month", 12: "year"}


def shaped(
    part_number: str, priced: Priced, quantity: int, shape: Shape, *, months: int = YEAR
) -> DraftLine:
    """A line that asks the offered price in one of the shapes.

    Args:
        part_number: of the book.
        priced: what holds for it.
        quantity: licences, cores or hours; of a pack, single ones.
        shape: of the price; what is paid once has but one.
        months: that the line covers, where the shape counts them.
    """
    unit = priced.entry.unit
    offer = priced.offer
    if shape is Shape.OFFER:
        word = _WORDS.get(unit.months, f"{unit.months} months")
        return _line(part_number, priced, quantity, word, unit.months or 1, offer, unit.quantity)
    if unit.once:
        return _line(part_number, priced, quantity, "C62", 1, offer, unit.quantity)
    a_year = offer * YEAR / unit.months
    match shape:
        case Shape.YEAR:
            return _line(part_number, priced, quantity, "ANN", YEAR, a_year, unit.quantity)
        case Shape.PIECES:
            part = (a_year * months / YEAR).quantize(Decimal("0.01")) if months != YEAR else a_year
            return _line(part_number, priced, quantity, "C62", months, part, unit.quantity)
        case Shape.USER_MONTHS:
            per = unit.quantity * unit.months
            return _line(part_number, priced, quantity * months, "MON", 1, offer, per)
        case _:
            return _line(part_number, priced, quantity, "MON", 1, a_year, unit.quantity * YEAR)


def _line(  # noqa: PLR0917 - the five that tell the shapes apart read as a row of a table
    part_number: str,
    priced: Priced,
    quantity: int,
    unit: str,
    months: int,
    price: Decimal,
    per: int,
) -> DraftLine:
    return DraftLine(
        part_number=part_number,
        name=priced.entry.name,
        quantity=quantity,
        unit=unit,
        months=months,
        price=price,
        per=per,
        priced=priced,
    )

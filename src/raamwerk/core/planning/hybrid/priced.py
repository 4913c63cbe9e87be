"""What licences cost a year by the price books, where the estate does not say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.entry import price_in_force

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.planning.hybrid.estate import Estate, Offer
    from raamwerk.core.pricebook.entry import PriceBook


def priced(estate: Estate, books: Sequence[PriceBook], on: date) -> Estate:
    """The estate with the yearly price of each offer and licence that names a part number and no price.

    A price covers its unit: a pack of 2 core licences for 12 months, say. Rounded up to whole
    micro-euros where a year of one pack is none.

    Raises:
        NotFound: `hybrid.no-price` for an offer whose part number has no price for a period that day.
    """
    return replace(
        estate,
        offers=tuple(_offer(offer, books, on) for offer in estate.offers),
        licences=tuple(
            replace(one, yearly=yearly(books, one.part_number, on, 1))
            if one.yearly is None and one.part_number
            else one
            for one in estate.licences
        ),
    )


def _offer(offer: Offer, books: Sequence[PriceBook], on: date) -> Offer:
    if offer.yearly is not None:
        return offer
    found = yearly(books, offer.part_number or "", on, offer.pack)
    if found is None:
        raise NotFound("hybrid.no-price", part_number=offer.part_number, on=on.isoformat())
    return replace(offer, yearly=found)


def yearly(books: Sequence[PriceBook], part_number: str, on: date, quantity: int) -> Micro | None:
    """What so many units cost a year by the maximum in force, or None where there is none for a period."""
    entry = price_in_force(books, part_number, on)
    if entry is None or entry.maximum is None or entry.unit.once:
        return None
    whole = entry.maximum * 12 * quantity
    return Micro(-(-whole // (entry.unit.months * entry.unit.quantity)))

"""What a reseller sees of an enrolment: its own time in full, quantities from before, nothing from after (O-13, L-5).

Prices are confidential between resellers. One that takes over needs to know how many there are, not at which price.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from raamwerk.core.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from raamwerk.core.enrolment.enrolment import (
        DeclaredDiscount,
        Enrolment,
        Ordered,
        RegisteredPrice,
        Reseller,
    )

D = TypeVar("D", "DeclaredDiscount", "RegisteredPrice")


def serves(enrolment: Enrolment, reseller: str, on: date) -> bool:
    """Whether a reseller serves an enrolment on a day."""
    found = enrolment.reseller_on(on)
    return found is not None and found.id == reseller


def served(enrolment: Enrolment, reseller: str) -> tuple[Period, ...]:
    """The times in which a reseller serves an enrolment, in order; none where it never does."""
    later = sorted(enrolment.later_resellers, key=lambda each: each.since)
    starts = [(date.min, enrolment.reseller), *((each.since, each.id) for each in later)]
    ends = [*(since for since, _ in starts[1:]), None]
    return tuple(
        Period(since, until)
        for (since, who), until in zip(starts, ends, strict=True)
        if who == reseller
    )


def as_reseller_sees(enrolment: Enrolment, reseller: str) -> Enrolment | None:
    """The enrolment as a reseller may see it; None where it never serves it."""
    own = served(enrolment, reseller)
    if not own:
        return None
    until = own[-1].until
    first = enrolment.reseller == reseller
    return replace(
        enrolment,
        reseller=enrolment.reseller if first else None,
        reseller_name=enrolment.reseller_name if first else None,
        reseller_identifiers=enrolment.reseller_identifiers if first else (),
        later_resellers=tuple(_reseller(each, reseller) for each in enrolment.later_resellers),
        orders=tuple(_order(each, own) for each in enrolment.orders if _before(each.on, until)),
        statements=tuple(on for on in enrolment.statements if _before(on, until)),
        discounts=_own(enrolment.discounts, own),
        locks=_own(enrolment.locks, own),
    )


def _before(on: date, until: date | None) -> bool:
    return until is None or on < until


def _within(on: date, own: Iterable[Period]) -> bool:
    return any(on in each for each in own)


def _order(each: Ordered, own: tuple[Period, ...]) -> Ordered:
    seen = _within(each.on, own)
    return each if seen else replace(each, unit_price=None, price_source=None)


def _own(found: tuple[D, ...], own: tuple[Period, ...]) -> tuple[D, ...]:
    return tuple(each for each in found if _within(each.since, own))


def _reseller(each: Reseller, reseller: str) -> Reseller:
    """Another one shows as somebody, without a name."""
    return each if each.id == reseller else replace(each, id="", name=None, identifiers=())

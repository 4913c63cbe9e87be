"""A made-up enrolment with made-up prices: the running example of K-9 and scenario 18."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, Unit
from raamwerk.formats.framework import load
from tests.build import day, euro

if TYPE_CHECKING:
    from raamwerk.core.framework.framework import Framework

PART = "AAA-00001"
ON = date(2026, 11, 23)


def framework() -> Framework:
    return load("gt-microsoft-2")


def entry(
    maximum: str | None,
    since: str = "2022-12-01",
    *,
    part: str = PART,
    listed: str | None = None,
    unit: Unit = MONTH,
    name: str = "M365 E3",
) -> Entry:
    return Entry(
        part,
        None if maximum is None else euro(maximum),
        day(since),
        unit,
        name=name,
        list_price=None if listed is None else euro(listed),
    )


def book(*entries: Entry, published: str = "2022-11-01", name: str = "boek") -> PriceBook:
    return PriceBook("gt-microsoft-2", name, day(published), "EUR", entries, "", "own")


def ordered(quantity: str | None = "600", on: str = "2024-06-01", **more: object) -> Ordered:
    first = Ordered(part_number=PART, on=day(on), quantity=None, kind="first")
    count = None if quantity is None else euro(quantity)
    return replace(first, quantity=count, **more)  # type: ignore[arg-type]


def enrolment(*orders: Ordered, start: str = "2024-06-01", **more: object) -> Enrolment:
    held = Enrolment(
        number="8500001",
        participant="GM9999",
        framework="gt-microsoft-2",
        start=day(start),
        orders=orders or (ordered(),),
    )
    return replace(held, **more)  # type: ignore[arg-type]

"""Plain builders of books for the tests."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from raamwerk.core.money import amount
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH

if TYPE_CHECKING:
    from raamwerk.core.pricebook.unit import Unit


def entry(
    part: str,
    maximum: str | None,
    since: str,
    unit: Unit = MONTH,
    *,
    row: int = 2,
    quantity_from: int | None = None,
    organisation: str | None = None,
    name: str | None = None,
) -> Entry:
    return Entry(
        part_number=part,
        maximum=None if maximum is None else amount(maximum),
        since=date.fromisoformat(since),
        unit=unit,
        row=row,
        quantity_from=quantity_from,
        organisation=organisation,
        name=name,
    )


_NUMBER = count()


def book(*entries: Entry, published: str = "2022-11-01", name: str | None = None) -> PriceBook:
    return PriceBook(
        framework="gt-microsoft-2",
        name=name or f"book {next(_NUMBER)}",
        published_at=date.fromisoformat(published),
        currency="EUR",
        entries=entries,
        sha256="0" * 64,
        profile="made up",
    )

"""The same dates for whole columns: days since 1970-01-01 as int32, exact for 29 February.

Each function is the twin of the plain one and gives the same day; `NEVER` stands where the plain one gives None.
A day is looked up in tables of all days and anniversaries from 1970 to 2199, which is some four reads a row; a later
day is taken as the last of 2199, when no price changes any more.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from raamwerk.core.enrolment.terms import PriceEffect

Days: TypeAlias = NDArray[np.int32]

NEVER: Final = np.int32(np.iinfo(np.int32).min)
"""No day: before the enrolment, or never ordered."""

_YEARS: Final = 230
"""From 1970."""
_DATES: Final = 12 * 31
"""Places of a date within a year: months of 31 days each."""


class _Tables(NamedTuple):
    """Where each day lies, and the day of each date in each year.

    `row` is the place of the first date of a day's year in `anniversary`, `date` the place of its date within the
    year. `anniversary` holds a day for every year and date; what a month has not, is its last day (O-11).
    """

    row: Days
    date: Days
    anniversary: Days


@cache
def _tables() -> _Tables:
    months = np.arange(12 * (_YEARS + 1) + 1).astype("datetime64[M]").astype("datetime64[D]")
    first = months.astype(np.int32)
    lengths = np.diff(first)
    into_month = np.minimum(np.arange(31, dtype=np.int32), lengths[:, None] - 1)
    anniversary = (first[:-1, None] + into_month).astype(np.int32).reshape(-1)
    days = np.arange(first[12 * _YEARS], dtype=np.int32)
    month = np.searchsorted(first, days, side="right").astype(np.int32) - 1
    row = month // 12 * _DATES
    date = month % 12 * 31 + days - first[month]
    return _Tables(row.astype(np.int32), date.astype(np.int32), anniversary)


def _in_year_of(start_days: Days, on_days: Days) -> tuple[Days, Days]:
    """The anniversary in the calendar year of each day, and its place in the table."""
    row, date, anniversary = _tables()
    place = row.take(on_days, mode="clip") + date.take(start_days, mode="clip")
    return place, anniversary.take(place, mode="clip")


def last_anniversary_days(start_days: Days, on_days: Days) -> Days:
    """The latest anniversary on or before each day, the start included; NEVER before the start.

    Both arrays hold days since 1970-01-01 and broadcast against each other.
    """
    place, found = _in_year_of(start_days, on_days)
    place = np.where(found > on_days, place - _DATES, place)
    found = _tables().anniversary.take(place, mode="clip")
    return np.where(on_days < start_days, NEVER, found)


def next_anniversary_days(start_days: Days, on_days: Days) -> Days:
    """The first anniversary after each day; before the start it is the start."""
    place, found = _in_year_of(start_days, on_days)
    place = np.where(found <= on_days, place + _DATES, place)
    found = _tables().anniversary.take(place, mode="clip")
    return np.where(on_days < start_days, start_days, found)


def price_days(
    start_days: Days, first_order_days: Days, on_days: Days, effect: PriceEffect = "sticky"
) -> Days:
    """The day whose period's price holds (d* of K-2, by O-5); NEVER before the enrolment.

    `first_order_days` holds NEVER where a part number was not ordered before.
    """
    if effect == "calendar":
        return np.where(on_days < start_days, NEVER, on_days)
    last = last_anniversary_days(start_days, on_days)
    first = np.where(first_order_days == NEVER, on_days, np.minimum(first_order_days, on_days))
    return np.where(last == NEVER, NEVER, np.maximum(last, first))

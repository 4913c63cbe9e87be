"""The same dates for whole columns: days since 1970-01-01 as int32, exact for 29 February.

Each function is the twin of the plain one of the same name and gives the same day; `NEVER` stands where
the plain one gives None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from raamwerk.core.enrolment.terms import PriceEffect

Days: TypeAlias = NDArray[np.int32]

NEVER: Final = np.int32(np.iinfo(np.int32).min)
"""No day: before the enrolment, or never ordered."""


def _anniversary(start: Days, years: NDArray[np.int64]) -> NDArray[np.int64]:
    """The day so many years after the start, clamped to the month's last day (O-11)."""
    opening = start.astype("datetime64[D]").astype("datetime64[M]")
    into_month = start.astype(np.int64) - opening.astype("datetime64[D]").astype(np.int64)
    month = opening.astype(np.int64) + 12 * years
    first = month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    following = (month + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    clamped: NDArray[np.int64] = np.minimum(into_month, following - first - 1)
    return first + clamped


def _years_between(start: Days, on: Days) -> NDArray[np.int64]:
    """Calendar years between two days: the anniversary so many years on lies in the year of `on`."""
    years = [each.astype("datetime64[D]").astype("datetime64[Y]") for each in (on, start)]
    return years[0].astype(np.int64) - years[1].astype(np.int64)


def last_anniversary_days(start_days: Days, on_days: Days) -> Days:
    """The latest anniversary on or before each day, the start included; NEVER before the start.

    Both arrays hold days since 1970-01-01 and broadcast against each other.
    """
    years = _years_between(start_days, on_days)
    this_year = _anniversary(start_days, years)
    years -= this_year > on_days
    found = _anniversary(start_days, years)
    return np.where(on_days < start_days, NEVER, found).astype(np.int32)


def next_anniversary_days(start_days: Days, on_days: Days) -> Days:
    """The first anniversary after each day; before the start it is the start."""
    years = _years_between(start_days, on_days)
    this_year = _anniversary(start_days, years)
    years += this_year <= on_days
    found = _anniversary(start_days, years)
    return np.where(on_days < start_days, start_days, found).astype(np.int32)


def price_days(
    start_days: Days, first_order_days: Days, on_days: Days, effect: PriceEffect = "sticky"
) -> Days:
    """The day whose period's price holds (d* of K-2, by O-5); NEVER before the enrolment.

    `first_order_days` holds NEVER where a part number was not ordered before.
    """
    last = last_anniversary_days(start_days, on_days)
    if effect == "calendar":
        return np.where(last == NEVER, NEVER, on_days).astype(np.int32)
    first = np.where(first_order_days == NEVER, on_days, np.minimum(first_order_days, on_days))
    return np.where(last == NEVER, NEVER, np.maximum(last, first)).astype(np.int32)

"""The calendar of an enrolment, found by walking over days; written from domain.md, sections 3, 4 and 10.

Nothing here computes with months where a walk will do: slow, and hard to get wrong in the same way.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

ONE = timedelta(days=1)


def is_anniversary(start: date, day: date) -> bool:
    """Whether a year of the enrolment begins on this day, the first year included (O-11: 28 February)."""
    if day < start:
        return False
    if (day.month, day.day) == (start.month, start.day):
        return True
    leap_start = (start.month, start.day) == (2, 29)
    common_year = (day + ONE).month == 3
    return leap_start and (day.month, day.day) == (2, 28) and common_year


@cache
def last_anniversary(start: date, on: date) -> date | None:
    day = on
    while day >= start:
        if is_anniversary(start, day):
            return day
        day -= ONE
    return None


@cache
def next_anniversary(start: date, on: date) -> date:
    """The first one after a day, never that day itself."""
    day = max(on + ONE, start)
    while not is_anniversary(start, day):
        day += ONE
    return day


@cache
def participation(start: date, joined_on: date | None, framework_since: date) -> date:
    """F-8 and O-17: the first anniversary on or after both the signature and the framework's first day."""
    day = max(start, framework_since, joined_on or start)
    while not is_anniversary(start, day):
        day += ONE
    return day


def years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


@cache
def end(start: date, takes_effect: date, year: int, most_years: int = 5) -> date | None:
    """O-1: the last day in the year whose morrow is an anniversary, in one to five years from taking effect."""
    found = None
    day = date(year, 1, 1)
    while day.year == year:
        whole_year = day >= years_after(takes_effect, 1) - ONE
        if (
            is_anniversary(start, day + ONE)
            and whole_year
            and day < years_after(takes_effect, most_years)
        ):
            found = day
        day += ONE
    return found


def first_of_next_month(day: date) -> date:
    while True:
        day += ONE
        if day.day == 1:
            return day


def cover_start(used_from: date, policy: str = "next-first") -> date:
    """M-8: the first of a month on or after the day, or with month-of-use the first of its own month."""
    if used_from.day == 1:
        return used_from
    if policy == "month-of-use":
        return used_from.replace(day=1)
    return first_of_next_month(used_from)


@cache
def cover_months(start: date, used_from: date, policy: str = "next-first") -> int:
    """K-5: firsts of months from the start of cover up to the next year of cover, counted one by one."""
    day = cover_start(used_from, policy)
    months = 0
    while True:
        day = first_of_next_month(day)
        months += 1
        previous = day - timedelta(days=31)
        if any(
            is_anniversary(start, previous + timedelta(days=n))
            and cover_start(previous + timedelta(days=n)) == day
            for n in range(32)
        ):
            return months


def whole_months(since: date, last: date) -> int | None:
    """How many whole months a billed period holds; None where it is no whole number of months."""
    after = last + ONE
    months = 0
    while True:
        months += 1
        year, month = divmod(since.year * 12 + since.month - 1 + months, 12)
        reached = date(year, month + 1, 1)
        while reached.day < since.day and (reached + ONE).day != 1:
            reached += ONE
        if reached == after:
            return months
        if reached > after:
            return None

"""The only place that reads the clock; everything below a door gets its date as an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The day it is where the program runs."""
    return date.today()  # noqa: DTZ011 - a contract's day is the local day


def now() -> datetime:
    """This moment in UTC, for receipts and calendar stamps."""
    return datetime.now(UTC)

"""Plain builders of enrolments and of the terms of their framework; everything is made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.enrolment.terms import Terms

FRAMEWORK_UNTIL = date(2027, 12, 1)
PART = "AAA-00001"

STARTS = st.dates(date(2016, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 29), date(2022, 12, 1), date(2023, 1, 1)]
)
"""Starts, with 29 February and the days around a framework's own more often than chance gives."""


def day(text: str) -> date:
    return date.fromisoformat(text)


def enrolment(start: str | date, **facts: Any) -> Enrolment:
    on = day(start) if isinstance(start, str) else start
    held = {"number": "8500001", "participant": "GM9999", "framework": "gt-microsoft-2", **facts}
    return Enrolment(start=on, **held)


def ordered(on: str, **facts: Any) -> Ordered:
    return Ordered(on=day(on), **{"part_number": PART, **facts})


def terms(**facts: Any) -> Terms:
    """The terms of GT Microsoft 2 as its file gives them, each replaceable by name."""
    held = {"framework": "gt-microsoft-2", "since": date(2022, 12, 1), "until": FRAMEWORK_UNTIL}
    return Terms(**{**held, **facts})

"""An enrolment with all that follows from its framework on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.enrolment import placed
from raamwerk.core.enrolment.calendar import calendar
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.deed import Deed
    from raamwerk.core.enrolment.ending import Remark
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.participation import Duration
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """An enrolment looked at on a day.

    Args:
        enrolment: as registered.
        framework: the name of its framework.
        terms: what that says of dates.
        held: from which day its terms hold, to which.
        remarks: what a person should know of the dates and the orders.
        deeds: what can be done until when, in the order of the days.
        on: the day.
    """

    enrolment: Enrolment
    framework: str
    terms: Terms
    held: Duration
    remarks: tuple[Remark, ...]
    deeds: tuple[Deed, ...]
    on: date


def overview(enrolment: Enrolment, framework: Framework, on: date) -> Overview:
    """All that follows for an enrolment.

    Raises:
        Refused: `enrolment.windows-impossible` or `enrolment.leap-day`, for terms that cannot be computed with.
    """
    terms = terms_of(framework, on)
    held = duration(enrolment, terms)
    odd = placed.remarks(enrolment, held.ending.last, terms.windows)
    return Overview(
        enrolment=enrolment,
        framework=framework.name,
        terms=terms,
        held=held,
        remarks=(*held.remarks, *odd),
        deeds=calendar(enrolment, terms, on),
        on=on,
    )

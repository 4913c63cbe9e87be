"""Enrolments that got the end of another, kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.coterming import CoTerm
from raamwerk.core.money import Micro
from raamwerk.store import enrolments, models, people

if TYPE_CHECKING:
    from datetime import date


def add(agreed: CoTerm, on: date, by: str, reason: str) -> None:
    """Keep what was agreed.

    Raises:
        NotFound: `enrolment.unknown` or `person.unknown`.
    """
    models.CoTerm.objects.create(
        enrolment=enrolments.row(agreed.enrolment),
        partner=enrolments.row(agreed.partner),
        agreed_on=on,
        before=agreed.before,
        last=agreed.last,
        months=agreed.months,
        amount=agreed.amount,
        by=people.row(by),
        reason=reason,
    )


def of_enrolment(number: str) -> tuple[CoTerm, ...]:
    """All that was agreed of an enrolment, the earliest first."""
    found = models.CoTerm.objects.filter(enrolment__number=number).select_related(
        "enrolment", "partner"
    )
    return tuple(
        CoTerm(
            enrolment=held.enrolment.number,
            partner=held.partner.number,
            before=held.before,
            last=held.last,
            months=held.months,
            amount=None if held.amount is None else Micro(held.amount),
        )
        for held in found.order_by("id")
    )

"""The eligibility test of a body in the register, and the day from which the terms hold for it (F-7, F-8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.enrolment import Enrolment
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration, participation
from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.participant.eligibility import Bounds, judge, judge_municipality
from raamwerk.core.participant.joint_body import MUNICIPALITY, chosen
from raamwerk.core.participant.municipality import code
from raamwerk.formats import joint_body, municipality

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.organisation import Organisation
    from raamwerk.core.participant.eligibility import Eligibility


@dataclass(frozen=True, slots=True)
class BodyFile:
    """A file about a joint body with its members, and its name."""

    data: bytes
    name: str


def eligibility(
    organisation: Organisation, framework: Framework, body: BodyFile | None, on: date
) -> Eligibility:
    """Whether a body may take part on a day, and why.

    Raises:
        NotFound: `participant.no-eligibility` or `participant.unknown-code`.
        Refused: `participation.other-body`, or `participation.no-body-needed`.
        Unreadable: as `raamwerk.formats.joint_body.read`.
    """
    term = framework.term("eligibility", on)
    if term is None or not term.executable:
        raise NotFound("participant.no-eligibility", framework=framework.name, on=on.isoformat())
    if organisation.form == MUNICIPALITY:
        if body is not None:
            raise Refused("participation.no-body-needed", organisation=organisation.code)
        found = municipality.shipped().municipality(code(organisation.code))
        return judge_municipality(term, found, on)
    kind = organisation.form or organisation.kind.value
    return judge(term, kind, None if body is None else _interest(organisation, term, body, on))


def _interest(organisation: Organisation, term: Term, file: BodyFile, on: date) -> Bounds | None:
    """What municipalities hold together of a body, by its file (O-16)."""
    body = joint_body.read(file.data, file.name)
    if body.id != organisation.code:
        raise Refused(
            "participation.other-body", file=file.name, body=body.id, organisation=organisation.code
        )
    for member in body.on(on):
        if member.kind == MUNICIPALITY:
            municipality.shipped().municipality(member.id.removeprefix("GM"))
    interest = chosen(body.sums(on), str(term.parameters.get("measure", "declared")))
    return None if interest is None else Bounds(interest.least, interest.most)


def effective(
    framework: Framework, running: Iterable[Enrolment], signed_on: date, start: date | None
) -> date:
    """The day from which the terms hold for a body that signed, the earliest of its enrolments.

    Args:
        framework: that it joins.
        running: its enrolments.
        signed_on: the day of the last signature.
        start: the first day of a new enrolment.

    Raises:
        Refused: `participation.start-needed` without any enrolment.
        Conflict: `participation.never-effective` where that day lies after the framework.
    """
    terms = terms_of(framework, signed_on)
    held = [
        replace(each, framework=framework.id, joined_on=signed_on)
        for each in running
        if (last := duration(each, terms).ending.last) is None or last >= signed_on
    ]
    if start is not None:
        held.append(Enrolment(number="", participant="", framework=framework.id, start=start))
    if not held:
        raise Refused("participation.start-needed")
    days = [participation(each, terms).since for each in held]
    known = [day for day in days if day is not None]
    if not known:
        raise Conflict("participation.never-effective", framework=framework.name)
    return min(known)

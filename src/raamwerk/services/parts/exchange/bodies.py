"""Organisations, people, frameworks and participations as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.organisation import Membership, Organisation, OrganisationKind, Person, Role
from raamwerk.core.organisation import must_fit as must_fit_
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.formats import framework as framework_format
from raamwerk.formats.exchange.column import Column
from raamwerk.services.parts import sight
from raamwerk.services.parts.exchange.noun import NEW, SAME, Noun, maybe, text
from raamwerk.store import frameworks, memberships, organisations, participations, people
from raamwerk.store.frameworks import FrameworkFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.organisation import Form
    from raamwerk.formats.exchange.column import Row
    from raamwerk.services.parts.exchange.noun import Taking


def _organisations(actor: Actor) -> Iterator[Row]:
    for each in sight.visible(actor):
        yield {
            "code": each.code,
            "kind": each.kind.value,
            "form": each.form,
            "name": each.name,
            "kvk": each.kvk,
            "oin": each.oin,
        }


def _organisation(_: Taking, row: Row) -> bool:
    given = Organisation(
        code=text(row, "code"),
        kind=_one_of(OrganisationKind, text(row, "kind")),
        name=text(row, "name"),
        form=cast("Form | None", row["form"]),
        kvk=maybe(row, "kvk"),
        oin=maybe(row, "oin"),
    )
    try:
        known = organisations.of(given.code)
    except NotFound:
        organisations.add(given)
        return NEW
    if known == given:
        return SAME
    organisations.change(given)
    return NEW


def _people(actor: Actor) -> Iterator[Row]:
    mine = actor.organisation.code
    held = memberships.everyone() if actor.sees_all else memberships.of_organisation(mine)
    for each in held:
        person = people.known(each.email)
        yield {
            "email": each.email,
            "name": None if person is None else person.name,
            "organisation": each.organisation,
            "role": each.role.value,
            "since": each.since,
            "until": each.until,
        }


def _person(_: Taking, row: Row) -> bool:
    given = Membership(
        email=text(row, "email"),
        organisation=text(row, "organisation"),
        role=_one_of(Role, text(row, "role")),
        since=cast("date", row["since"]),
        until=cast("date", row["until"]),
    )
    must_fit_(given, organisations.of(given.organisation))
    person = Person(given.email, text(row, "name"))
    known = people.known(given.email)
    if known is None:
        people.add(person)
    elif known != person:
        raise Conflict("exchange.other-name", email=given.email, name=known.name)
    if given in memberships.of_person(given.email):
        return SAME
    memberships.add(given)
    return NEW


def _frameworks(_: Actor) -> Iterator[Row]:
    for code in frameworks.codes():
        held = frameworks.latest(code)
        yield {"framework": code, "name": held.name, "file": held.data}


def _framework(taking: Taking, row: Row) -> bool:
    data = cast("bytes", row["file"])
    found = framework_format.read(data, text(row, "name"))
    if found.id != row["framework"]:
        raise Conflict(
            "exchange.other-framework", framework=maybe(row, "framework"), found=found.id
        )
    return frameworks.add(FrameworkFile(found.id, text(row, "name"), data, found.sha256, taking.on))


def _participations(actor: Actor) -> Iterator[Row]:
    own = actor.organisation.code
    held = participations.everyone() if actor.sees_all else participations.of_participant(own)
    for each in held:
        for place, step in enumerate(each.steps, start=1):
            yield {
                "participant": each.participant,
                "framework": each.framework,
                "step": place,
                "state": step.state.value,
                "on": step.on,
                "reason": step.reason,
                "effective_on": each.effective_on if place == len(each.steps) else None,
            }


def _participation(_: Taking, row: Row) -> bool:
    """A step of a participation: known, or the next one; the reason and day of a known one have to be the same."""
    who, which = text(row, "participant"), text(row, "framework")
    state, on = _one_of(TakingPartState, text(row, "state")), cast("date", row["on"])
    place = cast("int", row["step"])
    try:
        steps = participations.of(who, which).steps
    except NotFound:
        steps = ()
    if 0 < place <= len(steps):
        held = steps[place - 1]
        if (held.state, held.on, held.reason) != (state, on, row["reason"]):
            raise Conflict(
                "exchange.other-step", step=place, participant=who, state=held.state.value
            )
        return SAME
    if place != len(steps) + 1:
        raise Conflict("exchange.step-lacks", step=place, participant=who, known=len(steps))
    if not steps:
        if state is not TakingPartState.REQUESTED:
            raise Conflict("exchange.step-lacks", step=place, participant=who, known=0)
        participations.request(who, which, on)
        return NEW
    effective = cast("date | None", row["effective_on"])
    participations.step(who, which, state, on, maybe(row, "reason"), effective_on=effective)
    return NEW


def _one_of(kind: Any, value: str) -> Any:  # noqa: ANN401 - an enumeration and a member of it
    """A member of an enumeration.

    Raises:
        Refused: `exchange.value`.
    """
    try:
        return kind(value)
    except ValueError as error:
        known = ", ".join(each.value for each in kind)
        raise Refused("exchange.value", value=value[:60], kind=known) from error


NOUNS: Final = (
    Noun(
        "organisations",
        (
            Column("code", needed=True),
            Column("kind", needed=True),
            Column("form"),
            Column("name", needed=True),
            Column("kvk"),
            Column("oin"),
        ),
        _organisations,
        _organisation,
    ),
    Noun(
        "people",
        (
            Column("email", needed=True),
            Column("name", needed=True),
            Column("organisation", needed=True),
            Column("role", needed=True),
            Column("since", "date", needed=True),
            Column("until", "date", needed=True),
        ),
        _people,
        _person,
    ),
    Noun(
        "frameworks",
        (
            Column("framework", needed=True),
            Column("name", needed=True),
            Column("file", "data", needed=True),
        ),
        _frameworks,
        _framework,
    ),
    Noun(
        "participations",
        (
            Column("participant", needed=True),
            Column("framework", needed=True),
            Column("step", "whole", needed=True),
            Column("state", needed=True),
            Column("on", "date", needed=True),
            Column("reason"),
            Column("effective_on", "date"),
        ),
        _participations,
        _participation,
    ),
)
"""In the order in which they can be imported into an empty register."""

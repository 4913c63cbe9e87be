from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotAllowed, Refused
from raamwerk.core.organisation import Membership, Organisation, OrganisationKind, Role
from raamwerk.core.participant.merger import Kind
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.services import documents, mergers, operation
from raamwerk.store import documents as kept_documents
from raamwerk.store import enrolments, memberships, organisations, participations, people
from raamwerk.store.writing import operating
from tests.ordering import day
from tests.papers import file_of, paper
from tests.world import (
    MY_RESELLER,
    ON,
    SINCE,
    UNTIL,
    World,
    actor_of,
    enrolment,
    populate,
)

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register

S = TakingPartState
SPRING = day("2022-03-01")


def municipality(code: str, name: str) -> Organisation:
    return Organisation(
        code=code, kind=OrganisationKind.PARTICIPANT, form="municipality", name=name
    )


BEEMSTER, PURMEREND = municipality("GM0370", "Beemster"), municipality("GM0439", "Purmerend")
HAAREN = municipality("GM0788", "Haaren")
OLD = "gt-microsoft-1"


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def holds(body: Organisation, number: str, *, state: TakingPartState = S.ACTIVE) -> None:
    """A body that takes part since 2020 and has an enrolment with a price lock."""
    way = (S.ASSESSED, S.APPROVED, S.WAITING, S.ACTIVE)
    with operating("test"):
        organisations.add(body)
        participations.request(body.code, OLD, day("2020-02-01"))
        for each in way[: way.index(state) + 1] if state in way else ():
            participations.step(body.code, OLD, each, day("2020-03-01"))
        enrolments.add(enrolment(number, body, MY_RESELLER, framework=OLD, start=day("2020-06-01")))


def person_of(body: Organisation) -> Actor:
    actor = actor_of(body, Role.CONTRACT_MANAGER)
    with operating("test"):
        people.add(actor.person)
        memberships.add(
            Membership(
                email=actor.person.email,
                organisation=body.code,
                role=actor.role,
                since=SINCE,
                until=UNTIL,
            )
        )
    return actor


def test_a_merger_carries_participation_enrolment_lock_and_documents_to_the_successor(
    world: World,
):
    holds(BEEMSTER, "8100000")
    file = file_of(paper("34.50", number="B-1"))
    documents.take_in(person_of(BEEMSTER), file, on=ON)
    done = mergers.carry(world.manager, on=SPRING)
    assert {each.held.kind for each in done.moved} == set(Kind)
    assert organisations.of("GM0439") == PURMEREND, "it came into the register"
    old, new = (participations.of(code, OLD) for code in (BEEMSTER.code, PURMEREND.code))
    assert (old.state, old.steps[-1].on) == (S.SUCCEEDED, day("2022-01-01"))
    assert (new.state, new.steps[0].on) == (S.ACTIVE, day("2020-02-01"))
    moved = enrolments.of("8100000")
    assert (moved.participant, moved.formerly) == ("GM0439", ("GM0370",))
    assert (moved.start, len(moved.orders)) == (day("2020-06-01"), 1)
    assert kept_documents.of_owner(BEEMSTER.code) == ()
    assert [d.number for _, d in kept_documents.of_owner(PURMEREND.code)] == ["B-1"]
    assert operation.verify().flaws == ()


def test_a_second_time_nothing_moves(world: World):
    holds(BEEMSTER, "8100000")
    mergers.carry(world.manager, on=SPRING)
    again = mergers.carry(world.manager, on=SPRING)
    assert again.moved == ()
    assert {each.id for each in again.stays if each.kind is Kind.ENROLMENT} == {
        "8100000",
        "8512345",
        "9990001",
    }


def test_a_successor_that_takes_part_already_keeps_its_own_part_and_anniversaries_stay_apart(
    world: World,
):
    holds(BEEMSTER, "8100000")
    holds(PURMEREND, "8200000", state=S.APPROVED)
    with operating("test"):
        enrolments.add(
            enrolment("8300000", PURMEREND, MY_RESELLER, framework=OLD, start=day("2020-09-01"))
        )
    done = mergers.carry(world.manager, on=SPRING)
    assert [each.code for each in done.joined] == ["0439"]
    assert [each.municipality.code for each in done.apart] == ["0439"]
    assert participations.of(PURMEREND.code, OLD).state is S.APPROVED
    assert participations.of(BEEMSTER.code, OLD).state is S.SUCCEEDED


def test_a_request_that_was_on_its_way_goes_on_in_the_name_of_the_successor(world: World):
    holds(BEEMSTER, "8100000", state=S.ASSESSED)
    mergers.carry(world.manager, on=SPRING)
    assert participations.of(BEEMSTER.code, OLD).state is S.WITHDRAWN
    assert participations.of(PURMEREND.code, OLD).state is S.ASSESSED


def test_a_part_that_is_over_stays_where_it_was(world: World):
    holds(BEEMSTER, "8100000")
    with operating("test"):
        participations.step(BEEMSTER.code, OLD, S.ENDED, day("2021-01-01"))
    done = mergers.carry(world.manager, on=SPRING)
    assert Kind.PARTICIPATION not in {each.held.kind for each in done.moved}


def test_of_a_divided_municipality_nothing_moves_until_a_person_decided(world: World):
    holds(HAAREN, "8100000")
    seen = mergers.preview(world.manager, on=SPRING)
    waits = {each.held.id for each in seen.undecided}
    assert waits == {"8100000", "8100000 AAA-00001", f"{OLD} GM0788"}
    mergers.carry(world.manager, on=SPRING)
    assert enrolments.of("8100000").participant == "GM0788"
    chosen = {"8100000": "0824", f"{OLD} GM0788": "0824"}
    done = mergers.carry(world.manager, on=SPRING, decisions=chosen)
    assert done.undecided == ()
    assert enrolments.of("8100000").participant == "GM0824"
    with pytest.raises(Refused, match=r"merger\.nothing-to-decide"):
        mergers.carry(world.manager, on=SPRING, decisions={"8100000": "0824"})


def test_before_the_day_of_the_merger_nothing_moves(world: World):
    holds(BEEMSTER, "8100000")
    assert mergers.carry(world.manager, on=day("2021-12-31")).moved == ()


def test_only_the_central_body_carries_over(world: World):
    for role in (Role.CONTRACT_MANAGER, Role.AUDITOR, Role.SALES):
        for ask in (mergers.carry, mergers.preview):
            with pytest.raises(NotAllowed, match=r"may-not\.carry-merger"):
                ask(world.actor(role), on=SPRING)

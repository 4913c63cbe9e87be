from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.deed import State
from raamwerk.core.errors import NotAllowed, NotFound
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.services import tasks
from raamwerk.store import enrolments
from tests.ordering import NUMBER, day
from tests.world import MINE, MY_RESELLER, ON, THEIRS, World, populate

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def reader(world: World) -> Actor:
    return world.actor(Role.READER, MINE.code)


def test_tasks_come_by_the_last_day_to_do_them_and_the_end_names_what_loses_cover(world: World):
    found = tasks.visible(reader(world), on=ON)
    assert [(str(each.deed.last), each.deed.code) for each in found] == [
        ("2026-12-02", "deed.alert"),
        ("2027-03-02", "deed.alert"),
        ("2027-04-01", "deed.alert"),
        ("2027-05-01", "deed.alert"),
        ("2027-05-16", "deed.order-before-renewal"),
        ("2027-05-31", "deed.final-order"),
    ]
    alert = next(each for each in found if each.deed.code == "deed.alert")
    assert [(p.part_number, p.quantity) for p in alert.losing] == [("AAA-00001", amount(600))]
    assert {each.enrolment for each in found} == {NUMBER}


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-04-01", State.FUTURE),
        ("2026-04-02", State.OPEN),
        ("2026-05-02", State.OPEN),
        ("2026-05-03", State.LATE),
        ("2026-06-01", None),
    ],
)
def test_the_yearly_task_is_open_in_its_window_and_late_after_it(
    world: World, on: str, state: State | None
):
    found = tasks.of_participant(reader(world), MINE.code, on=day(on))
    year = [each for each in found if each.deed.effect_on == day("2026-06-01")]
    assert [each.state for each in year] == ([] if state is None else [state])


def test_what_was_filed_is_no_task(world: World):
    enrolments.add_statement(NUMBER, day("2026-04-10"))
    found = tasks.of_participant(reader(world), MINE.code, on=day("2026-04-20"))
    assert not [each for each in found if each.deed.effect_on == day("2026-06-01")]


def test_the_calendar_is_of_one_body(world: World):
    (seen,) = tasks.calendar(reader(world), MINE.code, on=ON)
    assert seen.enrolment.number == NUMBER
    for ask in (tasks.calendar, tasks.of_participant):
        with pytest.raises(NotFound, match=r"organisation\.unknown"):
            ask(reader(world), THEIRS.code, on=ON)


def test_the_auditor_sees_all_tasks_and_a_reseller_none(world: World):
    assert len({each.enrolment for each in tasks.visible(world.actor(Role.AUDITOR), on=ON)}) == 2
    with pytest.raises(NotAllowed, match=r"may-not\.see-tasks"):
        tasks.visible(world.actor(Role.SALES, MY_RESELLER.code), on=ON)

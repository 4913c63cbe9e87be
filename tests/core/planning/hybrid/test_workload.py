from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.money import Micro
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Estate, Host, Machine
from raamwerk.core.planning.hybrid.workload import Way, dual_until, moving, workloads

HERE = Conditions()
MOVED = date(2026, 1, 10)


def of(on: date, **estate: object) -> tuple[str, ...]:
    return tuple(w.id for w in workloads(Estate(licences=(), **estate), HERE, on))  # type: ignore[arg-type]


def test_the_last_day_of_dual_use_is_the_hundred_and_eightieth_after_the_move():
    assert dual_until(MOVED, HERE) == date(2026, 7, 10)
    assert dual_until(None, HERE) is None


@pytest.mark.parametrize(
    ("on", "within"),
    [
        (date(2026, 1, 9), False),
        (date(2026, 1, 10), True),
        (date(2026, 7, 9), True),
        (date(2026, 7, 10), False),
    ],
)
def test_a_move_takes_from_its_own_day_to_its_last(on: date, *, within: bool):
    assert moving(MOVED, HERE, on) is within


def test_what_moves_later_is_not_there_yet_and_what_stopped_is_there_no_more():
    machines = (Machine(id="m", cores=4, service="windows", moved_on=MOVED),)
    hosts = (Host(id="h", processors=2, cores=8, machines=2, on_premises_until=date(2026, 3, 1)),)
    assert of(date(2026, 1, 9), machines=machines, hosts=hosts) == ("h",)
    assert of(date(2026, 2, 1), machines=machines, hosts=hosts) == ("h", "m")
    assert of(date(2026, 3, 1), machines=machines, hosts=hosts) == ("m",)


def test_a_host_without_machines_needs_nothing():
    assert of(MOVED, hosts=(Host(id="h", processors=2, cores=8),)) == ()


def test_datacenter_stands_beside_and_standard_only_while_moving():
    machine = Machine(id="m", cores=4, service="windows", moved_on=MOVED, monthly=Micro(85_000_000))
    estate = Estate(licences=(), machines=(machine,))
    (while_moving,) = workloads(estate, HERE, date(2026, 7, 9))
    (after,) = workloads(estate, HERE, date(2026, 7, 10))
    datacenter = Way("windows-datacenter", 8, cloud=True, alone=False)
    assert while_moving.ways == (
        Way("windows-standard", 8, cloud=True, alone=False),
        datacenter,
    )
    assert after.ways == (Way("windows-standard", 8, cloud=True, alone=True), datacenter)
    assert after.yearly == 12 * 85_000_000


def test_on_premises_nothing_is_paid_as_it_goes():
    machine = Machine(
        id="m", cores=4, service="sql-vm-standard", place="on-premises", monthly=Micro(1)
    )
    (found,) = workloads(Estate(licences=(), machines=(machine,)), HERE, MOVED)
    assert found.yearly is None
    assert all(not way.cloud and way.alone for way in found.ways)

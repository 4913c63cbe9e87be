from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Edition, Estate, Host, Licence, Machine, Service
from raamwerk.core.planning.hybrid.finding import findings

HERE = Conditions()
MOVED = date(2026, 1, 10)
END = date(2027, 6, 1)


def licence(edition: Edition = "windows-standard", **more: object) -> Licence:
    return Licence(**{"id": "l", "edition": edition, "count": 96, **more})  # type: ignore[arg-type]


def machine(service: Service = "windows", **more: object) -> Machine:
    said = {"id": "m", "cores": 8, "service": service, "licensed_with": "l", **more}
    return Machine(**said)  # type: ignore[arg-type]


def host(**more: object) -> Host:
    said = {"id": "h", "processors": 2, "cores": 16, "machines": 6, "licensed_with": "l", **more}
    return Host(**said)  # type: ignore[arg-type]


def codes(estate: Estate, on: date = date(2026, 6, 1)) -> list[tuple[str, str]]:
    return [(one.code, one.severity) for one in findings(estate, HERE, on)]


@pytest.mark.parametrize(
    ("edition", "on", "said"),
    [
        ("windows-standard", date(2026, 7, 9), [("hybrid.dual-use-ends", "remark")]),
        ("windows-standard", date(2026, 7, 10), [("hybrid.dual-use-past", "breach")]),
        ("windows-datacenter", date(2026, 7, 10), []),
    ],
)
def test_standard_on_both_sides_stops_after_the_hundred_and_eightieth_day(
    edition: Edition, on: date, said: list[tuple[str, str]]
):
    estate = Estate(licences=(licence(edition),), machines=(machine(moved_on=MOVED),))
    assert codes(estate, on) == said


@pytest.mark.parametrize(
    ("stopped", "on", "said"),
    [
        (date(2026, 7, 1), date(2026, 7, 10), []),
        (date(2026, 7, 10), date(2026, 7, 20), []),
        (date(2026, 7, 11), date(2026, 7, 20), ["hybrid.dual-use-past"]),
        (date(2026, 7, 1), date(2026, 3, 1), []),
        (date(2026, 8, 1), date(2026, 3, 1), ["hybrid.dual-use-ends"]),
    ],
)
def test_an_old_place_that_stopped_in_time_is_no_dual_use(stopped: date, on: date, said: list[str]):
    moved = machine(moved_on=MOVED, on_premises_until=stopped)
    found = codes(Estate(licences=(licence(),), machines=(moved,)), on)
    assert [code for code, _ in found] == said


def test_scenario_20_with_standard_says_the_last_day_on_premises():
    cores = (2, 4, 8, 12, 20, 8, 8, 16)
    machines = tuple(machine(id=f"vm{n}", cores=c, moved_on=MOVED) for n, c in enumerate(cores))
    estate = Estate(licences=(licence(),), machines=machines, enrolment_until=END)
    found = findings(estate, HERE, date(2026, 2, 1))
    ends = [one for one in found if one.code == "hybrid.dual-use-ends"]
    assert len(ends) == 8
    assert {one.facts["last"] for one in ends} == {"2026-07-09"}
    (benefit,) = [one for one in found if one.code == "hybrid.ends"]
    assert (benefit.facts["cloud"], benefit.facts["since"]) == (88, "2027-06-01")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (licence(kind="perpetual"), "hybrid.no-assurance"),
        (licence(until=date(2026, 5, 1)), "hybrid.past-assurance"),
        (licence(kind="subscription", until=date(2026, 5, 1)), "hybrid.past-assurance"),
        (licence(metric="server-cal"), "hybrid.server-cal"),
        (licence("sql-standard"), "hybrid.wrong-edition"),
    ],
)
def test_a_licence_that_cannot_be_used_in_the_cloud_is_found(made: Licence, said: str):
    found = codes(Estate(licences=(made,), machines=(machine(),)))
    assert (said, "breach") in found


def test_the_benefit_past_the_end_of_the_enrolment_is_found():
    estate = Estate(licences=(licence(),), machines=(machine(),), enrolment_until=END)
    assert ("hybrid.past-enrolment", "breach") in codes(estate, END)
    assert codes(estate, date(2027, 5, 31)) == [("hybrid.ends", "remark")]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (machine("sql-serverless"), "hybrid.not-by-core"),
        (machine("sql-hyperscale", created_on=date(2024, 1, 1)), "hybrid.hyperscale-new"),
    ],
)
def test_a_database_without_benefit_is_found(made: Machine, said: str):
    found = codes(Estate(licences=(licence("sql-enterprise"),), machines=(made,)))
    assert found == [(said, "breach")]


@pytest.mark.parametrize(
    ("place", "said"),
    [("azure-dedicated", "hybrid.dedicated-host"), ("azure-local", "hybrid.azure-local")],
)
def test_a_host_in_the_cloud_takes_no_standard(place: str, said: str):
    estate = Estate(licences=(licence(),), hosts=(host(place=place),))
    assert codes(estate) == [(said, "breach")]


def test_standard_used_here_and_in_the_cloud_is_used_twice():
    estate = Estate(licences=(licence(),), hosts=(host(),), machines=(machine(),))
    (found,) = findings(estate, HERE, MOVED)
    assert (found.code, found.facts["short"], found.about) == ("hybrid.used-twice", 8, "l")


def test_standard_used_twice_while_moving_is_allowed():
    moving = machine(moved_on=MOVED, on_premises_until=date(2026, 7, 1))
    assert codes(Estate(licences=(licence(),), hosts=(host(),), machines=(moving,)), MOVED) == []


def test_datacenter_serves_a_host_and_machines_in_the_cloud_at_once():
    estate = Estate(
        licences=(licence("windows-datacenter", count=32),),
        hosts=(host(),),
        machines=(machine(count=4),),
    )
    assert codes(estate) == []


def test_a_dedicated_host_takes_datacenter_away_from_here_after_its_days():
    both = (host(), host(id="d", place="azure-dedicated", moved_on=MOVED))
    estate = Estate(licences=(licence("windows-datacenter", count=32),), hosts=both)
    assert ("hybrid.used-twice", "breach") in codes(estate, date(2026, 7, 10))
    assert ("hybrid.used-twice", "breach") not in codes(estate, date(2026, 7, 9))


def test_more_machines_than_licences_is_found_with_what_is_short():
    estate = Estate(licences=(licence(count=16),), machines=(machine(count=3),))
    (found,) = findings(estate, HERE, MOVED)
    assert (found.code, found.facts["used"], found.facts["short"]) == ("hybrid.too-few", 24, 8)


def test_nothing_is_found_of_what_is_not_assigned_or_not_there_yet():
    rows = (machine(licensed_with=None), machine(id="later", moved_on=date(2026, 9, 1)))
    assert codes(Estate(licences=(licence(kind="perpetual"),), machines=rows)) == []

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Edition, Host, HostPlace, Licence, Machine, Service
from raamwerk.core.planning.hybrid.need import (
    benefit_closed,
    core_licences,
    editions_of,
    editions_of_host,
    host_cores,
    windows_need,
)

ON = date(2026, 11, 24)
BY_CORE, BY_SET = Conditions(), Conditions(reading="set")


def machine(service: Service, cores: int, **more: object) -> Machine:
    return Machine(id="m", cores=cores, service=service, **more)  # type: ignore[arg-type]


def test_eight_machines_of_scenario_20_need_88_core_licences():
    assert sum(windows_need(cores, BY_CORE) for cores in (2, 4, 8, 12, 20, 8, 8, 16)) == 88


def test_960_machines_of_which_six_have_16_cores_need_483_sets_and_not_480():
    small, smaller, large = [2] * 758, [1] * 196, [16] * 6
    cores = [*small, *smaller, *large]
    assert (len(cores), sum(cores)) == (960, 1808)
    assert max(len(cores) // 2, sum(cores) // 16) == 480  # what counting each apart would say
    for reading in (BY_CORE, BY_SET):
        assert sum(windows_need(each, reading) for each in cores) == 483 * 16


@pytest.mark.parametrize(
    ("cores", "by_core", "by_set"),
    [(1, 8, 8), (8, 8, 8), (9, 9, 16), (12, 12, 16), (16, 16, 16), (20, 20, 24)],
)
def test_a_machine_counts_by_core_or_by_half_a_set(cores: int, by_core: int, by_set: int):
    assert (windows_need(cores, BY_CORE), windows_need(cores, BY_SET)) == (by_core, by_set)


@pytest.mark.parametrize(
    ("processors", "cores", "need"), [(2, 6, 16), (1, 4, 16), (2, 16, 32), (4, 4, 32), (1, 20, 20)]
)
def test_a_server_counts_eight_a_processor_and_sixteen_at_least(
    processors: int, cores: int, need: int
):
    assert host_cores(Host(id="h", processors=processors, cores=cores), BY_CORE) == need


@pytest.mark.parametrize(
    ("place", "machines", "takes"),
    [
        ("on-premises", 6, {"windows-standard": 96, "windows-datacenter": 32}),
        ("on-premises", 5, {"windows-standard": 96, "windows-datacenter": 32}),
        ("on-premises", 1, {"windows-standard": 32, "windows-datacenter": 32}),
        ("on-premises", 0, {}),
        ("azure-dedicated", 9, {"windows-datacenter": 32}),
        ("azure-local", 9, {"windows-datacenter": 32}),
    ],
)
def test_standard_sets_stack_and_only_datacenter_covers_a_host_in_the_cloud(
    place: HostPlace, machines: int, takes: dict[Edition, int]
):
    host = Host(id="h", processors=2, cores=16, machines=machines, place=place)
    assert editions_of_host(host, BY_CORE) == takes


def test_azure_local_counts_physical_cores_without_a_minimum():
    small = Host(id="h", processors=1, cores=4, place="azure-local")
    assert editions_of_host(small, BY_CORE) == {"windows-datacenter": 4}


@pytest.mark.parametrize(
    ("service", "cores", "takes"),
    [
        ("sql-general-purpose", 32, {"sql-enterprise": 8, "sql-standard": 32}),
        ("sql-general-purpose", 6, {"sql-enterprise": 2, "sql-standard": 6}),
        ("sql-hyperscale", 4, {"sql-enterprise": 1, "sql-standard": 4}),
        ("sql-business-critical", 8, {"sql-enterprise": 8, "sql-standard": 32}),
        ("sql-business-critical", 4, {"sql-enterprise": 4, "sql-standard": 16}),
        ("sql-vm-standard", 8, {"sql-enterprise": 2, "sql-standard": 8}),
        ("sql-vm-standard", 2, {"sql-enterprise": 1, "sql-standard": 4}),
        ("sql-vm-enterprise", 8, {"sql-enterprise": 8}),
        ("sql-serverless", 8, {}),
        ("windows", 4, {"windows-standard": 8, "windows-datacenter": 8}),
    ],
)
def test_databases_in_the_cloud_go_by_the_table_of_ratios(
    service: Service, cores: int, takes: dict[Edition, int]
):
    assert editions_of(machine(service, cores), BY_CORE, ON) == takes


@pytest.mark.parametrize(
    ("service", "cores", "takes"),
    [
        ("sql-vm-standard", 2, {"sql-enterprise": 4, "sql-standard": 4}),
        ("sql-vm-enterprise", 6, {"sql-enterprise": 6}),
        ("windows", 6, {}),
        ("sql-general-purpose", 6, {}),
    ],
)
def test_a_database_on_premises_counts_its_cores_four_at_least(
    service: Service, cores: int, takes: dict[Edition, int]
):
    assert editions_of(machine(service, cores, place="on-premises"), BY_CORE, ON) == takes


@pytest.mark.parametrize(
    ("service", "created", "closed"),
    [
        ("sql-hyperscale", date(2023, 12, 14), False),
        ("sql-hyperscale", date(2023, 12, 15), True),
        ("sql-hyperscale", None, False),
        ("sql-general-purpose", date(2026, 1, 1), False),
        ("sql-serverless", None, True),
    ],
)
def test_a_new_hyperscale_database_gives_no_benefit(
    service: Service, created: date | None, *, closed: bool
):
    found = machine(service, 4, created_on=created)
    assert benefit_closed(found) is closed
    assert (editions_of(found, BY_CORE, ON) == {}) is closed


@pytest.mark.parametrize(("on", "cores"), [(date(2025, 9, 2), 16), (date(2025, 9, 3), 32)])
def test_a_processor_licence_counts_for_twice_as_much_since_the_text_of_september_2025(
    on: date, cores: int
):
    licence = Licence(id="l", edition="windows-standard", count=2, metric="processor")
    assert core_licences(licence, on) == cores


def test_a_core_licence_counts_for_itself():
    assert core_licences(Licence(id="l", edition="sql-standard", count=7), ON) == 7

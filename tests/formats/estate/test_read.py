from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.core.planning.hybrid.estate import Host, Machine
from raamwerk.formats.estate.read import read, with_tables

GOOD = b"""
enrolment-last = 2027-05-31
[[licence]]
id = "win"
edition = "windows-standard"
count = 96
last = 2026-12-31
yearly = 12.50
[[host]]
id = "host-1"
processors = 2
cores = 16
machines = 6
licensed-with = "win"
[[machine]]
id = "vm-1"
cores = 8
service = "windows"
monthly = 85.00
moved-on = 2026-01-10
on-premises-last = 2026-06-30
[[offer]]
edition = "sql-enterprise"
yearly = 3200
[[price]]
component = "core-infrastructure"
name = "CIS"
price = 900.00
[columns.machine]
id = "VM name"
cores = "vCPUs"
monthly = "Per maand"
decimal = ","
always = { service = "windows" }
"""


def problems(data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(Unreadable) as refused:
        read(data, "estate.toml")
    return [(problem.where, problem.code) for problem in refused.value.problems]


def test_an_estate_is_read_with_last_days_as_first_days_after():
    found = read(GOOD, "estate.toml")
    assert found.estate.enrolment_until == date(2027, 6, 1)
    assert found.estate.licences[0].until == date(2027, 1, 1)
    assert found.estate.machines == (
        Machine(
            id="vm-1",
            cores=8,
            service="windows",
            monthly=amount("85.00"),
            moved_on=date(2026, 1, 10),
            on_premises_until=date(2026, 7, 1),
        ),
    )
    assert found.estate.hosts[0] == Host(
        id="host-1", processors=2, cores=16, machines=6, licensed_with="win"
    )
    assert found.estate.offers[0].pack == 2
    assert found.prices[0].price == amount("900.00")


def test_every_mistake_is_named_with_its_line():
    bad = b"""
[[licence]]
id = "win"
edition = "windows-gold"
count = -3
[[licence]]
id = "win"
edition = "windows-standard"
count = 2
[[host]]
id = "h"
processors = 0
cores = 16
colour = "red"
[[machine]]
id = "vm"
cores = 8.5
service = "windows"
place = "on-premises"
licensed-with = "gone"
[[offer]]
edition = "sql-standard"
[[machine]]
id = "x"
[columns.server]
id = "Naam"
"""
    assert problems(bad) == [
        ("line 4", "value.choice"),
        ("line 5", "value.count"),
        ("line 6", "estate.licence-twice"),
        ("line 12", "estate.too-small"),
        ("line 14", "toml.unknown-key"),
        ("line 15", "estate.no-licence"),
        ("line 17", "value.count"),
        ("line 18", "estate.not-on-premises"),
        ("line 21", "toml.missing-key"),
        ("line 23", "toml.missing-key"),
        ("line 23", "toml.missing-key"),
        ("line 25", "toml.unknown-key"),
    ]


def test_nothing_at_all_is_an_estate_without_anything():
    assert read(b"", "estate.toml").estate.rows == ()


def test_rows_of_tables_stand_behind_those_of_the_file():
    table = b"VM name;vCPUs;Per maand;licensed-with;Eigenaar\nvm-2;16;170,50;win;Jan\n\nvm-3;4;;;\n"
    hosts = b"id,processors,cores,machines\nhost-2,2,8,3\n"
    found = with_tables(
        read(GOOD, "estate.toml"), hosts=(hosts, "hosts.csv"), machines=(table, "vms.csv")
    )
    assert [row.id for row in found.rows] == ["host-1", "host-2", "vm-1", "vm-2", "vm-3"]
    assert found.machines[1] == Machine(
        id="vm-2", cores=16, service="windows", monthly=amount("170.50"), licensed_with="win"
    )


def test_a_wrong_cell_is_named_by_row_and_column():
    table = b"VM name;vCPUs;Per maand;licensed-with\nvm-2;1.000,5;170,50;gone\nvm-3;acht;10;\n"
    with pytest.raises(Unreadable) as refused:
        with_tables(read(GOOD, "estate.toml"), machines=(table, "vms.csv"))
    assert refused.value.code == "estate.unreadable-table"
    assert [(p.where, p.code) for p in refused.value.problems] == [
        ("row 2, column vCPUs", "estate.cell"),
        ("row 3, column vCPUs", "estate.cell"),
        ("row 2", "toml.missing-key"),
        ("row 3", "toml.missing-key"),
        ("row 2", "estate.no-licence"),
    ]

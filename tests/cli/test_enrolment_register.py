from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from raamwerk.store import enrolments, participations
from tests.cli.sector import MANAGER, READER, SELLER, settled
from tests.cli.typed import raamwerk
from tests.ordering import NUMBER, day
from tests.world import FRAMEWORK, MINE, MY_RESELLER, enrolment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

FILE = """
[enrolment]
number = "8600000"
kind = "SCE"
framework = "gt-microsoft-2"
start = 2024-06-01
registered-end = 2027-06-30

[participant]
id = "GM0344"

[reseller]
id = "lsp-eigen"
"""
ON = ("--on", "2026-11-24")


def test_an_enrolment_is_registered_from_a_file_once_its_body_takes_part(
    register: Register, tmp_path: Path
):
    settled()
    file = tmp_path / "e.toml"
    file.write_text(FILE, "utf-8")
    early = raamwerk(register, "enrolment", "register", file, *ON, *MANAGER)
    assert early.returncode == Exit.REFUSED
    assert "does not take part" in early.stderr
    participations.request(MINE.code, FRAMEWORK, day("2024-05-01"))
    for state in ("assessed", "approved"):
        step = participations.TakingPartState(state)
        participations.step(MINE.code, FRAMEWORK, step, day("2024-05-01"))
    run = raamwerk(register, "enrolment", "register", file, *ON, *MANAGER)
    assert run.returncode == Exit.PASS, run.stderr
    assert "The contract" in run.stdout
    listed = raamwerk(register, "enrolment", "list", *ON, *READER).stdout
    assert [line.split()[0] for line in listed.splitlines()[1:]] == [NUMBER, "8600000"]


def test_one_is_looked_at_on_a_day_and_as_json(register: Register):
    settled()
    run = raamwerk(register, "enrolment", "look", NUMBER, *ON, *SELLER)
    assert "31\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2027" in run.stdout
    held = json.loads(
        raamwerk(register, "enrolment", "look", NUMBER, "--json", *ON, *READER).stdout
    )
    assert held["last"] == "2027-05-31"
    assert raamwerk(register, "enrolment", "look", "9990001", *READER).returncode == Exit.REFUSED


def test_another_reseller_takes_over_from_a_day(register: Register):
    settled()
    words = ("enrolment", "reseller", NUMBER, "lsp-vreemd", "--since", "2026-12-01")
    assert "lsp-vreemd" in raamwerk(register, *words, *ON, *MANAGER).stdout
    assert raamwerk(register, *words, *ON, *READER).returncode == Exit.REFUSED
    later = raamwerk(register, "enrolment", "list", "--on", "2026-12-01", *READER).stdout
    assert "lsp-vreemd" in later


def test_two_are_co_termed_with_the_months_and_their_cost(register: Register):
    settled()
    enrolments.add(enrolment("8600000", MINE, MY_RESELLER, start=day("2024-09-01"), orders=()))
    words = ("enrolment", "coterm", NUMBER, "8600000", "--last", "2027-08-31", "--reason", "brief")
    run = raamwerk(register, *words, *ON, *MANAGER)
    assert run.returncode == Exit.PASS
    assert "3 months, €\N{NO-BREAK SPACE}61,560.00 without VAT" in run.stdout

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from django.db import connection

from raamwerk.cli.exits import Exit
from tests.cli.typed import ADMINISTRATOR, made, raamwerk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

AS = ("--as", ADMINISTRATOR)


def test_what_was_recorded_is_shown_with_who_and_which_deed(empty_register: Register):
    register = made(empty_register)
    run = raamwerk(register, "audit", *AS, "--object", "membership")
    assert run.returncode == Exit.PASS
    assert "operator" in run.stdout
    assert "initialise" in run.stdout
    assert "1 of 1 changes" in run.stdout
    assert "0 van 0" in raamwerk(register, "audit", *AS, "--deed", "x", "--lang", "nl").stdout


def test_all_of_it_comes_as_lines_of_json_and_as_csv(empty_register: Register, tmp_path: Path):
    register = made(empty_register)
    lines = raamwerk(register, "audit", *AS, "--json").stdout.splitlines()
    held = [json.loads(line) for line in lines]
    assert {each["action"] for each in held} == {"create"}
    assert raamwerk(register, "audit", *AS, "--csv", tmp_path / "a.csv").returncode == Exit.PASS
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["hash"] for row in rows] == [each["hash"] for each in held]


def test_who_asks_has_to_be_said_and_has_to_be_in_the_register(empty_register: Register):
    register = made(empty_register)
    assert "--as" in raamwerk(register, "audit").stderr
    refused = raamwerk(register, "audit", "--as", "nobody@x.example")
    assert refused.returncode == Exit.REFUSED
    assert "acts for nobody" in refused.stderr
    assert raamwerk(register, "audit", RAAMWERK_PERSON=ADMINISTRATOR).returncode == Exit.PASS


def test_a_whole_record_is_told_as_whole(empty_register: Register):
    register = made(empty_register)
    run = raamwerk(register, "audit", "verify")
    assert run.returncode == Exit.PASS
    assert run.stdout.startswith("Whole: ")
    held = json.loads(raamwerk(register, "audit", "verify", "--json").stdout)
    assert held["whole"]
    assert run.stdout.split()[-1] == held["head"]


def test_a_record_that_is_not_whole_is_a_breach_with_each_flaw_in_words(empty_register: Register):
    register = made(empty_register)
    on = "" if connection.vendor == "sqlite" else " ON store_person"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER store_person_audit_change{on}")
        cursor.execute("UPDATE store_person SET name = 'x'")
    run = raamwerk(register, "audit", "verify", "--lang", "nl")
    assert run.returncode == Exit.BREACH
    assert "person 1 is anders dan de laatste vastgelegde wijziging zegt" in run.stdout
    assert "store_person_audit_change" in run.stdout


def test_a_head_that_is_not_in_the_record_is_a_breach(empty_register: Register):
    run = raamwerk(made(empty_register), "audit", "verify", "--expect", "f" * 64)
    assert run.returncode == Exit.BREACH
    assert "is not in the chain" in run.stdout

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import CENTRE, READER, SELLER, settled
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register


def test_tasks_are_listed_by_their_last_day_with_what_loses_cover(register: Register):
    settled()
    run = raamwerk(register, "tasks", "--on", "2026-11-24", *READER)
    said = run.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert run.returncode == Exit.PASS
    assert said.splitlines()[1].startswith("2 December 2026")
    assert "loses cover: 600 x AAA-00001" in said
    late = json.loads(raamwerk(register, "tasks", "--on", "2026-05-03", "--json", *READER).stdout)[
        "tasks"
    ][0]
    assert (late["state"], late["remind_on"]) == ("late", [])


def test_the_calendar_of_one_body_is_a_file_that_a_calendar_program_reads(
    register: Register, tmp_path: Path
):
    settled()
    file = tmp_path / "gm0344.ics"
    run = raamwerk(
        register, "tasks", "--ics", file, "--of", "GM0344", "--on", "2026-11-24", *CENTRE
    )
    assert run.returncode == Exit.PASS
    text = file.read_text("utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "20270531" in text
    assert raamwerk(register, "tasks", "--of", "GM0363", *READER).returncode == Exit.REFUSED
    assert raamwerk(register, "tasks", *SELLER).returncode == Exit.REFUSED


def test_with_nothing_to_do_that_is_said(register: Register):
    settled()
    run = raamwerk(register, "tasks", "--on", "2028-06-01", "--lang", "nl", *READER)
    assert "Er is niets te doen." in run.stdout

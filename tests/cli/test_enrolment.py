from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import icalendar
import pytest
from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from tests.cli import enrolment_file

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ON = ("--on", "2026-11-24")


def show(path: Path, *words: str) -> Result:
    return CliRunner().invoke(command, ["enrolment", "show", str(path), *words])


def test_the_installed_command_shows_what_can_be_done_until_when(raamwerk: Path, tmp_path: Path):
    path = enrolment_file.write(tmp_path)
    done = subprocess.run(
        [raamwerk, "enrolment", "show", path, *ON],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "RAAMWERK_LANGUAGE": "nl", "PYTHONUTF8": "1"},
    )
    said = done.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "31 mei 2027 (36 maanden, lezing O-1); nog 188 dagen" in said
    assert "Laatste opgave: bestel alles wat in gebruik is" in said
    assert done.stderr == ""


def test_english_is_spoken_where_it_is_asked_for(tmp_path: Path):
    said = show(enrolment_file.write(tmp_path), *ON, "--lang", "en").output
    assert "31 May 2027 (36 months, reading O-1); 188 days left".replace(" ", "") in said.replace(
        "\N{NO-BREAK SPACE}", ""
    ).replace(" ", "")
    assert "Final order: order everything in use" in said


def test_json_for_programs(tmp_path: Path):
    found = json.loads(show(enrolment_file.write(tmp_path), *ON, "--json").output)
    assert (found["version"], found["last"], found["months"]) == (1, "2027-05-31", 36)


def test_a_calendar_file_beside_the_page(tmp_path: Path):
    out = tmp_path / "out.ics"
    done = show(enrolment_file.write(tmp_path), *ON, "--ics", str(out))
    assert done.exit_code == Exit.PASS
    assert "out.ics" in done.stderr
    assert "out.ics" not in done.stdout
    assert icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")


def test_a_calendar_that_cannot_be_written_is_refused(tmp_path: Path):
    done = show(enrolment_file.write(tmp_path), *ON, "--ics", str(tmp_path / "no" / "out.ics"))
    assert done.exit_code == Exit.REFUSED


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("start = 2021-06-01\njoined-on = 2024-03-15", "start = 2027-03-15"), "O-3"),
        (("joined-on = 2024-03-15", ""), "joined-on"),
    ],
)
def test_an_end_that_cannot_be_told_is_unknown(tmp_path: Path, change: tuple[str, str], said: str):
    done = show(enrolment_file.write(tmp_path, change), *ON)
    assert done.exit_code == Exit.UNKNOWN
    assert said in done.stdout


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("start = 2021-06-01", "start = 1 juni 2021"), "regel 5"),
        (("gt-microsoft-2", "gt-microsoft-9"), "gt-microsoft-9"),
        (('id = "GM9999"', 'naam = "x"'), "'naam'"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_line(
    tmp_path: Path, change: tuple[str, str], said: str
):
    done = show(enrolment_file.write(tmp_path, change), *ON)
    assert done.exit_code == Exit.REFUSED
    assert said in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    assert show(tmp_path / "none.toml").exit_code == Exit.REFUSED


def test_another_framework_can_be_looked_through(tmp_path: Path):
    path = enrolment_file.write(tmp_path, ("joined-on = 2024-03-15", "registered-end = 2024-05-31"))
    done = show(path, "--on", "2022-11-24", "--framework", "gt-microsoft-1")
    assert done.exit_code == Exit.PASS
    assert "GT Microsoft 1" in done.stdout
    assert "O-17" in done.stdout


def test_the_light_door_loads_nothing_heavy(raamwerk: Path, tmp_path: Path):
    path = enrolment_file.write(tmp_path)
    code = (
        "import sys; from raamwerk.cli.enrolment import look; from pathlib import Path; "
        "from datetime import date; look(Path(sys.argv[1]), None, date(2026, 11, 24)); "
        "print(sorted({'polars', 'numpy', 'icalendar', 'rich', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [raamwerk.parent / "python", "-c", code, path], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"

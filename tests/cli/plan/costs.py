"""Made-up files for the commands about one enrolment's costs, and a way to call them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from raamwerk.cli.group import command
from tests.cli import book_file

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ROWS = """\
AAA-11111;M365 E3;online;34.20;1;1;2022-12-01;37.40
BBB-22222;M365 E5;online;600;12;1;2022-12-01;720
CCC-33333;WinSvrSTDCore;on-premises;900;0;2;2022-12-01;990
"""
ENROLMENT = """\
[enrolment]
number = "8512345"
framework = "gt-microsoft-2"
start = 2024-06-01
headcount = 700
[participant]
id = "GM0001"
name = "Gemeente Waterdam (verzonnen)"
[[order]]
part-number = "AAA-11111"
on = 2024-06-01
quantity = 600
kind = "first"
[[order]]
part-number = "BBB-22222"
on = 2024-06-01
quantity = 10
[[order]]
part-number = "CCC-33333"
on = 2024-06-01
quantity = 8
"""
UNPRICED = """\
[[order]]
part-number = "DDD-44444"
on = 2024-06-01
quantity = 3
"""
ON = "2026-11-23"


def files(folder: Path, more: str = "", rows: str = ROWS) -> tuple[str, str]:
    """The enrolment and the book, as words of a call."""
    enrolment = book_file.enrolment(folder, ENROLMENT + more)
    return str(enrolment), str(book_file.write(folder, rows))


def call(folder: Path, name: str, *words: str, more: str = "", rows: str = ROWS) -> Result:
    """One command of `plan` on the made-up files."""
    enrolment, book = files(folder, more, rows)
    said = ["plan", name, enrolment, "--book", book, "--on", ON, *words]
    return CliRunner().invoke(command, said)


def said(result: Result) -> str:
    """All that was written, with plain blanks."""
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def parsed(result: Result) -> Any:
    return json.loads(result.stdout)

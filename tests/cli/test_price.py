from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from tests.cli import book_file

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ON = ("--on", "2026-11-24")


def price(part: str, *words: str | Path, **env: str) -> Result:
    return CliRunner().invoke(command, ["price", part, *map(str, words)], env=env)


def said(result: Result) -> str:
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def test_the_installed_command_says_the_price_its_start_its_book_and_its_row(
    raamwerk: Path, tmp_path: Path
):
    done = subprocess.run(
        [raamwerk, "price", "AAA-11111", *ON, "--book", book_file.write(tmp_path)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "RAAMWERK_LANGUAGE": "nl", "PYTHONUTF8": "1"},
    )
    text = done.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "AAA-11111 (M365 E3) op 24 november 2026 is € 34,20 per maand, sinds 1 december 2022"
        in text
    )
    assert "boek.csv, rij 7, gepubliceerd 1 november 2022" in text


def test_english_is_spoken_where_it_is_asked_for(tmp_path: Path):
    text = said(
        price(
            "AAA-11111", "--on", "2026-12-01", "--book", book_file.write(tmp_path), "--lang", "en"
        )
    )
    assert "The maximum price of AAA-11111 (M365 E3) on 1 December 2026 is € 33.80 a month" in text


def test_an_enrolment_gets_its_price_day_and_its_lock(tmp_path: Path):
    books = book_file.write(tmp_path)
    found = price(
        "AAA-11111",
        "--on",
        "2026-12-15",
        "--book",
        books,
        "--enrolment",
        book_file.enrolment(tmp_path),
    )
    assert "telt de prijs van 1 juni 2026" in said(found)
    assert "8512345: maximumprijs bij de eerste bestelling" in said(found)
    assert found.exit_code == Exit.PASS


def test_a_later_published_book_corrects_and_the_past_stays_askable(tmp_path: Path):
    row = "AAA-11111;M365 E3;online;30.00;1;1;2022-12-01;\n"
    books = [
        book_file.write(tmp_path),
        book_file.write(tmp_path, row, name="b.csv", published="2023-02-01"),
    ]
    options = [word for path in books for word in ("--book", path)]
    assert "€ 30,00" in said(price("AAA-11111", *ON, *options)).split("\n")[0]
    earlier = price("AAA-11111", *ON, *options, "--known-on", "2023-01-31")
    assert "€ 34,20" in said(earlier).split("\n")[0]


def test_books_can_stand_in_the_setting(tmp_path: Path):
    found = price("AAA-11111", *ON, RAAMWERK_BOOK=str(book_file.write(tmp_path)))
    assert found.exit_code == Exit.PASS


def test_a_withdrawn_part_a_day_before_the_first_price_and_an_ended_framework_are_unknown(
    tmp_path: Path,
):
    books = book_file.write(tmp_path)
    gone = price("BBB-22222", *ON, "--book", books)
    assert (gone.exit_code, "vervallen" in said(gone)) == (Exit.UNKNOWN, True)
    before = price("AAA-11111", "--on", "2020-01-01", "--book", books)
    assert (before.exit_code, "gelden de voorwaarden" in said(before)) == (Exit.UNKNOWN, True)
    late = book_file.write(tmp_path, "C-1;x;online;1;1;1;2025-01-01;\n", name="c.csv")
    not_yet = price("C-1", "--on", "2024-01-01", "--book", late)
    assert (not_yet.exit_code, "nog geen maximumprijs" in said(not_yet)) == (Exit.UNKNOWN, True)
    old = book_file.write(
        tmp_path, "C-1;x;online;1;1;1;2019-02-01;\n", name="d.csv", framework="gt-microsoft-1"
    )
    ended = price("C-1", "--on", "2022-12-01", "--book", old)
    assert (ended.exit_code, "gelden de voorwaarden" in said(ended)) == (Exit.UNKNOWN, True)


def test_an_unknown_part_number_is_refused_with_those_that_look_like_it(tmp_path: Path):
    found = price("aaa-11111", *ON, "--book", book_file.write(tmp_path))
    assert found.exit_code == Exit.REFUSED
    assert "AAA-11111" in found.stderr


def test_books_of_two_frameworks_and_an_enrolment_of_another_are_refused(tmp_path: Path):
    one = book_file.write(tmp_path)
    other = book_file.write(tmp_path, name="o.csv", framework="gt-microsoft-1")
    both = price("AAA-11111", *ON, "--book", one, "--book", other)
    assert (both.exit_code, "gt-microsoft-1 (EUR)" in both.stderr) == (Exit.REFUSED, True)
    alien = price("AAA-11111", *ON, "--book", other, "--enrolment", book_file.enrolment(tmp_path))
    assert (alien.exit_code, "gt-microsoft-2" in alien.stderr) == (Exit.REFUSED, True)


def test_rows_that_are_not_used_are_told(tmp_path: Path):
    rows = book_file.ROWS + "22804437;x;online;1;1;1;2022-12-01;\n"
    found = price("AAA-11111", *ON, "--book", book_file.write(tmp_path, rows))
    assert "1 rijen niet gebruikt" in found.stderr


def test_json_for_programs(tmp_path: Path):
    found = json.loads(
        price("AAA-11111", *ON, "--book", book_file.write(tmp_path), "--json").stdout
    )
    assert found["maximum"]["price"] == "34.20"
    assert found["maximum"]["book"]["framework"] == "gt-microsoft-2"
    assert len(found["history"]) == 2


def test_a_price_from_a_csv_loads_nothing_heavy(tmp_path: Path):
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom raamwerk.cli.group import command\n"
        f"CliRunner().invoke(command, ['price', 'AAA-11111', '--book', {str(book_file.write(tmp_path))!r}])\n"
        "print([m for m in ('polars', 'numpy', 'lxml', 'rich', 'python_calamine') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

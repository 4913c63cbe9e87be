from __future__ import annotations

import json
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest
from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from tests.cli import book_file

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ON = ("--on", "2026-11-24")


def lines(folder: Path, *prices: int, part: str = "AAA-11111") -> Path:
    path = folder / "lines.parquet"
    frame = pl.DataFrame(
        {
            "participant": "GM0001",
            "part_number": part,
            "price_date": date(2026, 6, 2),
            "quantity": 600 * 10**6,
            "unit_price": prices,
            "unit_months": 1,
        }
    )
    frame.write_parquet(path)
    return path


def bulk(folder: Path, *words: str | Path, rows: Path | None = None) -> Result:
    call = ["bulk", rows or lines(folder, 33_170_000), "--out", folder / "out.parquet", *ON]
    books = ["--book", book_file.write(folder), "--enrolments", book_file.enrolment(folder)]
    return CliRunner().invoke(command, [str(word) for word in (*call, *books, *words)])


def said(result: Result) -> str:
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def test_the_installed_command_judges_every_line_into_a_file(raamwerk: Path, tmp_path: Path):
    rows, out = lines(tmp_path, 33_170_000, 34_210_000), tmp_path / "out.parquet"
    words = ("--book", book_file.write(tmp_path), "--enrolments", book_file.enrolment(tmp_path))
    call = (raamwerk, "bulk", rows, "--out", out, *words, *ON, "--lang", "nl")
    done = subprocess.run(
        [str(word) for word in call],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == Exit.BREACH, done.stderr
    assert "Op het spel: € 6,00" in done.stdout.replace("\N{NO-BREAK SPACE}", " ")
    found = pl.read_parquet(out).cast({"outcome": pl.String, "rule": pl.String})
    assert found.row(0) == ("pass", None, 34_200_000, 34_200_000, None)
    assert found.row(1) == ("breach", "price.above-lock", 34_200_000, 34_200_000, 6_000_000)


@pytest.mark.parametrize(
    ("prices", "code"),
    [((33_170_000,), Exit.PASS), ((34_210_000,), Exit.BREACH), ((410_400_000,), Exit.BREACH)],
)
def test_the_exit_code_is_that_of_the_worst_line(
    tmp_path: Path, prices: tuple[int, ...], code: Exit
):
    assert bulk(tmp_path, rows=lines(tmp_path, *prices)).exit_code == code


def test_a_line_without_a_maximum_is_unknown(tmp_path: Path):
    result = bulk(tmp_path, "--lang", "en", rows=lines(tmp_path, 1, part="ZZZ-00000"))
    assert result.exit_code == Exit.UNKNOWN
    assert "price.above-maximum" in said(result)


def test_rules_that_lines_cannot_be_judged_by_are_named_with_what_they_miss(tmp_path: Path):
    text = said(bulk(tmp_path, "--lang", "en"))
    assert "about a document as a whole" in text
    assert "date.commitment-beyond-end: not stated: commitment to and including" in text


def test_json_is_one_object_with_counts(tmp_path: Path):
    told = json.loads(bulk(tmp_path, "--json").output)
    assert (told["version"], told["lines"], told["outcomes"]) == (1, 1, {"pass": 1})
    assert told["rules"] == {}
    assert told["effect"] == 0
    assert "price.above-maximum" in told["checked"]
    assert told["not_checked"]["payment.term"] == ["document"]


def test_a_unit_holds_for_lines_that_state_none(tmp_path: Path):
    rows = lines(tmp_path, 33_170_000)
    pl.read_parquet(rows).drop("unit_months").write_parquet(rows)
    assert bulk(tmp_path, rows=rows).exit_code == Exit.UNKNOWN
    assert bulk(tmp_path, "--unit", "month", rows=rows).exit_code == Exit.PASS


@pytest.mark.parametrize("language", ["nl", "en"])
def test_another_file_is_refused_in_words(tmp_path: Path, language: str):
    rows = tmp_path / "regels.csv"
    rows.write_text("part_number;price\n", encoding="utf-8")
    result = bulk(tmp_path, "--lang", language, rows=rows)
    assert result.exit_code == Exit.REFUSED
    assert "docs/bulk.md" in said(result)


def test_columns_that_are_absent_are_named(tmp_path: Path):
    rows = lines(tmp_path, 1)
    pl.read_parquet(rows).drop("unit_price").write_parquet(rows)
    result = bulk(tmp_path, "--lang", "nl", rows=rows)
    assert result.exit_code == Exit.REFUSED
    assert "kolom 'unit_price': de kolom ontbreekt" in said(result)


def test_the_lines_are_not_overwritten(tmp_path: Path):
    rows = lines(tmp_path, 1)
    result = bulk(tmp_path, "--out", rows, "--lang", "en", rows=rows)
    assert result.exit_code == Exit.REFUSED
    assert pl.read_parquet(rows).height == 1


def test_an_enrolment_of_another_framework_is_refused(tmp_path: Path):
    text = book_file.ENROLMENT.replace("gt-microsoft-2", "gt-microsoft-1")
    other = tmp_path / "other"
    other.mkdir()
    result = bulk(tmp_path, "--enrolments", book_file.enrolment(other, text))
    assert result.exit_code == Exit.REFUSED

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from raamwerk.cli.pricebook import rows_of
from raamwerk.core.errors import Refused
from raamwerk.formats.table import read_grid
from tests.cli import book_file
from tests.formats.pricelist.lists import HEADER, PROFILE
from tests.formats.workbook import written

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def pricebook(*words: str | Path) -> Result:
    return CliRunner().invoke(command, ["pricebook", *map(str, words)])


def said(result: Result) -> str:
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def a_list(folder: Path, *rows: tuple[object, ...]) -> Path:
    path = folder / "lijst.xlsx"
    path.write_bytes(written([HEADER, *rows]))
    (folder / "lijst.profile.toml").write_text(PROFILE, "utf-8")
    return path


GOOD = ("AAA-11111", "34,20", "1-12-2022", "maand")


def test_a_list_without_a_fault_passes(tmp_path: Path):
    found = pricebook("check", a_list(tmp_path, GOOD))
    assert found.exit_code == Exit.PASS
    assert "1 rijen: 1 aangenomen" in said(found)


def test_each_row_that_is_not_used_is_listed_with_its_number_and_the_cure(tmp_path: Path):
    found = pricebook(
        "check", a_list(tmp_path, GOOD, (22804437, "1,00", "1-12-2022", "maand"), GOOD)
    )
    assert found.exit_code == Exit.BREACH
    assert "Maak de kolom op als tekst" in said(found)
    assert "  4  dubbel" in said(found)


def test_a_price_twelve_times_the_known_one_is_asked_about_until_confirmed(tmp_path: Path):
    path = a_list(tmp_path, ("AAA-11111", "410,40", "1-12-2023", "maand"))
    words = ("check", path, "--previous", book_file.write(tmp_path))
    stopped = pricebook(*words)
    assert (stopped.exit_code, "twaalf keer" in said(stopped)) == (Exit.BREACH, True)
    assert pricebook(*words, "--confirm", "2").exit_code == Exit.PASS


def test_json_names_every_row_and_code(tmp_path: Path):
    path = a_list(tmp_path, GOOD, ("B-2", "34.20", "1-12-2022", "week"))
    found = json.loads(pricebook("check", path, "--json").stdout)
    assert found["counts"]["refused"] == 2
    assert found["verdicts"][1]["faults"][0]["code"] == "price.mixed-decimals"
    assert [fault["code"] for fault in found["verdicts"][1]["faults"]] == [
        "price.mixed-decimals",
        "unit.unknown-word",
    ]


def test_accepted_rows_can_be_kept_in_our_own_format(tmp_path: Path):
    kept = tmp_path / "boek.csv"
    pricebook("check", a_list(tmp_path, GOOD), "--keep", kept)
    again = pricebook("check", kept, "--json")
    assert json.loads(again.stdout)["counts"]["accepted"] == 1


def test_the_verdicts_can_be_sent_back_as_a_workbook(tmp_path: Path):
    path = tmp_path / "oordeel.xlsx"
    pricebook("check", a_list(tmp_path, GOOD, ("=1+1", "x", "1-12-2022", "maand")), "--xlsx", path)
    rows = read_grid(path.read_bytes(), path.name).rows
    assert rows[0] == ["rij", "artikelnummer", "oordeel", "waarom, en wat te doen"]
    assert rows[1] == [2.0, "AAA-11111", "aangenomen", ""]
    assert rows[2][2] == "geweigerd"


def test_a_price_by_quantity_is_flagged_where_the_framework_has_one_price_for_all(tmp_path: Path):
    rows = "A-1;x;online;10;1;1;2022-12-01;;1000\n"
    path = book_file.write(tmp_path, rows)
    path.write_text(
        path.read_text("utf-8").replace("list_price\n", "list_price;quantity_from\n"), "utf-8"
    )
    found = pricebook("check", path)
    assert (found.exit_code, "hangt af van het aantal" in said(found)) == (Exit.BREACH, True)
    tiers = path.read_text("utf-8").replace("gt-microsoft-2", "gt-microsoft-1")
    path.write_text(tiers, "utf-8")
    assert pricebook("check", path).exit_code == Exit.PASS


@pytest.mark.parametrize(
    ("text", "rows"), [("", ()), ("12", (12,)), ("12, 15-17", (12, 15, 16, 17))]
)
def test_rows_to_confirm_are_numbers_and_ranges(text: str, rows: tuple[int, ...]):
    assert rows_of(text) == rows


@pytest.mark.parametrize("text", ["x", "1-", "-3", "1;2", "1-x"])
def test_what_is_no_row_is_refused(text: str):
    with pytest.raises(Refused) as caught:
        rows_of(text)
    assert caught.value.code == "pricebook.wrong-rows"


def test_a_rise_is_shown_with_its_percentage_and_the_promises_it_breaks(tmp_path: Path):
    new = book_file.write(
        tmp_path, book_file.ROWS.replace("34.20", "35.00"), name="nieuw.csv", published="2024-01-01"
    )
    found = pricebook(
        "compare", book_file.write(tmp_path), new, "--enrolment", book_file.enrolment(tmp_path)
    )
    assert found.exit_code == Exit.BREACH
    assert "+2,34%" in said(found)
    assert "inschrijving 8512345 houdt sinds 1 juni 2023 € 34,20" in said(found)
    assert "terwijl de raamovereenkomst prijzen beschermt" in said(found)


def test_the_same_book_twice_has_nothing_to_tell(tmp_path: Path):
    path = book_file.write(tmp_path)
    assert pricebook("compare", path, path).exit_code == Exit.PASS


def test_books_of_two_frameworks_are_not_compared(tmp_path: Path):
    one, other = (
        book_file.write(tmp_path),
        book_file.write(tmp_path, name="o.csv", framework="gt-microsoft-1"),
    )
    found = pricebook("compare", one, other)
    assert (found.exit_code, "gt-microsoft-1" in found.stderr) == (Exit.REFUSED, True)


def test_a_comparison_as_json_has_exact_changes(tmp_path: Path):
    new = book_file.write(tmp_path, book_file.ROWS.replace("34.20", "35.91"), name="n.csv")
    found = json.loads(pricebook("compare", book_file.write(tmp_path), new, "--json").stdout)
    assert [(c["move"], c["change"], c["percent"]) for c in found["changes"]] == [
        ("up", "1/20", "+5%")
    ]


def test_a_draft_profile_is_printed(tmp_path: Path):
    found = pricebook("profile", a_list(tmp_path, GOOD), "--header-row", "1")
    assert found.exit_code == Exit.PASS
    assert '#   "Prijs": 34,20' in found.stdout

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.cli.enrolment import look
from raamwerk.cli.enrolment_page import write_page
from tests.cli import enrolment_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from raamwerk.core.rule import Language


def page(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    on: str,
    *changes: tuple[str, str],
    language: Language = "nl",
) -> dict[str, list[str]]:
    """The lines of the page by the first word of their block."""
    seen = look(enrolment_file.write(folder, *changes), None, date.fromisoformat(on))
    write_page(seen, language)
    text = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    return {block[0].split("  ")[0]: block for block in blocks}


def test_open_future_impossible_and_past_stand_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    found = page(tmp_path, capsys, "2026-11-24")
    assert "Meer licenties bestellen" in found["Kan nu"][1]
    assert found["Kan nu"][1].endswith("nog 188 dagen")
    assert any("Laatste opgave" in line and "over 158 dagen" in line for line in found["Komt"])
    assert any("Reserveren kan niet" in line for line in found["Kan niet"])
    assert any("176 dagen geleden" in line for line in found["Voorbij of gedaan, laatste jaar"])
    assert "Te laat" not in found


def test_a_yearly_task_that_is_late_stands_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    found = page(tmp_path, capsys, "2026-05-10")
    blocks = list(found)
    assert blocks.index("Te laat") < blocks.index("Kan nu")
    assert "1 juni 2026" in found["Te laat"][1]


def test_a_yearly_task_that_is_done_is_not_late(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    found = page(tmp_path, capsys, "2025-05-10")
    assert "Te laat" not in found
    assert any(line.endswith("gedaan") for line in found["Voorbij of gedaan, laatste jaar"])


def test_the_heading_says_from_when_and_how_long_a_new_licence_is_paid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    heading = page(tmp_path, capsys, "2026-11-24")["Inschrijving"]
    assert heading[-1].split("  ")[-1].strip() == "dekking vanaf 1 december 2026, 6 maanden betalen"
    last_month = page(tmp_path, capsys, "2027-05-15")["Inschrijving"]
    assert last_month[-1].endswith("geen dekking meer")


def test_remarks_carry_their_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    start = ("start = 2021-06-01\njoined-on = 2024-03-15", "start = 2023-01-01")
    remark = page(tmp_path, capsys, "2026-11-24", start)["Let op"][1]
    assert remark.startswith("! De inschrijving eindigt op 31 december 2027, 31 dagen na")
    assert remark.endswith("(O-2)")


def test_the_contracts_own_end_is_named_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    change = ("joined-on", "registered-end = 2027-03-31\njoined-on")
    found = page(tmp_path, capsys, "2026-11-24", change)
    assert any(
        "31 maart 2027 (34 maanden, volgens het contract)" in e for e in found["Inschrijving"]
    )
    assert any("31 mei 2027. Het contract telt." in line for line in found["Let op"])


def test_a_reservation_shows_until_when_it_can_be_cancelled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    found = page(tmp_path, capsys, "2026-11-24", language="en")
    assert any(
        "10 December 2026 (on the last day until 08:00 UTC)" in e for e in found["Can be done now"]
    )


def test_locked_prices_with_the_day_whose_price_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    found = page(tmp_path, capsys, "2026-12-24")
    assert found["Prijs vastgelegd"][1].split() == [
        "AAA-00001",
        "625",
        "1",
        "jun",
        "2024",
        "1",
        "jun",
        "2026",
    ]
    assert "Prijs vastgelegd" not in page(tmp_path, capsys, "2024-05-31")


def test_the_last_day_and_the_day_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def of_end(on: str) -> str:
        found = page(tmp_path, capsys, on)
        return next(line for line in found["Inschrijving"] if line.startswith("Einde"))

    assert of_end("2027-05-30").endswith("nog 1 dag")
    assert of_end("2027-05-31").endswith("vandaag nog")
    assert of_end("2027-06-10").endswith("10 dagen geleden")


def test_a_page_in_a_pipe_has_no_colour_and_a_remark_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    found = page(tmp_path, capsys, "2026-11-24")
    assert all("\x1b" not in line for block in found.values() for line in block)
    assert len(found["Let op"]) == 2


def test_on_a_terminal_a_remark_keeps_to_the_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    found = page(tmp_path, capsys, "2026-11-24")
    assert all(len(line) <= 60 for line in found["Let op"])
    assert len(found["Let op"]) > 2

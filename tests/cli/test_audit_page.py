from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.cli import audit_page
from raamwerk.core.change import Change, Flaw, Verified
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from pathlib import Path


def change(**more: Any) -> Change:
    said: dict[str, Any] = {
        "id": 1,
        "at": datetime(2026, 6, 1, 10, 0, tzinfo=UTC),
        "person": "anne@x.example",
        "organisation": "vng",
        "origin": "cli",
        "deed": "release-price-book",
        "action": "change",
        "object": "book",
        "object_id": 7,
        "before": {"id": 7, "state": "checked"},
        "after": {"id": 7, "state": "released"},
        "hash": "0" * 64,
    }
    return Change(**said | more)


def test_a_change_is_told_by_the_columns_that_changed(capsys: pytest.CaptureFixture[str]):
    audit_page.write_page([change()], 1_234, "en")
    out = capsys.readouterr().out
    assert "changed: state: checked -> released" in out
    assert "1 of 1,234 changes" in out


def test_whoever_is_no_person_is_told_by_the_origin(capsys: pytest.CaptureFixture[str]):
    audit_page.write_page([change(person=None, origin="database")], 1, "nl")
    assert "database" in capsys.readouterr().out


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_text_that_a_spreadsheet_would_run_is_disarmed(start: str, tmp_path: Path):
    audit_page.write_csv(tmp_path / "a.csv", [change(person=f"{start}cmd|x")], "en")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["person"] == f"'{start}cmd|x"
    assert row["before"] == '{"id": 7, "state": "checked"}'


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match=r"file\.not-writable"):
        audit_page.write_csv(tmp_path / "gone" / "a.csv", [], "en")


def test_flaws_come_in_words_before_the_head(capsys: pytest.CaptureFixture[str]):
    flaws = (Flaw("audit.changed", {"change": 12}),)
    audit_page.write_verified(Verified(20, "abc", 0, flaws), "en")
    first, second, last = capsys.readouterr().out.splitlines()
    assert (first, last) == ("Not whole:", "Head: abc")
    assert "Change 12" in second

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.cli.enrolment import look
from raamwerk.cli.enrolment_json import as_json
from tests.cli import enrolment_file

if TYPE_CHECKING:
    from pathlib import Path


def document(folder: Path, on: str = "2026-11-24") -> Any:
    seen = look(enrolment_file.write(folder), None, date.fromisoformat(on))
    return json.loads(as_json(seen, "en"))


def test_the_dates_of_the_enrolment(tmp_path: Path):
    found = document(tmp_path)
    assert {key: found[key] for key in ("on", "start", "terms_since", "last", "computed_last")} == {
        "on": "2026-11-24",
        "start": "2021-06-01",
        "terms_since": "2024-06-01",
        "last": "2027-05-31",
        "computed_last": "2027-05-31",
    }
    assert (found["registered"], found["framework"]) == (False, "gt-microsoft-2")


def test_a_deed_in_full(tmp_path: Path):
    [final] = [d for d in document(tmp_path)["deeds"] if d["code"] == "deed.final-order"]
    assert final == {
        "code": "deed.final-order",
        "since": "2027-05-01",
        "last": "2027-05-31",
        "state": "future",
        "allowed": True,
        "required": True,
        "days_until": 158,
        "days_left": 188,
        "effect_on": "2027-06-01",
        "done_on": None,
        "term": "order-window",
        "sentence": "Final order: order everything in use",
    }


def test_the_past_is_there_too_with_what_was_done(tmp_path: Path):
    deeds = [d for d in document(tmp_path)["deeds"] if d["code"] == "deed.file-changes"]
    assert [(d["since"], d["state"], d["done_on"]) for d in deeds] == [
        ("2024-04-02", "past", None),
        ("2025-04-02", "done", "2025-04-14"),
        ("2026-04-02", "past", None),
    ]


def test_remarks_with_their_reading_and_locks_with_their_price_day(tmp_path: Path):
    found = document(tmp_path)
    [remark] = found["remarks"]
    assert (remark["code"], remark["reading"]) == ("enrolment.no-framework-terms", "O-17")
    assert remark["facts"] == {"since": "2022-12-01", "last": "2024-05-31"}
    assert found["locks"] == [
        {"part_number": "AAA-00001", "locked_on": "2024-06-01", "price_on": "2026-06-01"}
    ]


def test_what_is_not_known_is_null(tmp_path: Path):
    path = enrolment_file.write(tmp_path, ("joined-on = 2024-03-15", ""))
    found = json.loads(as_json(look(path, None, date(2026, 11, 24)), "nl"))
    assert (found["last"], found["terms_since"], found["months"]) == (None, None, None)

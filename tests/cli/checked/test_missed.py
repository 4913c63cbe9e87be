from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.checked.missed import missed, readings
from tests.cli.checked.stage import run, stage

if TYPE_CHECKING:
    from pathlib import Path


def test_files_stages_and_rules_are_each_named_with_the_reason(tmp_path: Path):
    made = stage(tmp_path)
    made.put("documents/broken.xml", b"<!DOCTYPE x><x/>")
    found = run(made.asked(enrolment=None))
    said = {each.what.split("/")[-1]: each.why for each in missed(found.asked, found.tally, "nl")}
    assert "DTD" in said["broken.xml"]
    assert any("price.above-lock" in what for what in said)
    assert any(what.endswith("(2 documenten)") for what in said)


def test_readings_come_by_number_and_once(tmp_path: Path):
    found = run(stage(tmp_path).asked())
    assert [each.id for each in readings(found.worst.kept)] == ["O-1", "O-6", "O-10", "O-15"]

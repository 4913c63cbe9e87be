from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed, written

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("world")


def test_a_document_is_taken_in_and_matched_and_the_same_file_changes_nothing(tmp_path: Path):
    path = written(tmp_path, "34.20")
    ended, said = typed("document", "take-in", path)
    assert ended == Exit.PASS
    assert "invoice F-1, matched" in said
    assert "enrolment 8512345" in said
    assert "nothing changed" in typed("document", "take-in", path)[1]
    assert "niets veranderd" in typed("document", "take-in", path, lang="nl")[1]


def test_one_that_waits_says_for_what_and_how_to_go_on(tmp_path: Path):
    ended, said = typed("document", "take-in", written(tmp_path, "34.20", seller="87654321"))
    assert ended == Exit.UNKNOWN
    assert "against: number of the seller" in said
    assert "raamwerk document match" in said


def test_a_form_that_is_refused_names_the_rule_and_a_bad_file_does_not_stop_the_rest(
    tmp_path: Path,
):
    (tmp_path / "a.xml").write_bytes(b"%PDF-1.7")
    bad = written(tmp_path, "34.20", order_reference=None, number="F-9")
    ended, said = typed("document", "take-in", tmp_path / "a.xml", bad)
    assert ended == Exit.BREACH
    assert "BR-NL-2" in said
    assert "PDF" in said
    assert typed("document", "take-in", tmp_path / "a.xml")[0] == Exit.REFUSED


def test_programs_get_a_line_of_json_a_document(tmp_path: Path):
    _, said = typed("document", "take-in", written(tmp_path, "34.20"), "--json")
    assert json.loads(said)["state"] == "matched"

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.cli.checked.json_output import JsonOutput
from raamwerk.cli.checked.summary import Gathering
from tests.cli.checked.json_schema import faults
from tests.cli.checked.stage import Run, run, stage
from tests.house.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.checks import CheckedDocument

SCHEMA: Any = json.loads((ROOT / "docs/check-1.schema.json").read_text("utf-8"))


def written(found: Run, parts: list[CheckedDocument] | None = None) -> Any:
    text = io.StringIO()
    output, gathering = JsonOutput(found.asked, "nl", text), Gathering(100)
    for part in found.parts if parts is None else parts:
        output.part(part)
        done = gathering.add(part)
        if done is not None:
            output.whole(done)
    output.end(found.tally)
    assert text.getvalue().isascii()
    return json.loads(text.getvalue())


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Run:
    made = stage(tmp_path_factory.mktemp("stage"))
    made.put("documents/broken.xml", b"<!DOCTYPE x><x/>")
    made.put("documents/letter.pdf", b"%PDF-1.7")
    return run(made.asked(form=True))


def test_the_output_fits_its_schema(found: Run):
    assert not list(faults(written(found), SCHEMA, SCHEMA))


def test_the_schema_is_not_too_kind(found: Run):
    held = written(found)
    held["documents"][0]["at_stake"] = 1443.36
    held["documents"][0]["lines"][0]["verdicts"][0].pop("term")
    held["extra"] = True
    said = list(faults(held, SCHEMA, SCHEMA))
    assert len(said) == 3


def test_money_is_text_and_never_a_number(found: Run):
    def numbers(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [each for held in value.values() for each in numbers(held)]
        if isinstance(value, list):
            return [each for held in value for each in numbers(held)]
        return [value] if isinstance(value, float) else []

    assert numbers(written(found)) == []
    dear = written(found)["documents"][0]
    assert dear["at_stake"] == "1443.36"
    assert dear["lines"][2]["verdicts"][0]["effect"] == "1263.36"


def test_a_price_says_what_it_covers(found: Run):
    verdict = written(found)["documents"][0]["lines"][2]["verdicts"][0]
    assert verdict["facts"]["maximum"] == {
        "value": "82.08",
        "kind": "money",
        "unit": {"months": 12, "quantity": 2},
    }
    assert verdict["facts"]["maximum_since"] == {"value": "2022-12-01", "kind": "date"}
    assert verdict["reading"][0]["id"] == "O-15"
    assert verdict["source"]["seen"] == "2025-06-11"


def test_what_could_not_be_read_is_told(found: Run):
    held = written(found)
    assert [each["code"] for each in held["unread"]] == ["xml.doctype"]
    assert held["left_out"] == ["letter.pdf"]
    assert held["summary"]["unread"] == 1
    assert held["summary"]["exit_code"] == 1
    assert held["framework"]["chosen_by"] == "book"


def test_without_documents_it_is_still_one_whole_document(found: Run):
    assert written(found, [])["documents"] == []


def test_the_parts_of_a_giant_document_are_one_document(found: Run):
    dear = found.parts[0]
    first = replace(dear, document=replace(dear.document, part=1, more=True))
    last = replace(dear, document=replace(dear.document, part=2, more=False))
    held = written(found, [first, last, found.parts[1]])
    assert not list(faults(held, SCHEMA, SCHEMA))
    assert [len(each["lines"]) for each in held["documents"]] == [8, 1]


def test_rules_without_an_enrolment_are_named(tmp_path: Path):
    held = written(run(stage(tmp_path).asked(enrolment=None)))
    assert held["enrolment"] is None
    assert {"enrolment"} == {each["needs"] for each in held["not_checked"]}

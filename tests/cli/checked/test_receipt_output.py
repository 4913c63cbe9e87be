from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.checked.receipt_output import ReceiptOutput
from raamwerk.core.rules import RULES
from raamwerk.formats.receipt import read
from tests.cli.checked.stage import Run, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.checking.receipt import Receipt


def receipt(found: Run, path: Path | None = None) -> Receipt:
    output = ReceiptOutput(found.asked, path, "nl")
    for part, done in zip(found.parts, found.done, strict=True):
        output.part(part)
        output.whole(done)
    output.end(found.tally)
    assert output.receipt is not None
    return output.receipt


def test_the_receipt_names_everything_that_decided_by_its_hash(tmp_path: Path):
    made = stage(tmp_path)
    made.put("documents/broken.xml", b"<!DOCTYPE x><x/>")
    found = run(made.asked())
    held = receipt(found, tmp_path / "r.json")
    assert read((tmp_path / "r.json").read_bytes(), "r.json") == held
    assert [each.part for each in held.inputs] == ["book", "enrolment"]
    assert [each.name.rsplit("/", 1)[-1] for each in held.results] == [
        "broken.xml",
        "dear.xml",
        "good.xml",
        "quote.csv",
    ]
    assert held.results[0].result == "xml.doctype"
    assert set(held.rules) <= set(RULES)
    assert held.framework_sha256


def test_a_file_that_is_not_there_is_named_without_a_hash(tmp_path: Path):
    held = receipt(run(stage(tmp_path).asked(tmp_path / "gone.xml")))
    assert (held.results[0].sha256, held.results[0].result) == ("", "file.not-found")


def test_the_same_check_has_the_same_result_and_another_book_another(tmp_path: Path):
    made = stage(tmp_path)
    one = receipt(run(made.asked())).result
    assert receipt(run(made.asked())).result == one
    book = (tmp_path / "book.csv").read_text().replace("34.20", "34.30")
    made.put("book.csv", book.encode())
    assert receipt(run(made.asked())).result != one

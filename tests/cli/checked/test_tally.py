from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.tally import Tally, lacking
from raamwerk.cli.exits import Exit
from raamwerk.core.rule import Outcome
from raamwerk.formats.bulk import FileRead
from tests.build import euro
from tests.cli.checked.stage import run, stage

if TYPE_CHECKING:
    from pathlib import Path


def tally(unread: int = 0, **documents: int) -> Tally:
    from pathlib import Path as Made  # noqa: PLC0415 - only to stand in a list

    made = Tally()
    for name, number in documents.items():
        made.documents[Outcome[name.upper()]] = number
    made.unread = [FileRead(Made("x.xml"))] * unread
    return made


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (tally(breach=1, unknown=5), Exit.BREACH),
        (tally(unknown=1, **{"pass": 9}), Exit.UNKNOWN),
        (tally(**{"pass": 9}), Exit.PASS),
        (tally(1, **{"pass": 9}), Exit.UNKNOWN),
        (tally(1, breach=1), Exit.BREACH),
        (tally(2), Exit.REFUSED),
        (tally(not_applicable=1), Exit.PASS),
    ],
)
def test_the_exit_code_says_the_worst_that_was_found(counts: Tally, expected: Exit):
    assert counts.exit_code is expected


def test_documents_lines_and_euros_are_counted(tmp_path: Path):
    found = run(stage(tmp_path).asked()).tally
    assert dict(found.documents) == {Outcome.BREACH: 1, Outcome.PASS: 2}
    assert found.lines.total() == 7
    assert found.at_stake == euro("1443.36")


def test_rules_that_lack_something_are_named_by_what_they_lack(tmp_path: Path):
    made = stage(tmp_path)
    without = run(made.asked(enrolment=None)).tally
    needs = lacking(without, enrolled=False)
    assert set(needs) == {"enrolment"}
    assert {"price.above-lock", "coverage.below-minimum-size"} <= set(needs["enrolment"])
    assert lacking(run(made.asked()).tally, enrolled=True) == {}


def test_one_document_alone_has_nothing_to_compare_with(tmp_path: Path):
    made = stage(tmp_path)
    one = run(made.asked(tmp_path / "documents/good.xml")).tally
    assert "document.duplicate" in lacking(one, enrolled=True)["history"]


def test_stages_of_the_form_that_did_not_run_are_counted(tmp_path: Path):
    found = run(stage(tmp_path).asked()).tally
    assert {code for _, code in found.stages} == {"validate.switched-off"}
    assert sum(found.stages.values()) == 2

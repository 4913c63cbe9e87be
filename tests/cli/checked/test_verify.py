from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.receipt_output import ReceiptOutput
from raamwerk.cli.checked.verify import Verification
from tests.cli.checked.stage import Stage, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.checking.receipt import Receipt

INPUTS = ("book.csv", "enrolment.toml", "documents/dear.xml", "documents/quote.csv")


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path / "then")


def kept(made: Stage) -> Receipt:
    found = run(made.asked())
    output = ReceiptOutput(found.asked, None, "nl")
    for part, done in zip(found.parts, found.done, strict=True):
        output.part(part)
        output.whole(done)
    output.end(found.tally)
    assert output.receipt is not None
    return output.receipt


def codes(verification: Verification) -> list[str]:
    told = (*verification.lacking, *verification.differences, *verification.changes)
    return [problem.code for problem in told]


def test_the_same_inputs_give_the_same_again(made: Stage):
    verification = Verification(kept(made), [], "nl")
    assert codes(verification) == []


@pytest.mark.parametrize("name", INPUTS)
def test_one_changed_byte_in_any_input_is_told_with_its_name(made: Stage, name: str):
    receipt = kept(made)
    path = made.folder / name
    path.write_bytes(path.read_bytes() + b"\n")
    verification = Verification(receipt, [], "nl")
    assert codes(verification) == ["receipt.input-changed"]
    assert verification.lacking[0].where.endswith(name)


@pytest.mark.parametrize("name", INPUTS)
def test_any_input_that_is_gone_is_told_with_its_name(made: Stage, name: str):
    receipt = kept(made)
    (made.folder / name).unlink()
    verification = Verification(receipt, [], "nl")
    assert codes(verification) == ["receipt.input-gone"]
    assert verification.lacking[0].where.endswith(name)


def test_inputs_that_moved_and_were_renamed_are_found_by_their_bytes(made: Stage, tmp_path: Path):
    receipt = kept(made)
    for place, name in enumerate(INPUTS):
        suffix = name.rsplit(".", 1)[-1]
        (made.folder / name).rename(tmp_path / f"moved-{place}.{suffix}")
    assert codes(Verification(receipt, [], "nl")) == ["receipt.input-gone"] * 4
    assert codes(Verification(receipt, [tmp_path], "nl")) == []


def test_another_result_is_told_with_the_document(made: Stage):
    receipt = kept(made)
    first = replace(receipt.results[0], result="0" * 64)
    verification = Verification(replace(receipt, results=(first, *receipt.results[1:])), [], "nl")
    assert codes(verification) == ["receipt.other-result"]
    assert verification.differences[0].where.endswith("dear.xml")


def test_other_versions_rules_and_terms_are_told(made: Stage):
    receipt = kept(made)
    rules = {**receipt.rules, "price.above-maximum": "0" * 64, "price.gone": "1" * 64}
    rules.pop("line.arithmetic")
    old = replace(receipt, program="0.0.9", engine="1.0", framework_sha256="2" * 64, rules=rules)
    assert set(codes(Verification(old, [], "nl"))) == {
        "receipt.other-program",
        "receipt.other-engine",
        "receipt.rule-changed",
        "receipt.rule-gone",
        "receipt.rule-new",
        "receipt.framework-changed",
    }


def test_a_file_that_could_not_be_reached_then_is_still_not_there(made: Stage):
    found = run(made.asked(made.folder / "gone.xml", made.folder / "documents/good.xml"))
    output = ReceiptOutput(found.asked, None, "nl")
    output.part(found.parts[0])
    output.whole(found.done[0])
    output.end(found.tally)
    assert output.receipt is not None
    assert codes(Verification(output.receipt, [], "nl")) == []

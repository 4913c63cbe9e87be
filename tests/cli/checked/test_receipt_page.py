from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.checked.receipt_page import part, told, verified_json, write_receipt
from raamwerk.core.errors import Problem
from tests.formats.test_receipt import RECEIPT

if TYPE_CHECKING:
    import pytest


class Nothing:
    """A verification that found no difference."""

    lacking: tuple[Problem, ...] = ()
    differences: tuple[Problem, ...] = ()
    changes: tuple[Problem, ...] = ()


def test_a_receipt_shows_its_inputs_with_their_hashes(capsys: pytest.CaptureFixture[str]):
    write_receipt(RECEIPT, "nl")
    said = capsys.readouterr().out
    assert "prijsboek  prijzen.csv" in said
    assert "cd" * 32 in said
    assert RECEIPT.result in said
    assert "1 regels: price.above-maximum" in said


def test_a_difference_is_told_in_a_sentence():
    facts = {"name": "prijzen.csv", "part": "book", "sha256": "cd" * 32}
    gone = Problem("prijzen.csv", "receipt.input-gone", facts)
    assert told(gone, "nl").startswith("Weg: prijsboek 'prijzen.csv' (SHA-256 cdcdcdcdcdcd...)")
    assert told(gone, "en").startswith("Gone: price book 'prijzen.csv'")


def test_a_part_that_is_not_known_shows_as_it_is():
    assert part("something", "nl") == "something"


def test_programs_read_whether_it_is_the_same():
    held = json.loads(verified_json(RECEIPT, Nothing(), "en"))
    assert held["same"] is True
    assert held["result"] == RECEIPT.result

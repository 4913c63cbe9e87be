from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from raamwerk.core.checking.document import DocumentKind
from tests.cli.document.run import typed
from tests.papers import file_of, paper, taken_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.world import World


def test_a_document_is_shown_with_its_life_clock_claim_and_receipts(world: World):
    number = taken_in(world, "34.50").document.id
    typed("document", "check", number)
    typed("document", "dispute", number, "--reason", "above the maximum")
    credit = {"kind": DocumentKind.CREDIT_NOTE, "number": "C-1", "corrects": "F-1"}
    taken_in(world, "0.10", **credit)
    ended, said = typed("document", "show", number)
    assert ended == Exit.PASS
    for words in ("above the maximum", "2 December 2026", "180.00", "120.00", "receipt: "):
        assert words in said.replace("\N{NO-BREAK SPACE}", " ")
    held = json.loads(typed("document", "show", number, "--json")[1])
    assert held["state"] == "credit-expected"
    assert len(held["receipts"]) == 1


def test_the_original_is_written_byte_for_byte(world: World, tmp_path: Path):
    number = taken_in(world, "34.50").document.id
    assert typed("document", "original", number, tmp_path / "o.xml")[0] == Exit.PASS
    assert (tmp_path / "o.xml").read_bytes() == file_of(paper("34.50")).data


def test_one_of_others_is_not_there(world: World):
    number = taken_in(world, "34.50").document.id
    ended, _ = typed("document", "show", number, person="contract-manager@vreemdestad.example")
    assert ended == Exit.REFUSED

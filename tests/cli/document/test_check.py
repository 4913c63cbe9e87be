from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import taken_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.world import World


def test_a_check_says_why_keeps_a_receipt_and_can_be_made_again(world: World):
    number = taken_in(world, "34.50").document.id
    ended, said = typed("document", "check", number)
    assert ended == Exit.BREACH
    assert "34.50" in said
    (receipt,) = re.findall("Receipt kept: ([0-9a-f]{64})", said)
    ended, said = typed("receipt", "verify", receipt[:12])
    assert ended == Exit.PASS
    assert "exactly the same" in said
    assert "price book in the register" in typed("receipt", "show", receipt)[1]
    assert typed("receipt", "verify", "0" * 64)[0] == Exit.REFUSED


def test_every_output_of_a_check_of_files_can_be_made(world: World, tmp_path: Path):
    number = taken_in(world, "34.50").document.id
    outputs = ("--html", tmp_path / "a.html", "--claim", tmp_path / "a.pdf")
    response = ("--response", tmp_path / "a.xml")
    ended, said = typed("document", "check", number, "--json", "--dry-run", *outputs, *response)
    assert ended == Exit.BREACH
    held = json.loads(said)
    assert held["documents"][0]["outcome"] == "breach"
    assert held["enrolment"]["number"] == "8512345"
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert b"F-1" in (tmp_path / "a.xml").read_bytes()
    assert "34,50" in (tmp_path / "a.html").read_text("utf-8") or "34.50" in (
        tmp_path / "a.html"
    ).read_text("utf-8")
    assert json.loads(typed("document", "show", number, "--json")[1])["receipts"] == []

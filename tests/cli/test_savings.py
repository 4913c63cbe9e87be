from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import ready, taken_in

if TYPE_CHECKING:
    from tests.registers import Register


def plain(said: str) -> str:
    return said.replace("\N{NO-BREAK SPACE}", " ")


def test_savings_name_their_layers_baseline_and_what_is_unknown(register: Register):
    world = ready()
    for number, part in (("F-1", "AAA-00001"), ("F-2", "ZZZ-99999")):
        held = taken_in(world, "33.17", number=number, part=part).document
        typed("document", "check", held.id)
    ended, said = typed("savings")
    said = plain(said)
    assert ended == Exit.PASS
    for words in (
        "2,880.00",
        "618.00",
        "3,498.00",
        "1 (€ 19,902.00)",
        "together 14.9487% of the list price",
        "baseline: the list price on the price date, 1 November 2026",
    ):
        assert words in said
    assert "onbekend" in plain(typed("savings", lang="nl")[1])
    held = json.loads(typed("savings", "--json")[1])
    assert held["whole"]["whole"] == {
        "saved": 3_498_000_000,
        "of": 23_400_000_000,
        "lines": 1,
        "unknown_lines": 1,
        "unknown_paid": 19_902_000_000,
    }


def test_every_line_shows_its_three_layers(register: Register):
    held = taken_in(ready(), "33.17").document
    typed("document", "check", held.id)
    said = plain(typed("savings", "--lines")[1])
    assert all(words in said for words in ("23,400.00", "20,520.00", "19,902.00", "prijzen-2022"))
    assert json.loads(typed("savings", "--lines", "--json")[1])["list"] == 23_400_000_000


def test_the_sector_says_nothing_of_few(register: Register):
    ready()
    assert "Fewer than 5" in typed("savings", "--sector")[1]
    assert json.loads(typed("savings", "--sector", "--json")[1])["whole"] is None
    assert typed("savings", person="sales@eigen-lsp.example")[0] == Exit.REFUSED

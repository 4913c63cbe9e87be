from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import taken_in

if TYPE_CHECKING:
    from tests.world import World


def test_documents_are_listed_by_state_and_kind_in_words(world: World):
    taken_in(world, "34.20")
    ended, said = typed("document", "list")
    assert ended == Exit.PASS
    assert "F-1" in said
    assert "matched" in said
    assert "gekoppeld" in typed("document", "list", lang="nl")[1]
    assert "No documents." in typed("document", "list", "--state", "paid")[1]
    assert json.loads(typed("document", "list", "--json")[1])["number"] == "F-1"


def test_a_reseller_may_not_look(world: World):
    taken_in(world, "34.20")
    ended, said = typed("document", "list", person="sales@eigen-lsp.example")
    assert ended == Exit.REFUSED
    assert "F-1" not in said

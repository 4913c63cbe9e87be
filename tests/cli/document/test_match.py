from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import taken_in

if TYPE_CHECKING:
    from tests.world import World


def test_a_doubtful_match_is_shown_and_then_said_by_a_person(world: World):
    number = taken_in(world, "34.20", seller="87654321").document.id
    ended, said = typed("document", "match", number)
    assert ended == Exit.UNKNOWN
    assert "8512345; for: " in said
    assert typed("document", "match", number, "8512345")[0] == Exit.REFUSED
    ended, said = typed("document", "match", number, "8512345", "--reason", "our LSP")
    assert ended == Exit.PASS
    assert "matched, 8512345" in said


def test_a_sure_match_is_shown_as_one(world: World):
    number = taken_in(world, "34.20").document.id
    assert typed("document", "match", number)[0] == Exit.PASS

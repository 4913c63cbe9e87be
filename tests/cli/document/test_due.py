from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import taken_in

if TYPE_CHECKING:
    from tests.world import World


def test_what_is_to_be_paid_is_listed_and_late_is_a_breach(world: World):
    assert "Nothing" in typed("document", "due")[1]
    taken_in(world, "34.20")
    ended, said = typed("document", "due", "--on", "2026-12-02")
    assert ended == Exit.PASS
    assert "24,829.20" in said
    assert typed("document", "due", "--on", "2026-12-03")[0] == Exit.BREACH
    held = json.loads(typed("document", "due", "--on", "2026-12-03", "--json")[1])
    assert (held["last_day"], held["days_left"]) == ("2026-12-02", -1)

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import BUYER, READER, SELLER, settled
from tests.cli.typed import raamwerk
from tests.ordering import NUMBER

if TYPE_CHECKING:
    from tests.registers import Register

PLACE = ("order", "place", NUMBER, "--line", "true-up AAA-00001 25", "--number", "B-1")


def test_orders_are_listed_and_shown_and_a_reseller_sees_none_before_it_is_sent(register: Register):
    settled()
    placed = raamwerk(register, *PLACE, "--on", "2026-11-24", *BUYER)
    assert placed.returncode == Exit.PASS, placed.stdout + placed.stderr
    assert "B-1" in raamwerk(register, "order", "list", NUMBER, *READER).stdout
    shown = raamwerk(register, "order", "show", NUMBER, "B-1", *READER).stdout
    assert "true-up" in shown
    assert "buyer@eigenstad.example" in shown
    listed = raamwerk(register, "order", "list", NUMBER, "--json", *SELLER).stdout
    assert json.loads(listed)["orders"] == []
    hidden = raamwerk(register, "order", "show", NUMBER, "B-1", *SELLER)
    assert (hidden.returncode, hidden.stdout) == (Exit.REFUSED, "")

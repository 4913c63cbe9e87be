from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.papers import taken_in

if TYPE_CHECKING:
    from tests.world import World


def test_an_invoice_is_agreed_payable_and_paid(world: World):
    number = taken_in(world, "34.20").document.id
    typed("document", "check", number)
    for deed, state in (("agree", "agreed"), ("payable", "payable"), ("paid", "paid")):
        assert typed("document", deed, number) == (Exit.PASS, f"{number}: {state}\n")


def test_a_dispute_says_what_is_asked_back_and_is_withdrawn_escalated_or_resolved(world: World):
    number = taken_in(world, "34.50").document.id
    typed("document", "check", number)
    assert typed("document", "dispute", number)[0] == Exit.REFUSED
    ended, said = typed("document", "dispute", number, "--reason", "x")
    assert ended == Exit.PASS
    assert "180.00" in said
    assert "escalated" in typed("document", "escalate", number, "--reason", "x")[1]
    assert "resolved" in typed("document", "resolve", number, "--reason", "x")[1]
    assert typed("document", "withdraw", number, "--reason", "x")[0] == Exit.REFUSED


def test_a_dispute_without_an_amount_says_so(world: World):
    number = taken_in(world, "34.20").document.id
    typed("document", "check", number)
    assert "geen bedrag" in typed("document", "dispute", number, "--reason", "x", lang="nl")[1]

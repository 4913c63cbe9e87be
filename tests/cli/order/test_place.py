from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import BUYER, MANAGER, READER, SELLER, settled
from tests.cli.typed import raamwerk
from tests.ordering import NUMBER

if TYPE_CHECKING:
    from tests.registers import Register

LINE = "true-up AAA-00001 25 price=33.17"
ON = ("--on", "2026-11-24")


def test_an_order_that_cannot_be_is_told_why_and_when_it_can(register: Register):
    settled()
    down = ("--line", "true-down AAA-00001 40 usage=2026-06-01", "--on", "2025-11-15")
    run = raamwerk(register, "order", "place", NUMBER, *down, *BUYER, "--lang", "nl")
    assert run.returncode == Exit.BREACH
    said = run.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "Regel 1: AAA-00001 niet omlaag voor 2 april 2026, omdat" in said
    assert "van 2 april 2026 tot en met 2 mei 2026" in said
    assert "Zo kan het niet." in said
    assert raamwerk(register, "order", "list", NUMBER, *READER).stdout.count("\n") == 1


def test_a_price_above_the_maximum_is_told_as_an_invoice_s_would_be(register: Register):
    settled()
    dear = ("--line", "true-up AAA-00001 25 price=34.21")
    run = raamwerk(register, "order", "check", NUMBER, *dear, *BUYER, *ON)
    assert run.returncode == Exit.BREACH
    assert "[price.above-maximum]" in run.stdout
    assert "34.21" in run.stdout
    over = ("--override", "agreed by phone")
    assert raamwerk(register, "order", "place", NUMBER, *dear, *over, *BUYER, *ON).returncode == 2
    placed = raamwerk(register, "order", "place", NUMBER, *dear, *over, *MANAGER, *ON)
    assert placed.returncode == Exit.PASS
    assert "agreed by phone (" in placed.stdout


def test_an_order_goes_its_way_and_stands_in_the_position(register: Register):
    settled()
    words = ("order", "place", NUMBER, "--line", LINE, "--number", "B-1", "--send")
    sent = raamwerk(register, *words, *MANAGER, *ON)
    assert sent.returncode == Exit.PASS
    assert "Order B-1, enrolment 8512345: sent" in sent.stdout
    follow = ("order", "follow", NUMBER, "B-1", "confirmed")
    assert "confirmed" in raamwerk(register, *follow, *SELLER, *ON).stdout
    position = raamwerk(register, "position", NUMBER, "AAA-00001", *READER, *ON)
    assert position.returncode == Exit.PASS
    assert "625" in position.stdout
    assert "B-1" in position.stdout
    held = json.loads(raamwerk(register, "order", "show", NUMBER, "B-1", "--json", *READER).stdout)
    assert [step["state"] for step in held["orders"][0]["steps"]] == [
        *("draft", "validated", "approved", "sent", "confirmed")
    ]


def test_what_is_typed_wrong_is_refused(register: Register):
    settled()
    for line in ("true-up", "more AAA-00001 25", "true-up AAA-00001 25 colour=blue"):
        run = raamwerk(register, "order", "check", NUMBER, "--line", line, *BUYER)
        assert run.returncode == Exit.REFUSED
        assert "is no line of an order" in run.stderr
    run = raamwerk(register, "order", "check", "9990001", "--line", LINE, *BUYER)
    assert "9990001" in run.stderr
    assert run.returncode == Exit.REFUSED

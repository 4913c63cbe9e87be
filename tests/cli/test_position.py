from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from raamwerk.core.enrolment.enrolment import Ordered
from raamwerk.core.money import amount
from raamwerk.store import enrolments
from tests.cli.sector import READER, SELLER, settled
from tests.cli.typed import raamwerk
from tests.ordering import NUMBER, day

if TYPE_CHECKING:
    from tests.registers import Register

ON = ("--on", "2026-11-24")


def test_the_position_is_told_with_its_price_and_what_is_planned(register: Register):
    settled()
    later = Ordered(
        part_number="AAA-00001",
        on=day("2026-11-20"),
        quantity=amount(25),
        kind="reservation",
        usage_on=day("2027-01-10"),
        order="R-1",
    )
    enrolments.add_orders(NUMBER, [later])
    run = raamwerk(register, "position", NUMBER, *ON, *READER)
    said = run.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert run.returncode == Exit.PASS
    assert "€ 34.20 a month (since 1 June 2024)" in said
    assert "+25 10 January 2027" in said
    ledger = raamwerk(register, "position", NUMBER, "AAA-00001", *ON, *READER).stdout
    assert "R-1" in ledger
    held = json.loads(raamwerk(register, "position", NUMBER, "--json", *ON, *READER).stdout)
    assert held["positions"][0]["quantity"] == amount(600)
    assert "34.20" not in raamwerk(register, "position", NUMBER, *ON, *SELLER).stdout


def test_a_quantity_that_no_order_says_is_unknown(register: Register):
    settled()
    enrolments.add_orders(NUMBER, [Ordered(part_number="BBB-00001", on=day("2026-01-01"))])
    run = raamwerk(register, "position", NUMBER, *ON, *READER)
    assert run.returncode == Exit.UNKNOWN
    assert "unknown" in run.stdout
    assert raamwerk(register, "position", "9990001", *READER).returncode == Exit.REFUSED

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import READER, SELLER, settled
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from tests.registers import Register

ASK = ("participation", "preview", "GM0344", "gt-microsoft-2", "--signed-on", "2024-03-15")
ON = ("--on", "2024-03-01")


def test_end_months_windows_price_and_cost_are_shown_before_anyone_commits(register: Register):
    settled()
    run = raamwerk(register, *ASK, "--want", "AAA-00001=600", *ON, *READER)
    said = run.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert run.returncode == Exit.PASS
    assert "14 March 2027" in said
    assert "Months of cover to the end: 36" in said
    assert "€ 34.20 a month" in said
    assert "Together, without VAT: € 738,720.00" in said


def test_what_cannot_be_told_is_unknown_and_never_nothing(register: Register):
    settled()
    run = raamwerk(register, *ASK, "--want", "ZZZ-00001=5", "--json", *ON, *READER)
    held = json.loads(run.stdout)
    assert run.returncode == Exit.UNKNOWN
    assert (held["total"], held["months"], held["last"]) == (None, 36, "2027-03-14")
    late = raamwerk(register, *ASK[:-1], "2027-03-15", "--on", "2027-03-01", *READER)
    assert late.returncode == Exit.UNKNOWN
    assert "No full term" in late.stdout.replace("\N{NO-BREAK SPACE}", " ") or (
        "no full term" in late.stdout
    )


def test_a_wish_is_a_part_number_and_a_quantity(register: Register):
    settled()
    run = raamwerk(register, *ASK, "--want", "AAA-00001", *ON, *READER)
    assert "is no wish" in run.stderr
    assert raamwerk(register, *ASK, *ON, *SELLER).returncode == Exit.REFUSED

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import BUYER, MANAGER, settled
from tests.cli.typed import raamwerk
from tests.ordering import NUMBER

if TYPE_CHECKING:
    from tests.registers import Register

LINE = ("--line", "true-up AAA-00001 25 price=33.17")
ON = ("--on", "2026-11-24")


def test_each_step_is_taken_by_who_may(register: Register):
    settled()
    raamwerk(register, "order", "place", NUMBER, *LINE, "--number", "B-1", *BUYER, *ON)
    assert raamwerk(register, "order", "send", NUMBER, "B-1", *BUYER, *ON).returncode == 2
    refused = raamwerk(register, "order", "approve", NUMBER, "B-1", *BUYER, *ON)
    assert "mandate" in refused.stderr
    assert raamwerk(register, "order", "approve", NUMBER, "B-1", *MANAGER, *ON).returncode == 0
    assert "sent" in raamwerk(register, "order", "send", NUMBER, "B-1", *BUYER, *ON).stdout
    withdrawn = raamwerk(register, "order", "withdraw", NUMBER, "B-1", *BUYER, *ON)
    assert withdrawn.returncode == Exit.REFUSED


def test_what_was_not_sent_is_withdrawn_with_its_reason(register: Register):
    settled()
    raamwerk(register, "order", "place", NUMBER, *LINE, "--number", "B-1", *BUYER, *ON)
    words = ("order", "withdraw", NUMBER, "B-1", "--reason", "niet nodig")
    assert "withdrawn" in raamwerk(register, *words, *BUYER, *ON).stdout


def test_only_a_reservation_is_cancelled(register: Register):
    settled()
    words = ("order", "place", NUMBER, *LINE, "--number", "B-1", "--send")
    raamwerk(register, *words, *MANAGER, *ON)
    run = raamwerk(register, "order", "cancel", NUMBER, "B-1", "1", *BUYER)
    assert run.returncode == Exit.REFUSED
    assert "no reservation" in run.stderr


def test_a_year_without_changes_is_stated_in_its_window(register: Register):
    settled()
    early = raamwerk(register, "order", "unchanged", NUMBER, *BUYER, *ON)
    assert early.returncode == Exit.REFUSED
    assert "1\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2027" in early.stderr
    run = raamwerk(register, "order", "unchanged", NUMBER, *BUYER, "--on", "2026-04-14")
    assert "14\N{NO-BREAK SPACE}April\N{NO-BREAK SPACE}2026" in run.stdout

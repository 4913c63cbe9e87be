from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from raamwerk.cli.checked.summary import Done, Summary
from raamwerk.cli.checked.worst import Worst
from raamwerk.core.rule import Outcome
from tests.cli.checked.stage import invoice

if TYPE_CHECKING:
    from raamwerk.core.checking.verdict import JudgedLine


def done(outcome: Outcome, stake: int, made: list[int]) -> Done:
    def lines(most: int, *, also_passed: bool = False) -> list[JudgedLine]:
        assert not also_passed
        made.append(stake)
        assert most == 7
        return []

    document = invoice(f"{outcome}-{stake}")
    summary = Summary(path=Path("x"), document=document, form=None, outcome=outcome, at_stake=stake)
    return Done(summary, lines)


def test_the_gravest_are_kept_in_order_and_the_first_of_equals_stays():
    worst, made = Worst(3, 7), [0]
    for outcome, stake in (
        (Outcome.PASS, 0),
        (Outcome.BREACH, 5),
        (Outcome.UNKNOWN, 0),
        (Outcome.BREACH, 9),
        (Outcome.BREACH, 5),
    ):
        worst.offer(done(outcome, stake, made))
    kept = [(each.summary.outcome, each.summary.at_stake, each.place) for each in worst.kept]
    assert kept == [(Outcome.BREACH, 9, 4), (Outcome.BREACH, 5, 2), (Outcome.BREACH, 5, 5)]
    assert worst.dropped == 2


def test_lines_are_made_only_of_documents_that_are_kept():
    worst, made = Worst(1, 7), list[int]()
    worst.offer(done(Outcome.BREACH, 9, made))
    worst.offer(done(Outcome.PASS, 1, made))
    worst.offer(done(Outcome.BREACH, 9, made))
    assert made == [9]

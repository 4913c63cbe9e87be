from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.summary import Gathering, gravest, stake_of_lines
from raamwerk.core.rule import Outcome
from tests.build import euro
from tests.cli.checked.stage import Run, run, stage

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run(stage(tmp_path_factory.mktemp("stage")).asked())


def test_a_document_comes_to_its_gravest_outcome_and_the_euros_of_its_lines(found: Run):
    summary = found.of("2026-0117").summary
    assert summary.outcome is Outcome.BREACH
    assert summary.at_stake == euro("1443.36")
    assert summary.lines == Counter({Outcome.BREACH: 2, Outcome.UNKNOWN: 1, Outcome.PASS: 1})


def test_a_summary_that_is_kept_holds_its_verdicts_and_no_lines(found: Run):
    summary = found.of("2026-0117").summary
    kept = summary.apart()
    assert len(kept.document.lines) == 0
    assert isinstance(kept.verdicts, tuple)
    assert kept.verdicts == tuple(summary.verdicts)
    assert kept.verdicts[0] == summary.verdicts[0]
    assert (kept.gravity, kept.lines) == (summary.gravity, summary.lines)


def test_lines_come_the_gravest_first(found: Run):
    lines = found.of("2026-0117").lines(10, also_passed=True)
    assert [line.line for line in lines] == ["3", "1", "4", "2"]
    assert [line.line for line in found.of("2026-0117").lines(10)] == ["3", "1", "4"]
    assert len(found.of("2026-0117").lines(2, also_passed=True)) == 2


def test_a_graver_document_sorts_before_a_lesser_one(found: Run):
    dear, good = (found.of(number).summary for number in ("2026-0117", "2026-0118"))
    assert dear.gravity < good.gravity


def test_the_parts_of_a_giant_document_are_one_document_again(tmp_path: Path):
    run_ = run(stage(tmp_path).asked())
    (dear,) = [part for part in run_.parts if part.document.id == "2026-0117"]
    first = replace(dear, document=replace(dear.document, part=1, more=True))
    last = replace(dear, document=replace(dear.document, part=2, more=False))
    gathering = Gathering(3)
    assert gathering.add(first) is None
    done = gathering.add(last)
    assert done is not None
    assert done.summary.lines[Outcome.BREACH] == 4
    assert done.summary.at_stake == 2 * stake_of_lines(dear)
    assert [line.line for line in done.lines(10, also_passed=True)] == ["3", "3", "1"]
    assert gathering.add(first) is None


def test_no_more_lines_are_made_than_are_asked_for(found: Run):
    (dear,) = [part for part in found.parts if part.document.id == "2026-0117"]
    assert gravest(dear, 0) == []
    assert len(gravest(dear, 1)) == 1

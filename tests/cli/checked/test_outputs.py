from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.cli.checked.outputs import end_all, run
from raamwerk.cli.checked.tally import Tally
from raamwerk.cli.exits import Exit
from raamwerk.core.errors import Refused
from tests.cli.checked.stage import stage

if TYPE_CHECKING:
    from pathlib import Path


class Recorder:
    """An output that only remembers what it is given."""

    most_lines = 0

    def __init__(self, refusal: str | None = None) -> None:
        self.told: list[str] = []
        self.refusal = refusal

    def part(self, found: Any) -> None:
        self.told.append(f"part {found.document.id}")

    def whole(self, done: Any) -> None:
        self.told.append(f"whole {done.summary.document.id}")

    def end(self, tally: Tally) -> None:
        self.told.append(f"end {tally.documents.total()}")
        if self.refusal:
            raise Refused(self.refusal)


def test_every_output_is_given_every_document_in_order(tmp_path: Path):
    first, second = Recorder(), Recorder()
    assert run(stage(tmp_path).asked(), [first, second], "nl") is Exit.BREACH
    assert first.told == second.told
    assert first.told[:3] == ["part 2026-0117", "whole 2026-0117", "part 2026-0118"]
    assert first.told[-1] == "end 3"


def test_an_output_that_refuses_does_not_keep_the_others_from_ending():
    refuses, after = Recorder("claim.nothing"), Recorder()
    with pytest.raises(Refused, match=r"claim\.nothing"):
        end_all([refuses, after], Tally())
    assert after.told == ["end 0"]

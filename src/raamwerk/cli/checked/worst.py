"""The gravest documents of a check, so many and no more, each with its gravest lines."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raamwerk.cli.checked.summary import Done, Summary
    from raamwerk.core.checking.verdict import JudgedLine


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """A document that is kept: by gravity, then in the order in which it came."""

    gravity: tuple[int, int]
    place: int
    summary: Summary = field(compare=False)
    lines: list[JudgedLine] = field(compare=False, default_factory=list)


class Worst:
    """Keeps the gravest documents; lines are made only of those that are kept."""

    def __init__(self, most: int, most_lines: int, *, also_passed: bool = False) -> None:
        self._most = most
        self._also_passed = also_passed
        self._most_lines = most_lines
        self._came = 0
        self.kept: list[Kept] = []

    def offer(self, done: Done) -> None:
        """Keep a document if it is grave enough."""
        self._came += 1
        gravity = done.summary.gravity
        if len(self.kept) == self._most and self.kept[-1].gravity <= gravity:
            return
        lines = done.lines(self._most_lines, also_passed=self._also_passed)
        insort(self.kept, Kept(gravity, self._came, done.summary.apart(), lines))
        del self.kept[self._most :]

    @property
    def dropped(self) -> int:
        """How many documents are not kept."""
        return self._came - len(self.kept)

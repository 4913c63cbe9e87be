"""A year in a few lines of the terminal: what is possible in which month."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from raamwerk.core.period import Period, days_later, months_later

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.rule import Language

MONTHS: Final = 12
CELLS: Final = 5
"""Cells a month: six days or so each, and the whole fits in a window of 80 columns."""

_NAMES: Final[dict[Language, str]] = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_FULL, _LIGHT, _NONE, _TODAY = "█", "▒", "·", "▲"
_PLAIN: Final = str.maketrans(_FULL + _LIGHT + _NONE + _TODAY, "#=.^")


@dataclass(frozen=True, slots=True)
class Track:
    """A line of the picture: the days on which something is possible.

    Args:
        label: before the line.
        periods: the days, drawn full; `light` draws them lighter, for what is nearly always possible.
        light: as said.
    """

    label: str
    periods: tuple[Period, ...]
    light: bool = False


def year_bar(
    on: date,
    tracks: Sequence[Track],
    marks: Mapping[date, str],
    language: Language,
) -> list[str]:
    """The lines of a picture of twelve months, from the month of `on`.

    Args:
        on: the day looked at, marked below the lines.
        tracks: each a line; empty ones are left out.
        marks: single days by a letter, on a line of their own.
        language: of the names of months.
    """
    since = on.replace(day=1)
    starts = _cells(since)
    width = max((len(track.label) for track in tracks), default=0) + 2
    lines = [" " * width + _heading(since, language)]
    lines += [f"{track.label:<{width}}{_line(track, starts)}" for track in tracks if track.periods]
    row = [" "] * (MONTHS * CELLS)
    for day, letter in marks.items():
        if (at := _at(day, starts)) is not None:
            row[at] = letter
    below = " " * (_at(on, starts) or 0) + _TODAY
    lines += [" " * width + "".join(row).rstrip()] if any(c != " " for c in row) else []
    return [_drawable(line) for line in (*lines, " " * width + below)]


def short_day(on: date, language: Language) -> str:
    """A day for a narrow column: `2 dec 2026` or `2 Dec 2026`."""
    return f"{on.day} {_NAMES[language].split()[on.month - 1]} {on.year}"


def _cells(since: date) -> list[date]:
    """The first day of each cell, and the day after the last."""
    starts = []
    for month in range(MONTHS):
        first, following = months_later(since, month), months_later(since, month + 1)
        length = (following - first).days
        starts += [days_later(first, length * cell // CELLS) for cell in range(CELLS)]
    return [*starts, months_later(since, MONTHS)]


def _heading(since: date, language: Language) -> str:
    names = _NAMES[language].split()
    shown = [names[months_later(since, month).month - 1] for month in range(MONTHS)]
    return "".join(name.ljust(CELLS) for name in shown).rstrip()


def _line(track: Track, starts: list[date]) -> str:
    drawn = _LIGHT if track.light else _FULL
    cells = [Period(*pair) for pair in pairwise(starts)]
    return "".join(drawn if _meet(cell, track.periods) else _NONE for cell in cells)


def _meet(cell: Period, periods: tuple[Period, ...]) -> bool:
    """Whether some day of the cell lies in one of the periods."""
    return any(
        (p.since is None or cell.until is None or p.since < cell.until)
        and (p.until is None or cell.since is None or cell.since < p.until)
        for p in periods
    )


def _at(on: date, starts: list[date]) -> int | None:
    """The cell of a day, or None outside the picture."""
    if not starts[0] <= on < starts[-1]:
        return None
    return next(i for i, first in reversed(list(enumerate(starts))) if first <= on)


def _drawable(line: str) -> str:
    """The line in signs that the output can write."""
    try:
        line.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return line.translate(_PLAIN)
    return line

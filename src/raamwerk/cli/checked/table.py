"""The lines of a document as rows of the terminal, fitted to its width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.checked import said
from raamwerk.core.rule import Outcome, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.verdict import JudgedLine
    from raamwerk.core.rule import Language

_HEADINGS: Final = (
    Sentence(nl="Regel", en="Line"),
    Sentence(nl="Artikel", en="Part"),
    Sentence(nl="Omschrijving", en="Item"),
    Sentence(nl="Oordeel", en="Outcome"),
    Sentence(nl="Op het spel", en="At stake"),
)
_INDENT: Final = 2
_GAP: Final = 2
_LEAST_NAME: Final = 8
_MOST_NAME: Final = 60
_MOST_NUMBER: Final = 12
_MOST_PART: Final = 20
_TONES: Final = {Outcome.BREACH: "red", Outcome.UNKNOWN: "yellow", Outcome.PASS: "green"}


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide each column is; 0 leaves the name out."""

    number: int
    part: int
    name: int
    outcome: int
    stake: int


def widths(lines: Sequence[JudgedLine], language: Language, width: int | None) -> Widths:
    """Columns that hold all of these lines within the width; the name takes what is left."""
    cells = [_cells(line, language) for line in lines]
    headings = [getattr(each, language) for each in _HEADINGS]
    number, part, name, outcome, stake = (
        max(len(text) for text in column) for column in zip(headings, *cells, strict=True)
    )
    if width is not None:
        name = min(name, width - _INDENT - number - part - outcome - stake - 4 * _GAP)
    return Widths(number, part, name if name >= _LEAST_NAME else 0, outcome, stake)


def heading(across: Widths, language: Language) -> str:
    """The names of the columns."""
    return _laid([getattr(each, language) for each in _HEADINGS], across)


def row(line: JudgedLine, across: Widths, language: Language) -> str:
    """One line of the document."""
    return _laid(_cells(line, language), across, _TONES.get(line.outcome))


def _cells(line: JudgedLine, language: Language) -> list[str]:
    name = line.facts.get("name")
    return [
        _short(line.line, _MOST_NUMBER),
        _short(line.part_number, _MOST_PART),
        _short(name if isinstance(name, str) else None, _MOST_NAME),
        said.outcome_of(line, language),
        "" if line.effect is None else show.money(line.effect, language),
    ]


def _short(text: str | None, most: int) -> str:
    if text is None:
        return "-"
    seen = " ".join(show.printable(text).split()) or "-"
    return seen if len(seen) <= most else f"{seen[: most - 1]}\N{HORIZONTAL ELLIPSIS}"


def _laid(cells: Sequence[str], across: Widths, tone: str | None = None) -> str:
    number, part, name, outcome, stake = cells
    columns = [number.rjust(across.number), part.ljust(across.part)]
    if across.name:
        columns.append(_short(name, across.name).ljust(across.name))
    columns.append(click.style(outcome, fg=tone, bold=True) if tone else outcome)
    if stake:
        columns.append(stake.rjust(across.outcome - len(outcome) + across.stake))
    return f"{' ' * _INDENT}{(' ' * _GAP).join(columns)}"

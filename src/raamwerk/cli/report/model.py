"""What a report says, whatever it is shown on: figures, sections, tables and pictures.

Cells hold values, not text, so that a workbook gets numbers and a page gets words. Texts are already
in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from raamwerk.cli import show

if TYPE_CHECKING:
    from raamwerk.core.rule import Language

Kind = Literal["text", "money", "quantity", "count", "date", "month", "ratio"]
"""How a column shows: money and quantities in millionths, a month by its first day."""

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the kind of its cells; `wide` may be left out on a small screen."""

    heading: str
    kind: Kind = "text"
    wide: bool = False

    @property
    def number(self) -> bool:
        """Whether its cells are figures, set to the right."""
        return self.kind not in {"text", "date", "month"}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `name` is also that of the sheet in a workbook."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a picture: what is sure, and what is not (hatched), with the figure in words.

    The two are amounts in micro-euros; None where that part is not known.
    """

    label: str
    sure: int | None
    unsure: int | None
    figure: str


@dataclass(frozen=True, slots=True)
class Band:
    """A moment of a picture of uncertainty: low, middle and high, in micro-euros."""

    label: str
    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars, or bands along a line of time; the figures in words are its text for who does not see it.

    `sure` and `unsure` name the two kinds of bar, or the middle and the band.
    """

    title: str
    sure: str
    unsure: str
    bars: tuple[Bar, ...] = ()
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    title: str
    paragraphs: tuple[str, ...] = ()
    picture: Picture | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that must strike the eye; `tone` as the outcomes: pass, breach, unknown."""

    value: str
    label: str
    tone: Literal["", "pass", "breach", "unknown"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report.

    Args:
        title: in one line.
        by: what it rests on: framework, books, the day.
        figures: the few that matter.
        sections: in the order of reading.
        on: the day of the report.
        language: of all texts.
        footer: in one line.
    """

    title: str
    by: tuple[str, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    on: date
    language: Language
    footer: str = field(default="")


def cell(column: Column, value: Value, language: Language) -> str:
    """A cell in words; money to the cent, which is where it is rounded for the eye alone."""
    match column.kind, value:
        case "money", int():
            return money(value, language)
        case "quantity" | "ratio" | "count", int():
            return show.fact(column.kind, value, language)
        case "month", date():
            return month(value, language)
    return show.text(value, language)


def money(micro: int | None, language: Language) -> str:
    """An amount to whole cents, half away from zero."""
    if micro is None:
        return show.money(None, language)
    whole = (abs(micro) + 5_000) // 10_000 * 10_000
    return show.money(whole if micro >= 0 else -whole, language)


def month(first: date, language: Language) -> str:
    """A month by its first day: `juni 2027`."""
    return show.day(first, language).split("\N{NO-BREAK SPACE}", 1)[1]

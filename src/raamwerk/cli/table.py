"""Tables in the terminal: fitted and coloured for a person, plain lines for a file or a pipe."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

import click

from raamwerk.cli import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table


class Tone(StrEnum):
    """How a cell strikes the eye; a word in it always says the same as its colour."""

    PLAIN = ""
    GOOD = "green"
    BAD = "bold red"
    DOUBT = "yellow"
    QUIET = "dim"
    STRONG = "bold"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with a tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how its cells are laid out.

    Args:
        heading: above the column.
        side: `right` for figures.
        whole: never broken over two lines, as a part number or an amount.
        share: how much of the width it may take beside others that have a share.
    """

    heading: str
    side: Literal["left", "right"] = "left"
    whole: bool = False
    share: int | None = None


_GAP: Final = "  "


def write_table(
    columns: Sequence[Column], rows: Sequence[Sequence[str | Cell]], *, title: str | None = None
) -> None:
    """Write a table to the output.

    On a terminal it keeps to the width of the window. In a file or pipe each row is one line
    of any length without colour, so that `grep` and `cut` work.
    """
    if sys.stdout.isatty():
        from rich.console import Console  # noqa: PLC0415 - slow to load, and only needed here

        Console(highlight=False).print(fitted(columns, rows, title))
        return
    if title:
        click.echo(title)
    for line in plain(columns, rows):
        click.echo(line)


def plain(columns: Sequence[Column], rows: Sequence[Sequence[str | Cell]]) -> list[str]:
    """The lines of a table without colour or frame, columns set apart by two blanks."""
    cells = [[column.heading for column in columns], *([_text(c) for c in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        _GAP.join(
            text.rjust(width) if column.side == "right" else text.ljust(width)
            for text, width, column in zip(row, widths, columns, strict=True)
        ).rstrip()
        for row in cells
    ]


def _text(cell: str | Cell) -> str:
    text = cell.text if isinstance(cell, Cell) else cell
    return show.printable(" ".join(text.split("\n")), most=len(text))


def _tone(cell: str | Cell) -> Tone:
    return cell.tone if isinstance(cell, Cell) else Tone.PLAIN


def fitted(
    columns: Sequence[Column], rows: Sequence[Sequence[str | Cell]], title: str | None
) -> Table:
    """The table for a terminal: what is not `whole` is folded until all fits its width."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - slow to load, and only needed here
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table(
        box=SIMPLE_HEAD, title=title, title_style="bold", title_justify="left", pad_edge=False
    )
    for column in columns:
        table.add_column(
            column.heading,
            justify=column.side,
            no_wrap=column.whole,
            ratio=column.share,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(_text(cell), style=_tone(cell).value) for cell in row))
    return table

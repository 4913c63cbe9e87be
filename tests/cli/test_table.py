from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from raamwerk.cli import table
from raamwerk.cli.table import Cell, Column, Tone, write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = [
    Column("Artikel", whole=True),
    Column("Bedrag", side="right", whole=True),
    Column("Reden", share=1),
]
ROWS: Sequence[Sequence[str | Cell]] = [
    ["AAA-00001", "EUR 12,50", Cell("De prijs is hoger dan het maximum.", Tone.BAD)],
    ["AAA-00002", "EUR 1.234,50", "Te\nlang."],
]


def test_a_plain_table_has_a_line_a_row_with_figures_to_the_right():
    assert table.plain(COLUMNS, ROWS) == [
        "Artikel          Bedrag  Reden",
        "AAA-00001     EUR 12,50  De prijs is hoger dan het maximum.",
        "AAA-00002  EUR 1.234,50  Te lang.",
    ]


def test_without_a_terminal_no_colour_and_no_frame_are_written(
    capsys: pytest.CaptureFixture[str],
):
    write_table(COLUMNS, ROWS, title="Oordelen")
    assert capsys.readouterr().out.splitlines() == ["Oordelen", *table.plain(COLUMNS, ROWS)]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_on_a_terminal_a_table_keeps_to_the_width_and_breaks_no_figure(width: int):
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None)
    console.print(table.fitted(COLUMNS, ROWS, None))
    lines = out.getvalue().splitlines()
    assert all(len(line) <= width for line in lines)
    assert any("EUR 1.234,50" in line for line in lines)


def test_a_table_without_rows_still_has_its_headings():
    assert table.plain(COLUMNS, []) == ["Artikel  Bedrag  Reden"]


def test_a_cell_cannot_write_to_the_terminal_by_itself():
    row: list[str | Cell] = ["\x1b]0;title\x07", "EUR 1,00", Cell("\x1b[31mred", Tone.BAD)]
    assert "\x1b" not in "".join(table.plain(COLUMNS, [row]))
    out = io.StringIO()
    Console(file=out, width=80, color_system=None).print(table.fitted(COLUMNS, [row], None))
    assert "\x1b" not in out.getvalue()

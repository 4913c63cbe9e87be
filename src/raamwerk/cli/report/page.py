"""A report on the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import table as terminal
from raamwerk.cli.report.model import cell, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.cli.report.model import Band, Picture, Report, Table
    from raamwerk.core.rule import Language

_CELLS: Final = 40
_SURE, _UNSURE, _BAND, _MIDDLE = "█", "▒", "─", "┃"
_PLAIN: Final = str.maketrans(_SURE + _UNSURE + _BAND + _MIDDLE, "#:-|")


def write_page(report: Report) -> None:
    """Write the report; signs beyond ASCII only where the output can show them."""
    click.echo(report.title)
    for line in report.by:
        click.echo(f"  {line}")
    click.echo("")
    width = max((len(figure.value) for figure in report.figures), default=0)
    for figure in report.figures:
        click.echo(f"  {figure.value.rjust(width)}  {figure.label}")
    for section in report.sections:
        click.echo(f"\n{section.title}")
        for paragraph in section.paragraphs:
            click.echo(f"  {paragraph}")
        if section.picture is not None:
            for line in picture_lines(section.picture, report.language):
                click.echo(f"  {_shown(line)}")
        if section.table is not None:
            _write_table(section.table, report.language)
    if report.footer:
        click.echo(f"\n{report.footer}")


def _shown(line: str) -> str:
    """The line in signs that the output can encode."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return line.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return line


def picture_lines(picture: Picture, language: Language) -> Iterator[str]:
    """The lines of a picture: bars to the right, or bands with the middle marked."""
    if picture.bars:
        yield f"{_SURE} {picture.sure}   {_UNSURE} {picture.unsure}"
        most = max((bar.sure or 0) + (bar.unsure or 0) for bar in picture.bars) or 1
        label = max(len(bar.label) for bar in picture.bars)
        for bar in picture.bars:
            sure, unsure = (_cells(part or 0, most) for part in (bar.sure, bar.unsure))
            drawn = (_SURE * sure + _UNSURE * unsure).ljust(_CELLS + 1)
            yield f"{bar.label.ljust(label)}  {drawn} {bar.figure}"
    if picture.bands:
        yield f"{_MIDDLE} {picture.sure}   {_BAND * 3} {picture.unsure}"
        yield from _band_lines(picture.bands, language)


def _cells(part: int, most: int) -> int:
    """The cells of a part; anything above nothing gets at least one."""
    return max(part * _CELLS // most, 1) if part > 0 else 0


def _band_lines(bands: tuple[Band, ...], language: Language) -> Iterator[str]:
    low, high = min(band.low for band in bands), max(band.high for band in bands)
    room = max(high - low, 1)
    label = max(len(band.label) for band in bands)
    for band in bands:
        first, middle, last = (
            (value - low) * (_CELLS - 1) // room for value in (band.low, band.middle, band.high)
        )
        drawn = [" "] * _CELLS
        drawn[first : last + 1] = _BAND * (last + 1 - first)
        drawn[middle] = _MIDDLE
        yield f"{band.label.ljust(label)}  {''.join(drawn)} {money(band.middle, language)}"


def _write_table(table: Table, language: Language) -> None:
    columns = [
        terminal.Column(column.heading, "right" if column.number else "left", whole=column.number)
        for column in table.columns
    ]
    rows = [
        [cell(column, value, language) for column, value in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    terminal.write_table(columns, rows)

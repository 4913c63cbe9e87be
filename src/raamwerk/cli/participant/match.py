"""`raamwerk participant match`: which municipality each row of a list means, with a reason for each that is not sure."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from raamwerk.cli import files
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.errors import NotFound, Refused
from raamwerk.core.participant.match import Doubtful, Matched, Matcher, Unknown
from raamwerk.core.rule import Sentence
from raamwerk.formats.municipality import shipped
from raamwerk.formats.table import empty, plain, read_grid, shown, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.participant.candidate import Candidate
    from raamwerk.core.participant.match import Match
    from raamwerk.core.rule import Language
    from raamwerk.formats.table import Table

_OUTCOMES: Final[Mapping[str, Sentence]] = {
    "matched": Sentence(nl="zeker", en="matched"),
    "doubtful": Sentence(nl="twijfel", en="doubtful"),
    "unknown": Sentence(nl="onbekend", en="unknown"),
}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet; a text of somebody's file may not."""


class Row(NamedTuple):
    """A row of the list: its number in the file, its text, and what it means."""

    number: int
    text: str
    found: Match


@click.command(
    "match",
    help=both(
        "Zoek bij elke rij van een lijst (CSV, XLSX) de gemeente: zeker, twijfel of onbekend, met reden.",
        "Find the municipality of each row of a list (CSV, XLSX): matched, doubtful or unknown, with why.",
    ),
)
@click.argument("file", type=FILE, metavar="BESTAND")
@click.option(
    "--column",
    required=True,
    metavar="KOLOM",
    help=both("De kolom met namen of codes.", "The column with names or codes."),
)
@on_option
@click.option(
    "--sheet",
    metavar="NAAM",
    help=both("Welk blad van een werkmap.", "Which sheet of a workbook."),
)
@click.option(
    "--out",
    type=FILE,
    metavar="BESTAND",
    help=both("Schrijf alle rijen ook als CSV.", "Also write all rows as CSV."),
)
@json_option
@lang_option
def match_command(
    *,
    file: Path,
    column: str,
    on: date,
    sheet: str | None,
    out: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Match a list; unknown when a row is not sure, so that a script stops for a person."""
    grid = read_grid(files.contents(file), file.name, sheet=sheet)
    rows = _rows(table_of(grid, 1), column, file.name, Matcher(shipped(), on))
    if out is not None:
        files.keep(out, _csv(rows, on, language))
    if as_json:
        click.echo(_json(rows, on, language))
    else:
        _page(rows, on, language)
    sure = all(isinstance(row.found, Matched) for row in rows)
    return Exit.PASS if sure else Exit.UNKNOWN


def _rows(table: Table, column: str, file: str, matcher: Matcher) -> list[Row]:
    """The rows that are not empty.

    Raises:
        NotFound: `participant.no-column`.
        Refused: `participant.two-columns`.
    """
    named = [at for at, name in enumerate(table.header) if name == " ".join(column.split())]
    if not named:
        known = ", ".join(f"'{name}'" for name in table.header if name)
        raise NotFound("participant.no-column", file=file, column=column, known=known)
    if len(named) > 1:
        raise Refused("participant.two-columns", file=file, column=column)
    found = []
    for number, cells in table.numbered():
        if not empty(cells):
            cell = cells[named[0]] if named[0] < len(cells) else ""
            found.append(Row(number, plain(cell), matcher.match(shown(cell))))
    return found


def _outcome(found: Match) -> str:
    match found:
        case Matched():
            return "matched"
        case Doubtful():
            return "doubtful"
    return "unknown"


def _page(rows: Sequence[Row], on: date, language: Language) -> None:
    """The rows that are not sure, and how many are."""
    nl = language == "nl"
    columns = (
        Column("Rij" if nl else "Row", side="right", whole=True),
        Column("Tekst" if nl else "Text", share=1),
        Column("Uitkomst" if nl else "Outcome", whole=True),
        Column("Wie misschien" if nl else "Who perhaps", share=1),
        Column("Waarom" if nl else "Why", share=2),
    )
    shown_rows = [line for row in rows for line in _lines(row, on, language)]
    if shown_rows:
        write_table(columns, shown_rows)
    counts = Counter(_outcome(row.found) for row in rows)
    said = (f"{counts[key]} {word.fill(language, {})}" for key, word in _OUTCOMES.items())
    click.echo(f"{len(rows)} {'rijen' if nl else 'rows'}: {', '.join(said)}", err=True)


def _lines(row: Row, on: date, language: Language) -> list[list[str | Cell]]:
    match row.found:
        case Matched():
            return []
        case Unknown(code=code, facts=facts):
            word = Cell(_OUTCOMES["unknown"].fill(language, {}), Tone.BAD)
            return [[str(row.number), row.text, word, "", sentence(code, facts, language)]]
        case Doubtful(candidates=candidates):
            word = Cell(_OUTCOMES["doubtful"].fill(language, {}), Tone.DOUBT)
            return [
                [
                    str(row.number) if first else "",
                    row.text if first else "",
                    word if first else "",
                    words.label(each.municipality, on),
                    sentence(each.code, each.facts, language),
                ]
                for each, first in zip(candidates, _first(len(candidates)), strict=True)
            ]


def _first(count: int) -> list[bool]:
    return [at == 0 for at in range(count)]


def _csv(rows: Sequence[Row], on: date, language: Language) -> bytes:
    """Every row with its outcome; a doubtful one has its candidates beside each other."""
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow(("row", "text", "outcome", "by", "code", "name", "candidates", "why"))
    for row in rows:
        table.writerow((row.number, _harmless(row.text), *_cells(row.found, on, language)))
    return text.getvalue().encode("utf-8-sig")


def _cells(found: Match, on: date, language: Language) -> tuple[str, ...]:
    match found:
        case Matched(municipality=meant, by=by):
            return ("matched", by.value, meant.id, meant.called(on).text, "", "")
        case Unknown(code=code, facts=facts):
            return ("unknown", "", "", "", "", words.plain(sentence(code, facts, language)))
        case Doubtful(candidates=candidates):
            named = " | ".join(words.label(each.municipality, on) for each in candidates)
            why = dict.fromkeys(_why(each, language) for each in candidates)
            return ("doubtful", "", "", "", named, " | ".join(why))


def _why(candidate: Candidate, language: Language) -> str:
    return words.plain(sentence(candidate.code, candidate.facts, language))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _json(rows: Sequence[Row], on: date, language: Language) -> str:
    counts = Counter(_outcome(row.found) for row in rows)
    return words.as_text(
        {
            "on": on.isoformat(),
            "counts": {key: counts[key] for key in _OUTCOMES},
            "rows": [_row_json(row, on, language) for row in rows],
        }
    )


def _row_json(row: Row, on: date, language: Language) -> words.Json:
    said: words.Json = {"row": row.number, "text": row.text, "outcome": _outcome(row.found)}
    match row.found:
        case Matched(municipality=meant, by=by):
            said |= {"by": by.value, "municipality": words.municipality_json(meant, on)}
        case Doubtful(candidates=candidates):
            said["candidates"] = [words.candidate_json(each, on, language) for each in candidates]
        case Unknown(code=code, facts=facts):
            said |= {"why": code, "sentence": words.plain(sentence(code, facts, language))}
    return said

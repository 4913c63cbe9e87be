"""`raamwerk bulk`: judge a Parquet file of priced lines, millions at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import files
from raamwerk.cli.book import book_option, books_of, profile_option
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.core.errors import Conflict, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.bulk import BulkResult
    from raamwerk.cli.exits import Exit
    from raamwerk.core.checking.bulk_context import BulkContext
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Language

_MONTHS: Final = {"month": 1, "year": 12}


@click.command(
    help=both(
        "Toets miljoenen prijsregels uit een Parquet-bestand. Elke regel krijgt zijn oordeel, de regel die "
        "besliste, het maximum en de euro's op het spel in een tweede Parquet-bestand; docs/bulk.md "
        "beschrijft beide. Einde met 0: alles voldoet; 1: iets wijkt af; 2: geweigerd; 3: iets onbekend.",
        "Judge millions of priced lines from a Parquet file. Each line gets its outcome, the rule that "
        "decided, the maximum and the euros at stake in a second Parquet file; docs/bulk.md "
        "describes both. Exit code 0: all pass; 1: a breach; 2: refused; 3: something unknown.",
    )
)
@click.argument("lines", metavar="REGELS.parquet", type=FILE)
@click.option(
    "--out",
    required=True,
    type=FILE,
    metavar="BESTAND",
    help=both("Het Parquet-bestand dat wordt geschreven.", "The Parquet file that is written."),
)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die van het prijsboek.",
        "The framework; without it that of the price book.",
    ),
)
@book_option
@profile_option
@click.option(
    "--enrolments",
    multiple=True,
    type=FILE,
    metavar="MAP|BESTAND",
    help=both(
        "De inschrijvingen van de deelnemers: een map of bestanden; kan vaker.",
        "The participants' enrolments: a folder or files; can be repeated.",
    ),
)
@on_option
@click.option(
    "--unit",
    type=click.Choice(list(_MONTHS)),
    help=both(
        "Waarvoor een prijs geldt als de regel dat niet zegt: maand of jaar.",
        "What a price covers where the line does not say: month or year.",
    ),
)
@json_option
@lang_option
def command(
    *,
    lines: Path,
    out: Path,
    framework: str | None,
    books: tuple[Path, ...],
    profile: Path | None,
    enrolments: tuple[Path, ...],
    on: date,
    unit: str | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Judge the lines of a file and tell what became of them together."""
    from raamwerk.bulk import standard  # noqa: PLC0415 - loads Polars, not for `--help`
    from raamwerk.cli import bulk_page  # noqa: PLC0415 - the same

    taken = books_of(books, profile, language)
    chosen = _framework(framework, taken)
    held = standard(
        chosen,
        taken,
        on=on,
        enrolments=_enrolments(enrolments, chosen),
        declared_months=None if unit is None else _MONTHS[unit],
    )
    found = _checked(lines, out, held, language)
    (bulk_page.write_json if as_json else bulk_page.write_page)(found, out, language)
    return bulk_page.exit_code(found)


def _checked(lines: Path, out: Path, held: BulkContext, language: Language) -> BulkResult:
    from raamwerk.bulk import check_lines, count  # noqa: PLC0415 - loads Polars
    from raamwerk.cli.progress import counting  # noqa: PLC0415 - the same

    if out.resolve() == lines.resolve():
        raise Refused("bulk.onto-itself", path=str(out))
    label = "Regels toetsen" if language == "nl" else "Checking lines"
    with counting(count(lines), label) as seen:
        return check_lines(lines, out, held, seen=seen)


def _framework(named: str | None, books: Sequence[PriceBook]) -> Framework:
    from raamwerk.formats.framework import load  # noqa: PLC0415 - not for `--help`

    framework = load(named or books[0].framework)
    if framework.id != books[0].framework:
        raise Conflict("check.other-framework", framework=framework.id, other=books[0].framework)
    return framework


def _enrolments(paths: Sequence[Path], framework: Framework) -> list[Enrolment]:
    from raamwerk.cli.paths import meant  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.enrolment import read  # noqa: PLC0415 - the same

    if not paths:
        return []
    found = [read(files.contents(path), path.name) for path in meant(paths, {".toml"}).files]
    for each in found:
        if each.framework != framework.id:
            raise Conflict("check.other-framework", framework=framework.id, other=each.framework)
    return found

"""`raamwerk pricebook`: take in a price list, set two beside each other, or draft a profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import files
from raamwerk.cli.book import MOST, profile_option, take_in, tell
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option
from raamwerk.core.errors import Conflict, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.pricebook.compare import Comparison
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.pricebook.lock import Lock
    from raamwerk.core.rule import Language

_ROWS: Final = re.compile(r"([0-9]{1,7})(?:-([0-9]{1,7}))?")


@click.group(
    help=both(
        "Lees een prijsboek in, rij voor rij beoordeeld, of vergelijk twee prijsboeken.",
        "Take in a price book, every row judged, or compare two price books.",
    )
)
def command() -> None:
    """All commands about price books."""


@command.command(
    "check",
    help=both(
        "Lees een prijslijst en beoordeel elke rij: aangenomen, geweigerd, tegenstrijdig of verdacht.",
        "Read a price list and judge every row: accepted, refused, conflicting or suspect.",
    ),
)
@click.argument("file", type=FILE)
@profile_option
@click.option(
    "--framework",
    metavar="ID",
    help=both("Voor welke raamovereenkomst.", "For which framework."),
)
@click.option(
    "--published",
    type=DAY,
    metavar="DATUM",
    help=both("Wanneer de lijst bekend werd.", "When the list became known."),
)
@click.option(
    "--previous",
    type=FILE,
    multiple=True,
    metavar="BESTAND",
    help=both(
        "Een eerder prijsboek: prijzen die daar ver van af liggen, worden apart gezet.",
        "An earlier price book: prices far from it are set apart.",
    ),
)
@click.option(
    "--confirm",
    metavar="RIJEN",
    default="",
    help=both(
        "Verdachte rijen die zijn nagekeken en kloppen, zoals 12,15-18.",
        "Suspect rows that were looked at and are right, as in 12,15-18.",
    ),
)
@click.option(
    "--keep",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Schrijf de aangenomen rijen als prijsboek in het eigen formaat.",
        "Write the accepted rows as a price book in our own format.",
    ),
)
@click.option(
    "--xlsx",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Schrijf het oordeel over elke rij als werkboek, om terug te sturen.",
        "Write the verdict on every row as a workbook, to send back.",
    ),
)
@json_option
@lang_option
def check_command(
    *,
    file: Path,
    profile: Path | None,
    framework: str | None,
    published: date | None,
    previous: tuple[Path, ...],
    confirm: str,
    keep: Path | None,
    xlsx: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Judge every row; a breach when a row waits for a person."""
    from raamwerk.cli import pricebook_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.pricebook.compare import uneven  # noqa: PLC0415 - the same
    from raamwerk.formats.pricelist import own  # noqa: PLC0415 - the same

    intake = take_in(
        file,
        profile,
        framework=framework,
        published=published,
        previous=[take_in(path, _beside(path, profile)).book for path in previous],
        confirmed=rows_of(confirm),
    )
    flags = tuple(uneven(intake.book.entries)) if _uniform(intake.book) else ()
    if as_json:
        click.echo(pricebook_page.intake_json(intake, flags, language))
    else:
        pricebook_page.write_intake(intake, flags, language)
    if keep is not None:
        files.keep(keep, own.write(intake.book))
    if xlsx is not None:
        files.keep(xlsx, pricebook_page.intake_xlsx(intake, language))
    return Exit.PASS if intake.whole and not flags else Exit.BREACH


def _beside(path: Path, profile: Path | None) -> Path | None:
    """The profile for an earlier book: none for our own format, else the one given."""
    from raamwerk.formats.pricelist import own  # noqa: PLC0415 - not for `--help`

    return None if own.is_own(files.contents(path, most=MOST)) else profile


def rows_of(text: str) -> tuple[int, ...]:
    """Row numbers of a text such as `12,15-18`.

    Raises:
        Refused: `pricebook.wrong-rows`.
    """
    rows: list[int] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = _ROWS.fullmatch(part)
        if match is None:
            raise Refused("pricebook.wrong-rows", value=part)
        first = int(match[1])
        rows.extend(range(first, int(match[2] or first) + 1))
    return tuple(rows)


@command.command(
    "compare",
    help=both(
        "Zet twee prijsboeken naast elkaar: nieuw, weg, duurder, goedkoper, hernoemd, met percentages.",
        "Set two price books side by side: new, gone, dearer, cheaper, renamed, with percentages.",
    ),
)
@click.argument("old", type=FILE, metavar="OUD")
@click.argument("new", type=FILE, metavar="NIEUW")
@profile_option
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die van de prijsboeken.",
        "The framework; without it the one of the price books.",
    ),
)
@click.option(
    "--enrolment",
    "enrolments",
    type=FILE,
    multiple=True,
    metavar="BESTAND",
    help=both(
        "Een inschrijving: stijgingen boven haar vastgelegde prijzen worden genoemd.",
        "An enrolment: rises above its locked prices are named.",
    ),
)
@json_option
@lang_option
def compare_command(
    *,
    old: Path,
    new: Path,
    profile: Path | None,
    framework: str | None,
    enrolments: tuple[Path, ...],
    as_json: bool,
    language: Language,
) -> Exit:
    """Compare two books; a breach when the new one breaks a promise."""
    from raamwerk.cli import comparison_page  # noqa: PLC0415 - not for `--help`

    before, after = (take_in(path, _beside(path, profile)) for path in (old, new))
    for intake in (before, after):
        tell(intake, language)
    found = _compared(before.book, after.book, framework, enrolments)
    if as_json:
        click.echo(comparison_page.as_json(found, language))
    else:
        comparison_page.write_page(found, language)
    return Exit.BREACH if found.flags else Exit.PASS


def _compared(
    before: PriceBook, after: PriceBook, framework: str | None, enrolments: Sequence[Path]
) -> Comparison:
    from raamwerk.core.pricebook.compare import compare  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.framework import load  # noqa: PLC0415 - the same

    if before.framework != after.framework:
        raise Conflict("pricebook.other-frameworks", old=before.framework, new=after.framework)
    found = load(framework or after.framework)
    on = min(max(after.published_at, found.since), found.last_terms_day)
    locking = found.term("price-lock", on)
    protected = found.terms_period if locking is not None and locking.executable else None
    return compare(
        before,
        after,
        locks=tuple(_locks(enrolments, before, after)),
        protected=protected,
        uniform=found.term("price-uniformity", on) is not None,
    )


def _locks(paths: Sequence[Path], before: PriceBook, after: PriceBook) -> Iterator[Lock]:
    """The locks of enrolments on the first day of each new price."""
    from raamwerk.core.pricebook.lock import lock_in_force  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.enrolment import read  # noqa: PLC0415 - the same

    for path in paths:
        enrolment = read(files.contents(path), path.name)
        ordered = {each.part_number for each in enrolment.orders}
        ordered |= {each.part_number for each in enrolment.locks}
        for part in sorted(ordered):
            starts = [e.since for e in after.entries if e.part_number == part]
            lock = lock_in_force(enrolment, [before], part, max(starts)) if starts else None
            if lock is not None:
                yield lock


def _uniform(book: PriceBook) -> bool:
    """Whether the framework of a book has one price for all; yes when it is not known."""
    from raamwerk.formats.framework import shipped  # noqa: PLC0415 - not for `--help`

    found = next((each for each in shipped() if each.id == book.framework), None)
    if found is None:
        return True
    on = min(max(book.published_at, found.since), found.last_terms_day)
    return found.term("price-uniformity", on) is not None


@command.command(
    "profile",
    help=both(
        "Maak een ontwerpprofiel voor een prijslijst: gevonden kolommen, en wat nog moet worden opgegeven.",
        "Draft a profile for a price list: the columns found, and what still has to be declared.",
    ),
)
@click.argument("file", type=FILE)
@click.option(
    "--sheet",
    metavar="NAAM",
    help=both("Het blad van een werkboek.", "The sheet of a workbook."),
)
@click.option(
    "--header-row",
    type=click.IntRange(min=1),
    metavar="RIJ",
    help=both("De rij met de kolomnamen.", "The row with the column names."),
)
@lang_option
def profile_command(
    *, file: Path, sheet: str | None, header_row: int | None, language: Language
) -> Exit:
    """Print a draft profile."""
    from raamwerk.formats.pricelist.draft import draft  # noqa: PLC0415 - not for `--help`

    data = files.contents(file, most=MOST)
    click.echo(draft(data, file.name, language, sheet=sheet, header_row=header_row), nl=False)
    return Exit.PASS

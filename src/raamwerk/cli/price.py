"""`raamwerk price`: the maximum of a part number on a day, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import files
from raamwerk.cli.book import book_option, books_of, profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.core.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "De maximumprijs van een artikel op een datum: hoe hoog, sinds wanneer, uit welk prijsboek, "
        "en de vastgelegde prijs als die er is.",
        "The maximum price of a part number on a date: how much, since when, from which book, and "
        "the locked price if there is one.",
    )
)
@click.argument("part", metavar="ARTIKELNUMMER")
@on_option
@book_option
@profile_option
@click.option(
    "--enrolment",
    "enrolment_file",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "De inschrijving waarvoor de prijs wordt gevraagd.",
        "The enrolment that the price is asked for.",
    ),
)
@click.option(
    "--known-on",
    type=DAY,
    metavar="DATUM",
    help=both(
        "Alleen prijsboeken die op die dag bekend waren.",
        "Only price books that were known on that day.",
    ),
)
@json_option
@lang_option
def command(
    *,
    part: str,
    on: date,
    books: tuple[Path, ...],
    profile: Path | None,
    enrolment_file: Path | None,
    known_on: date | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Answer for one part number; unknown when there is no maximum that day."""
    from raamwerk.cli import price_page  # noqa: PLC0415 - not for `--help`

    taken = books_of(books, profile, language)
    enrolment = _enrolment(enrolment_file, taken)
    framework = _framework(taken[0].framework)
    found = _answer(taken, part, on, enrolment, framework, known_on=known_on)
    ended = framework is not None and on not in framework.terms_period
    if as_json:
        click.echo(price_page.as_json(found, ended=ended))
    else:
        price_page.write_page(found, language, ended=ended)
    return Exit.PASS if price_page.known(found, ended=ended) else Exit.UNKNOWN


def _answer(
    books: Sequence[PriceBook],
    part: str,
    on: date,
    enrolment: Enrolment | None,
    framework: Framework | None,
    *,
    known_on: date | None,
) -> Answer:
    from raamwerk.core.enrolment.of_framework import terms_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.pricebook.answer import answer  # noqa: PLC0415 - the same

    term = framework.term("price-lock", on) if framework else None
    lower = term is None or term.parameters.get("lower-maximum") in (None, "minimum-of-both")
    return answer(
        books,
        part,
        on,
        enrolment=enrolment,
        effect=terms_of(framework, on).price_effect if framework else "sticky",
        lower_of_both=lower,
        known_on=known_on,
    )


def _enrolment(path: Path | None, books: Sequence[PriceBook]) -> Enrolment | None:
    if path is None:
        return None
    from raamwerk.formats.enrolment import read  # noqa: PLC0415 - only for an enrolment

    found = read(files.contents(path), path.name)
    if found.framework != books[0].framework:
        raise Conflict("price.other-framework", enrolment=found.framework, book=books[0].framework)
    return found


def _framework(framework_id: str) -> Framework | None:
    """The shipped framework of the books; a book of another one is answered by itself."""
    from raamwerk.formats.framework import shipped  # noqa: PLC0415 - not for `--help`

    return next((each for each in shipped() if each.id == framework_id), None)

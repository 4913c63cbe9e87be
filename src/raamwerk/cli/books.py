"""`raamwerk book`: price books in the register: imported, checked, released by a second person, superseded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.book import MOST, profile_option, profile_path
from raamwerk.cli.books_page import columns, record, row, write_comparison, write_verdicts
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.table import write_table

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.actor import Actor
    from raamwerk.core.pricebook.kept import KeptBook
    from raamwerk.core.rule import Language

DEFAULT: Final = "gt-microsoft-2"


@click.group(
    help=both(
        "Prijsboeken in het register: inlezen, controleren, vrijgeven door een tweede persoon, afkeuren, "
        "vergelijken. Een vrijgegeven boek verandert nooit; een correctie is een nieuw boek.",
        "Price books in the register: import, check, release by a second person, reject, compare. A released book "
        "never changes; a correction is a new book.",
    )
)
def command() -> None:
    """All commands about price books in the register."""


@command.command(
    "import",
    help=both(
        "Lees een prijslijst in als prijsboek, rij voor rij beoordeeld, en leg haar naast wat er al geldt. Er "
        "geldt nog niets. Hetzelfde bestand twee keer verandert niets. Einde met 3 als er rijen op een mens wachten.",
        "Import a price list as a price book, every row judged, and set it beside what holds already. Nothing "
        "holds yet. The same file twice changes nothing. Exit code 3 where rows wait for a person.",
    ),
)
@click.argument("file", metavar="BESTAND", type=FILE)
@profile_option
@click.option(
    "--framework",
    metavar="ID",
    help=both("Waar de lijst voor is.", "What the list is for."),
)
@click.option(
    "--published",
    type=DAY,
    metavar="DATUM",
    help=both("De dag waarop zij bekend werd.", "The day on which it became known."),
)
@click.option(
    "--confirm",
    "confirmed",
    type=int,
    multiple=True,
    metavar="RIJ",
    help=both(
        "Een verdachte rij die klopt; mag vaker.", "A suspect row that is right; repeatable."
    ),
)
@json_option
@acting_options
@lang_option
def import_command(
    *,
    file: Path,
    profile: Path | None,
    framework: str | None,
    published: date | None,
    confirmed: tuple[int, ...],
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Import a price list."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    data = contents(file, most=MOST)
    how = profile_path(file, profile, data)
    given = pricebooks.PriceList(
        data=data,
        name=file.name,
        profile=None if how is None else contents(how),
        profile_name="profile.toml" if how is None else how.name,
        framework=framework,
        published=published,
        confirmed=confirmed,
    )
    found = pricebooks.take_in(actor, given, on=clock.today())
    if as_json:
        click.echo(json.dumps({**record(found.book), "new": found.new}))
    else:
        _told(actor, found.book, language, new=found.new)
        write_verdicts(pricebooks.verdicts(actor, found.book.id), language)
    return Exit.UNKNOWN if found.book.waiting else Exit.PASS


@command.command(
    "list",
    help=both("De prijsboeken van een raamovereenkomst.", "The price books of a framework."),
)
@click.option(
    "--framework",
    metavar="ID",
    default=DEFAULT,
    help=both(f"Welke; anders {DEFAULT}.", f"Which; without it {DEFAULT}."),
)
@json_option
@acting_options
@lang_option
def list_command(
    *, framework: str, as_json: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """List the books."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    found = pricebooks.of_framework(actor, framework)
    if as_json:
        for each in found:
            click.echo(json.dumps(record(each)))
    elif found:
        write_table(columns(language), [row(each, language) for each in found])
    else:
        click.echo("Geen prijsboeken." if language == "nl" else "No price books.")
    return Exit.PASS


@command.command(
    "show",
    help=both(
        "Een prijsboek: wie wat deed en wanneer, en de rijen die geen prijs werden.",
        "A price book: who did what and when, and the rows that became no price.",
    ),
)
@click.argument("book", type=int, metavar="NR")
@json_option
@acting_options
@lang_option
def show_command(
    *, book: int, as_json: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Show a book."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    held = pricebooks.one(actor, book)
    if as_json:
        click.echo(json.dumps(record(held)))
        return Exit.PASS
    _told(actor, held, language)
    write_verdicts(pricebooks.verdicts(actor, book), language)
    return Exit.PASS


def _deed(name: str, nl: str, en: str) -> click.Command:
    """A command that moves a book on."""

    @command.command(name, help=both(nl, en))
    @click.argument("book", type=int, metavar="NR")
    @click.option(
        "--reason",
        metavar="TEKST",
        help=both("Waarom, voor het dossier.", "Why, for the record."),
    )
    @acting_options
    @lang_option
    def deed(
        *,
        book: int,
        reason: str | None,
        person: str | None,
        acting_for: str | None,
        language: Language,
    ) -> Exit:
        """Move a book on."""
        actor = actor_of(person, acting_for)
        held, more = _moved(name, actor, book, reason, language)
        _told(actor, held, language)
        for line in more:
            click.echo(line)
        return Exit.PASS

    return deed


for _name, _nl, _en in (
    (
        "check",
        (
            "Zeg dat een ingelezen prijsboek is nagekeken; met --reason als er rijen wachten of prijzen van aantal of "
            "organisatie afhangen."
        ),
        (
            "Say that an imported price book was looked at; with --reason where rows wait, or prices depend on quantity "
            "or organisation."
        ),
    ),
    (
        "release",
        (
            "Geef een gecontroleerd prijsboek vrij, als tweede persoon: vanaf dan gelden zijn prijzen. Wordt een "
            "prijsprotectie gebroken, dan alleen met --reason door de beheerder."
        ),
        (
            "Release a checked price book, as a second person: from then on its prices hold. Where a price protection "
            "is broken, with --reason by the administrator only."
        ),
    ),
    (
        "reject",
        "Keur een prijsboek af, met --reason.",
        "Reject a price book, with --reason.",
    ),
):
    _deed(_name, _nl, _en)


def _moved(
    name: str, actor: Actor, book: int, reason: str | None, language: Language
) -> tuple[KeptBook, list[str]]:
    """A book after a deed, and what else happened."""
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    today = clock.today()
    if name == "check":
        return pricebooks.check(actor, book, on=today, reason=reason), []
    if name == "reject":
        return pricebooks.reject(actor, book, on=today, reason=reason or ""), []
    done = pricebooks.release(actor, book, on=today, override=reason)
    more = []
    if done.superseded:
        numbers = ", ".join(map(str, done.superseded))
        more.append(f"vervangen: {numbers}" if language == "nl" else f"superseded: {numbers}")
    if done.overridden:
        count = len(done.overridden)
        more.append(
            f"{count} prijsprotecties gebroken bij besluit: {reason}"
            if language == "nl"
            else f"{count} price protections broken by decision: {reason}"
        )
    return done.book, more


@command.command(
    "compare",
    help=both(
        "Een prijsboek naast alle prijzen die bekend waren toen het werd gepubliceerd. Einde met 1 als het een "
        "prijsprotectie breekt.",
        "A price book beside all prices that were known when it was published. Exit code 1 where it breaks a price "
        "protection.",
    ),
)
@click.argument("book", type=int, metavar="NR")
@json_option
@acting_options
@lang_option
def compare_command(
    *, book: int, as_json: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Compare a book."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    found = pricebooks.compare(actor, book)
    write_comparison(found, language, as_json=as_json)
    return Exit.BREACH if found is not None and found.flags else Exit.PASS


@command.command(
    "price",
    help=both(
        "De maximumprijs van een artikel op een dag volgens de vrijgegeven prijsboeken, zoals toen bekend of zoals "
        "bekend op een andere dag.",
        "The maximum of a part number on a day by the released price books, as known now or as known on another "
        "day.",
    ),
)
@click.argument("part_number", metavar="ARTIKEL")
@click.option(
    "--framework",
    metavar="ID",
    default=DEFAULT,
    help=both(f"Welke; anders {DEFAULT}.", f"Which; without it {DEFAULT}."),
)
@click.option(
    "--known-on",
    type=DAY,
    metavar="DATUM",
    help=both("Zoals bekend op deze dag.", "As known on this day."),
)
@on_option
@json_option
@acting_options
@lang_option
def price_command(
    *,
    part_number: str,
    framework: str,
    known_on: date | None,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Look a price up."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli import price_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import frameworks, pricebooks  # noqa: PLC0415 - after the tables

    found = pricebooks.price(actor, framework, part_number, on=on, known_on=known_on)
    ended = on > frameworks.one(actor, framework).last_terms_day
    if as_json:
        click.echo(price_page.as_json(found, ended=ended))
    else:
        price_page.write_page(found, language, ended=ended)
    return Exit.PASS if price_page.known(found, ended=ended) else Exit.UNKNOWN


def _told(actor: Actor, book: KeptBook, language: Language, *, new: bool = True) -> None:
    """Write how far a book is, and its difference with what holds without it."""
    from raamwerk.core.errors import NotAllowed  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import pricebooks  # noqa: PLC0415 - the tables have to be set up first

    write_table(columns(language), [row(book, language)])
    if not new:
        click.echo(
            "was er al; niets veranderd" if language == "nl" else "was there; nothing changed"
        )
    for hand in (book.imported, book.checked, book.released, book.rejected):
        if hand is not None:
            why = f": {show.printable(hand.reason)}" if hand.reason else ""
            click.echo(f"   {show.day(hand.on, language)}  {hand.email}{why}")
    try:
        found = pricebooks.compare(actor, book.id)
    except NotAllowed:
        return  # the difference names enrolments of others, which not everybody may see
    write_comparison(found, language, as_json=False)

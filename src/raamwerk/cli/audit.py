"""`raamwerk audit`: the record of changes searched, exported and verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import audit_page
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option
from raamwerk.core.change import Asked
from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language

MOST = 50


@click.group(
    invoke_without_command=True,
    help=both(
        "Zoek in wat er is vastgelegd: wie heeft wat wanneer gewijzigd, en hoe was het daarvoor. Op het scherm de "
        "laatste vijftig; --json en --csv geven alles.",
        "Search what was recorded: who changed what and when, and how it was before. The last fifty on the screen; "
        "--json and --csv give all.",
    ),
)
@click.option(
    "--by",
    metavar="E-MAIL",
    help=both("Wat deze persoon deed.", "What this person did."),
)
@click.option(
    "--organisation",
    metavar="CODE",
    help=both("Wat voor deze organisatie werd gedaan.", "What was done for this organisation."),
)
@click.option(
    "--deed",
    metavar="DAAD",
    help=both("Welke daad, zoals release-price-book.", "Which deed, as release-price-book."),
)
@click.option(
    "--object",
    "noun",
    metavar="SOORT",
    help=both("Wijzigingen van deze soort, zoals book.", "Changes of this noun, as book."),
)
@click.option(
    "--id",
    "number",
    type=int,
    metavar="NUMMER",
    help=both("Van dit ene ding.", "Of this one thing."),
)
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both("Vanaf deze dag.", "From this day."),
)
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    help=both("Tot en met deze dag.", "Up to and including this day."),
)
@click.option(
    "--csv",
    "csv_file",
    type=FILE,
    metavar="BESTAND",
    help=both("Schrijf alles naar een CSV-bestand.", "Write everything to a CSV file."),
)
@json_option
@acting_options
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    by: str | None,
    organisation: str | None,
    deed: str | None,
    noun: str | None,
    number: int | None,
    since: date | None,
    until: date | None,
    csv_file: Path | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit | None:
    """Search the record, unless a command below this one was called."""
    if ctx.invoked_subcommand is not None:
        return None
    asked = Asked(
        person=by,
        organisation=organisation,
        deed=deed,
        object=noun,
        object_id=number,
        since=since,
        until=None if until is None else days_later(until, 1),
    )
    actor = actor_of(person, acting_for)
    from raamwerk.services import audit  # noqa: PLC0415 - the tables have to be set up first

    if csv_file is not None:
        audit_page.write_csv(csv_file, audit.search(actor, asked), language)
    elif as_json:
        audit_page.write_json(audit.search(actor, asked))
    else:
        audit_page.write_page(*audit.latest(actor, asked, MOST), language)
    return Exit.PASS


@command.command(
    "verify",
    help=both(
        "Is het register van wijzigingen heel? De keten van hashes, het slot, en elke rij van elke tabel worden "
        "tegen elkaar gehouden, en elk bewaard bestand tegen zijn hash. Schrijf de hash van het slot elders op: "
        "met --expect laat u later zien dat er tot daar niets is veranderd. Einde met 1 als er iets mankeert.",
        "Is the record of changes whole? The chain of hashes, its head, and every row of every table are held "
        "against each other, and every kept file against its hash. Write the hash of the head down elsewhere: "
        "with --expect you show later that nothing up to it was changed. Exit code 1 where something is wrong.",
    ),
)
@click.option(
    "--expect",
    metavar="HASH",
    help=both("Een slot dat eerder is opgeschreven.", "A head that was written down earlier."),
)
@json_option
@lang_option
def verify(*, expect: str | None, as_json: bool, language: Language) -> Exit:
    """Verify the record."""
    from raamwerk import services  # noqa: PLC0415 - loads Django

    services.ready()
    from raamwerk.services import operation  # noqa: PLC0415 - the tables have to be set up first

    found = operation.verify(expect and expect.strip().lower())
    if as_json:
        audit_page.write_verified_json(found, language)
    else:
        audit_page.write_verified(found, language)
    return Exit.BREACH if found.flaws else Exit.PASS

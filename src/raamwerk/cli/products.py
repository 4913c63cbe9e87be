"""`raamwerk products`: the publisher's products and service plans, version by version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option
from raamwerk.cli.table import Column, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.period import days_later
from raamwerk.core.product.table import ChangeKind
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.product.table import ProductChange, Quarantined
    from raamwerk.core.rule import Language
    from raamwerk.services.products import TableIn

MOST: Final = 50
_WORDS: Final = {
    ChangeKind.PRODUCT_NEW: Sentence(nl="product nieuw", en="product new"),
    ChangeKind.PRODUCT_GONE: Sentence(nl="product weg", en="product gone"),
    ChangeKind.PRODUCT_UNCERTAIN: Sentence(
        nl="onbekend: rij terzijde gelegd", en="unknown: row set aside"
    ),
    ChangeKind.PRODUCT_RENAMED: Sentence(nl="product hernoemd", en="product renamed"),
    ChangeKind.STRING_ID: Sentence(nl="korte code anders", en="short id changed"),
    ChangeKind.PLAN_ADDED: Sentence(nl="dienst erbij", en="plan added"),
    ChangeKind.PLAN_REMOVED: Sentence(nl="dienst weg", en="plan removed"),
    ChangeKind.PLAN_RENAMED: Sentence(nl="dienst hernoemd", en="plan renamed"),
}
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("wat", "product", "was", "is"),
    "en": ("what", "product", "was", "is"),
}


@click.group(
    help=both(
        "Producten en hun dienstplannen volgens de uitgever, versie voor versie.",
        "Products and their service plans according to the publisher, version by version.",
    )
)
def command() -> None:
    """All commands about products."""


@command.command(
    "import",
    help=both(
        "Lees een versie van de tabel in. Rijen die niet zeker te lezen zijn, worden terzijde gelegd, geteld en "
        "genoemd. Hetzelfde bestand twee keer verandert niets. Einde met 3 als er rijen terzijde liggen.",
        "Take in a version of the table. Rows that cannot be read for certain are set aside, counted and listed. "
        "The same file twice changes nothing. Exit code 3 where rows were set aside.",
    ),
)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option(
    "--published",
    type=DAY,
    metavar="DATUM",
    help=both(
        "De dag van publicatie, als de naam van het bestand die niet noemt.",
        "The day of publication, where the name of the file does not say it.",
    ),
)
@json_option
@acting_options
@lang_option
def import_command(
    *,
    file: Path,
    published: date | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Take a version in."""
    actor = actor_of(person, acting_for)
    from raamwerk.formats.products.read import MOST as LARGEST  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import products  # noqa: PLC0415 - the tables have to be set up first

    data = contents(file, most=LARGEST)
    found = products.take_in(actor, data, file.name, on=clock.today(), published_on=published)
    aside = found.table.quarantined
    if as_json:
        click.echo(json.dumps(_record(found, language)))
    else:
        click.echo(_counted(found, language))
        for each in aside:
            click.echo(f"   {_why(each, language)}")
        if found.since is not None:
            _write(found.changes, language)
    return Exit.UNKNOWN if aside else Exit.PASS


@command.command(
    "changes",
    help=both(
        "Wat er tussen twee versies is veranderd, op GUID vergeleken: namen en korte codes tellen niet als sleutel.",
        "What changed between two versions, compared by GUID: names and short ids count as no key.",
    ),
)
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both(
        "De versie van deze dag; anders de voorlaatste.",
        "The version of this day; the last but one without it.",
    ),
)
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    default=clock.today,
    help=both("Tot en met de versie van deze dag.", "Up to the version of this day."),
)
@json_option
@acting_options
@lang_option
def changes_command(
    *,
    since: date | None,
    until: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show what changed."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import products  # noqa: PLC0415 - the tables have to be set up first

    known = [day for day in products.versions(actor) if day <= until]
    first = since or (known[-2] if len(known) > 1 else until)
    found = products.changes(actor, since=first, until=days_later(until, 1))
    if as_json:
        for each in found:
            click.echo(json.dumps(_change(each)))
    else:
        _write(found, language)
    return Exit.PASS


@command.command(
    "list",
    help=both("De versies die er zijn.", "The versions that there are."),
)
@acting_options
@lang_option
def list_command(*, person: str | None, acting_for: str | None, language: Language) -> Exit:
    """List the versions."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import products  # noqa: PLC0415 - the tables have to be set up first

    for day in products.versions(actor):
        click.echo(show.day(day, language))
    return Exit.PASS


def _counted(found: TableIn, language: Language) -> str:
    table = found.table
    figures = [len(table.plans), table.duplicates, len(table.quarantined)]
    used, same, aside = (show.number(each, language) for each in figures)
    day = show.day(table.published_on, language)
    if language == "nl":
        was = "" if found.new else " (was er al; niets veranderd)"
        return f"{day}: {used} rijen, {same} dubbel, {aside} terzijde gelegd{was}"
    was = "" if found.new else " (was there; nothing changed)"
    return f"{day}: {used} rows, {same} duplicates, {aside} set aside{was}"


def _why(each: Quarantined, language: Language) -> str:
    where = "rij" if language == "nl" else "row"
    return f"{where} {each.row}: {sentence(each.code, each.facts, language)}"


def _write(found: tuple[ProductChange, ...], language: Language) -> None:
    columns = [Column(heading, share=1) for heading in _HEADINGS[language]]
    rows = [
        [
            _WORDS[each.kind].fill(language, {}),
            show.printable(each.name),
            show.printable(each.before),
            show.printable(each.after),
        ]
        for each in found[:MOST]
    ]
    if rows:
        write_table(columns, rows)
    left = len(found) - len(rows)
    if left:
        more = show.number(left, language)
        click.echo(
            f"en {more} meer; --json geeft alles"
            if language == "nl"
            else f"and {more} more; --json gives all"
        )
    if not found:
        click.echo("Geen verschil." if language == "nl" else "No difference.")


def _record(found: TableIn, language: Language) -> dict[str, object]:
    table = found.table
    return {
        "published_on": table.published_on.isoformat(),
        "new": found.new,
        "rows": len(table.plans),
        "duplicates": table.duplicates,
        "quarantined": [
            {"row": e.row, "code": e.code, "because": _why(e, language), "text": e.text}
            for e in table.quarantined
        ],
        "since": found.since and found.since.isoformat(),
        "changes": [_change(each) for each in found.changes],
    }


def _change(each: ProductChange) -> dict[str, str]:
    return {
        "kind": each.kind.value,
        "guid": each.guid,
        "name": each.name,
        "before": each.before,
        "after": each.after,
        "plan": each.plan,
    }

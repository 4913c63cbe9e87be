"""`raamwerk document take-in`: keep documents as they came in, matched where that is certain."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option
from raamwerk.cli.paths import meant
from raamwerk.cli.progress import progress
from raamwerk.cli.refusal import refuse
from raamwerk.core.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language
    from raamwerk.services.documents import TakenIn

SUFFIXES = (".xml", ".csv", ".tsv", ".xlsx")


@click.command(
    "take-in",
    help=both(
        "Lees facturen, creditnota's, offertes en bestellingen in het register: de bytes worden bewaard, de vorm "
        "gecontroleerd, en het document gekoppeld aan inschrijving en bestelling als dat zeker is. Hetzelfde "
        "bestand twee keer verandert niets. Einde met 1: een vorm is geweigerd; 2: geen enkel bestand was een "
        "document; 3: iets wacht op een mens.",
        "Take invoices, credit notes, quotes and orders into the register: the bytes are kept, the form is "
        "checked, and the document is matched to its enrolment and order where that is certain. The same file "
        "twice changes nothing. Exit code 1: a form was refused; 2: no file was a document; 3: something waits "
        "for a person.",
    ),
)
@click.argument("files", metavar="BESTAND...", nargs=-1, required=True, type=FILE)
@click.option(
    "--received",
    type=DAY,
    metavar="DATUM",
    default=clock.today,
    help=both(
        "De dag van ontvangst, vanaf wanneer de wettelijke betaaltermijn loopt; anders vandaag.",
        "The day of receipt, from which the statutory term of payment runs; today without it.",
    ),
)
@click.option(
    "--profile",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Hoe offertes en bestellingen in CSV of XLSX te lezen.",
        "How to read quotes and orders in CSV or XLSX.",
    ),
)
@click.option(
    "--owner",
    metavar="CODE",
    help=both(
        "Van welke deelnemer het is; anders van uw eigen organisatie.",
        "Whose it is; without it your own organisation's.",
    ),
)
@json_option
@acting_options
@lang_option
def take_in_command(
    *,
    files: tuple[Path, ...],
    received: date,
    profile: Path | None,
    owner: str | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Take documents in, one by one; a file that is none does not stop the rest."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import documents  # noqa: PLC0415 - the tables have to be set up first

    held = None if profile is None else contents(profile)
    given = [] if profile is None else [profile]
    paths = meant(files, SUFFIXES, given).files
    taken: list[TakenIn] = []
    unread = 0
    for path in progress(paths, "Inlezen" if language == "nl" else "Taking in"):
        file = documents.DocumentFile(
            contents(path), path.name, received, held, profile.name if profile else "profile.toml"
        )
        try:
            found = documents.take_in(actor, file, on=clock.today(), owner=owner)
        except Unreadable as refused:
            refuse(refused, language)
            unread += 1
            continue
        taken.append(found)
        said = [json.dumps(_record(found))] if as_json else _told(found, language)
        click.echo("\n".join(said))
    return _exit(taken, unread)


def _exit(taken: list[TakenIn], unread: int) -> Exit:
    if not taken:
        return Exit.REFUSED
    if any(each.refused for each in taken):
        return Exit.BREACH
    waits = any(each.document.enrolment is None for each in taken)
    return Exit.UNKNOWN if waits or unread else Exit.PASS


def _record(found: TakenIn) -> dict[str, object]:
    return {
        **words.as_record(found.document),
        "new": found.new,
        "refused": list(found.refused),
        "alike": list(found.alike),
    }


def _told(found: TakenIn, language: Language) -> Iterator[str]:
    document = found.document
    dutch = language == "nl"
    was = (
        ""
        if found.new
        else " (was er al; niets veranderd)"
        if dutch
        else " (was there; nothing changed)"
    )
    what, state = words.kind(document.kind, language), words.state(document.state, language)
    yield f"{document.id}: {what} {document.number}, {state}{was}"
    if found.refused:
        yield f"   {'vorm' if dutch else 'form'}: {', '.join(found.refused)}"
    elif document.enrolment is not None:
        order = f", {'bestelling' if dutch else 'order'} {document.order}" if document.order else ""
        yield f"   {'inschrijving' if dutch else 'enrolment'} {document.enrolment}{order}"
    else:
        yield from (f"   ? {words.candidate(each, language)}" for each in found.match.candidates)
        next_ = "koppel met" if dutch else "match with"
        yield f"   {next_}: raamwerk document match {document.id} INSCHRIJVING --reason ..."
    if found.alike:
        same = ", ".join(map(str, found.alike))
        yield f"   {'zelfde document als' if dutch else 'same document as'} {same}"

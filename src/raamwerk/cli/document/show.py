"""`raamwerk document show` and `original`: one document with its life, and its bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock, files
from raamwerk.cli import show as say
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option
from raamwerk.cli.table import write_table
from raamwerk.core.checking.document import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.rule import Language
    from raamwerk.services.disputes import Standing
    from raamwerk.services.payments import Due


@click.command(
    "show",
    help=both(
        "Een document: waar het bij hoort, hoe ver het is, wat er is teruggevraagd, tot wanneer het wordt "
        "betaald, en de bewijsstukken van zijn toetsen.",
        "A document: what it belongs to, how far it is, what was asked back, until when it is to be paid, and the "
        "receipts of its checks.",
    ),
)
@click.argument("document", type=int, metavar="NR")
@json_option
@acting_options
@lang_option
def show_command(
    *, document: int, as_json: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Show a document."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import checks, disputes, documents, payments  # noqa: PLC0415 - after the tables

    held = documents.one(actor, document)
    known = checks.receipts_of(actor, document)
    if as_json:
        click.echo(json.dumps({**words.as_record(held), "receipts": list(known)}))
        return Exit.PASS
    write_table(words.columns(language), [words.row(held, language)])
    for line in _life(held, language):
        click.echo(line)
    if held.kind is DocumentKind.INVOICE:
        click.echo(_clock(payments.of(actor, document, on=clock.today()), language))
        for line in _standing(disputes.standing(actor, document), language):
            click.echo(line)
    for each in documents.alike(actor, document):
        same = "zelfde document" if language == "nl" else "same document"
        click.echo(f"{same}: {each.id} ({say.printable(each.name)})")
    for sha256 in known:
        click.echo(f"{'bewijsstuk' if language == 'nl' else 'receipt'}: {sha256}")
    return Exit.PASS


@click.command(
    "original",
    help=both(
        "Schrijf de bytes van een document zoals het binnenkwam naar een bestand.",
        "Write the bytes of a document as it came in to a file.",
    ),
)
@click.argument("document", type=int, metavar="NR")
@click.argument("file", type=FILE, metavar="BESTAND")
@acting_options
@lang_option
def original_command(
    *, document: int, file: Path, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Write the original."""
    del language  # it says nothing
    actor = actor_of(person, acting_for)
    from raamwerk.services import documents  # noqa: PLC0415 - the tables have to be set up first

    files.keep(file, documents.original(actor, document))
    return Exit.PASS


def _life(held: KeptDocument, language: Language) -> Iterator[str]:
    dutch = language == "nl"
    if held.enrolment is not None:
        yield f"{'inschrijving' if dutch else 'enrolment'}: {held.enrolment}"
    if held.order is not None:
        yield f"{'bestelling' if dutch else 'order'}: {held.order}"
    for step in held.steps:
        why = f": {say.printable(step.reason)}" if step.reason else ""
        yield f"   {say.day(step.on, language)}  {words.state(step.state, language)}{why}"


def _clock(due: Due, language: Language) -> str:
    last = say.day(due.clock.last, language)
    if due.clock.late:
        days = due.clock.late
        return (
            f"wettelijk te betalen tot en met {last}: {days} dagen te laat"
            if language == "nl"
            else f"to be paid by law until {last}: {days} days late"
        )
    days = due.clock.left
    return (
        f"wettelijk te betalen tot en met {last}: nog {days} dagen"
        if language == "nl"
        else f"to be paid by law until {last}: {days} days to go"
    )


def _standing(found: Standing, language: Language) -> Iterator[str]:
    if found.claim is not None:
        amount, since = say.money(found.claim.amount, language), say.day(found.claim.on, language)
        rest = say.money(found.outstanding, language)
        yield (
            f"teruggevraagd: {amount} sinds {since}; nog open {rest}"
            if language == "nl"
            else f"asked back: {amount} since {since}; still open {rest}"
        )
    for each in found.credits:
        note = f"{say.printable(each.number)} ({each.id})"
        total = say.money(None if each.line_total is None else abs(each.line_total), language)
        yield f"creditnota {note}: {total}" if language == "nl" else f"credit note {note}: {total}"
    if found.credits:
        net = say.money(found.net, language)
        yield f"netto: {net}" if language == "nl" else f"net: {net}"

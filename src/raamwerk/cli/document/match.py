"""`raamwerk document match`: what a document may belong to, and a person who says which it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@click.command(
    "match",
    help=both(
        "Zonder INSCHRIJVING: toon waar een document bij kan horen en wat daarvoor en daartegen pleit; einde met "
        "3 als dat niet zeker is. Met INSCHRIJVING en --reason: leg vast waar het bij hoort.",
        "Without INSCHRIJVING: show what a document may belong to and what speaks for and against it; exit code 3 "
        "where that is not certain. With INSCHRIJVING and --reason: keep what it belongs to.",
    ),
)
@click.argument("document", type=int, metavar="NR")
@click.argument("enrolment", required=False, metavar="[INSCHRIJVING]")
@click.option(
    "--order",
    type=int,
    metavar="NR",
    help=both("De bestelling in het register.", "The order in the register."),
)
@click.option(
    "--reason",
    default="",
    metavar="TEKST",
    help=both("Waarom, voor het dossier.", "Why, for the record."),
)
@acting_options
@lang_option
def match_command(
    *,
    document: int,
    enrolment: str | None,
    order: int | None,
    reason: str,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show the candidates, or keep the choice."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import documents  # noqa: PLC0415 - the tables have to be set up first

    if enrolment is not None:
        held = documents.match(
            actor, document, enrolment, on=clock.today(), reason=reason, order=order
        )
        click.echo(f"{held.id}: {words.state(held.state, language)}, {held.enrolment}")
        return Exit.PASS
    found = documents.candidates(actor, document)
    for each in found.candidates:
        click.echo(words.candidate(each, language))
    if not found.candidates:
        click.echo(
            "De deelnemer heeft geen inschrijving in het register."
            if language == "nl"
            else "The participant has no enrolment in the register."
        )
    return Exit.UNKNOWN if found.enrolment is None else Exit.PASS

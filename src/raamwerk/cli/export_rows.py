"""`raamwerk export NOUN FILE`: the rows of a noun that the actor may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import files, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, lang_option

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "Schrijf de rijen van een soort die u mag zien naar een CSV, XLSX of bestand met JSON-regels (.jsonl); "
        "raamwerk import leest ze precies zo terug. Naast de soorten van raamwerk import ook: receipts. Het "
        "wijzigingsregister schrijft u met raamwerk audit --csv.",
        "Export the rows of a noun that you may see to a CSV, XLSX or JSON lines (.jsonl) file; raamwerk import "
        "reads them back exactly. Beside the nouns of raamwerk import also: receipts. The record of changes is "
        "written by raamwerk audit --csv.",
    ),
)
@click.argument("noun", metavar="SOORT")
@click.argument("file", metavar="BESTAND", type=FILE)
@acting_options
@lang_option
def command(
    *, noun: str, file: Path, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Export rows."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import exchange  # noqa: PLC0415 - the tables have to be set up first

    found = exchange.give_out(actor, noun, file.name)
    files.keep(file, found.data)
    rows = show.number(found.rows, language)
    click.echo(f"{file}: {rows} {'rijen' if language == 'nl' else 'rows'}")
    return Exit.PASS

"""`raamwerk import NOUN FILE`: rows into the register, all of them or none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.files import contents
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "Lees de rijen van een soort in uit een CSV, XLSX of bestand met JSON-regels (.jsonl): alle rijen, of geen "
        "enkele als er een moet worden verbeterd. Hetzelfde bestand twee keer verandert niets. De soorten: "
        "organisations, people, frameworks, participations, enrolments, order-lines, prices, discounts, resellers, "
        "statements, books, products, documents.",
        "Import the rows of a noun from a CSV, XLSX or JSON lines (.jsonl) file: all rows, or none where one has to "
        "be mended. The same file twice changes nothing. The nouns: organisations, people, frameworks, "
        "participations, enrolments, order-lines, prices, discounts, resellers, statements, books, products, "
        "documents.",
    ),
)
@click.argument("noun", metavar="SOORT")
@click.argument("file", metavar="BESTAND", type=FILE)
@json_option
@acting_options
@lang_option
def command(
    *,
    noun: str,
    file: Path,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Import rows."""
    actor = actor_of(person, acting_for)
    from raamwerk.formats.table import MOST_BYTES  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import exchange  # noqa: PLC0415 - the tables have to be set up first

    data = contents(file, most=MOST_BYTES)
    done = exchange.take_in(actor, noun, data, file.name, on=clock.today())
    if as_json:
        click.echo(json.dumps({"noun": done.noun, "rows": done.rows, "new": done.new}))
        return Exit.PASS
    rows, new = (show.number(each, language) for each in (done.rows, done.new))
    if not done.new:
        said = "niets veranderd" if language == "nl" else "nothing changed"
    else:
        said = f"{new} nieuw of gewijzigd" if language == "nl" else f"{new} new or changed"
    click.echo(f"{noun}: {rows} {'rijen' if language == 'nl' else 'rows'}, {said}")
    return Exit.PASS

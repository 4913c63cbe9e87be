"""`raamwerk document list`: the documents of a participant, or of all for who sees all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option
from raamwerk.cli.table import write_table
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@click.command(
    "list",
    help=both(
        "De documenten in het register, in de volgorde waarin zij kwamen.",
        "The documents in the register, in the order in which they came in.",
    ),
)
@click.option(
    "--state",
    type=click.Choice([each.value for each in CheckState]),
    help=both("Alleen die zo ver zijn.", "Only those that are this far."),
)
@click.option(
    "--kind",
    type=click.Choice([each.value for each in DocumentKind]),
    help=both("Alleen van deze soort.", "Of this kind only."),
)
@click.option(
    "--owner",
    metavar="CODE",
    help=both("Alleen van deze deelnemer.", "Of this participant only."),
)
@json_option
@acting_options
@lang_option
def list_command(
    *,
    state: str | None,
    kind: str | None,
    owner: str | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """List documents."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import documents  # noqa: PLC0415 - the tables have to be set up first

    found = documents.visible(
        actor,
        owner=owner,
        state=None if state is None else CheckState(state),
        kind=None if kind is None else DocumentKind(kind),
    )
    if as_json:
        for each in found:
            click.echo(json.dumps(words.as_record(each)))
    elif found:
        write_table(words.columns(language), [words.row(each, language) for each in found])
    else:
        click.echo("Geen documenten." if language == "nl" else "No documents.")
    return Exit.PASS

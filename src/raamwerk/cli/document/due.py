"""`raamwerk document due`: what is to be paid by when, and what is still asked back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.document import words
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option
from raamwerk.cli.table import Cell, Column, Tone, write_table

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language
    from raamwerk.services.payments import Due

_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "nr",
        "factuur",
        "verkoper",
        "te betalen",
        "teruggevraagd",
        "uiterlijk",
        "dagen",
        "stand",
    ),
    "en": ("no", "invoice", "seller", "payable", "asked back", "by", "days", "state"),
}


@click.command(
    "due",
    help=both(
        "De facturen die nog niet zijn betaald, op wettelijke betaaldag; een geschil zet die klok niet stil. "
        "Einde met 1 als er een te laat is.",
        "The invoices that are not paid yet, by statutory day of payment; a dispute does not stop that clock. "
        "Exit code 1 where one is late.",
    ),
)
@on_option
@click.option(
    "--owner",
    metavar="CODE",
    help=both("Alleen van deze deelnemer.", "Of this participant only."),
)
@json_option
@acting_options
@lang_option
def due_command(
    *,
    on: date,
    owner: str | None,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """List what is to be paid."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import payments  # noqa: PLC0415 - the tables have to be set up first

    found = payments.due(actor, on=on, owner=owner)
    if as_json:
        for each in found:
            click.echo(json.dumps(_record(each)))
    elif found:
        right = {3, 4, 6}
        columns = [
            Column(heading, side="right" if place in right else "left", whole=place in right)
            for place, heading in enumerate(_HEADINGS[language])
        ]
        write_table(columns, [_row(each, language) for each in found])
    else:
        click.echo("Niets te betalen." if language == "nl" else "Nothing to be paid.")
    return Exit.BREACH if any(each.clock.late for each in found) else Exit.PASS


def _row(due: Due, language: Language) -> list[str | Cell]:
    held = due.document
    asked = "-" if due.outstanding is None else show.money(due.outstanding, language)
    tone = Tone.BAD if due.clock.late else Tone.PLAIN
    return [
        str(held.id),
        show.printable(held.number),
        show.printable(held.seller or "-"),
        show.money(due.payable, language),
        asked,
        show.day(due.clock.last, language),
        Cell(str(due.clock.left), tone),
        words.state(held.state, language),
    ]


def _record(due: Due) -> dict[str, object]:
    return {
        **words.as_record(due.document),
        "last_day": due.clock.last.isoformat(),
        "days_left": due.clock.left,
        "outstanding": due.outstanding,
    }

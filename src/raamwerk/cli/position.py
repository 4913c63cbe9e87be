"""`raamwerk position`: what an enrolment holds on a day, past or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "De licentiepositie van een inschrijving op een dag: hoeveel, sinds wanneer, uit welke bestelling, tegen welke "
        "vastgelegde prijs. Met een artikelnummer ook het hele verloop.",
        "The licence position of an enrolment on a day: how many, since when, from which order, at which locked price. "
        "With a part number the whole ledger too.",
    )
)
@click.argument("number", metavar="INSCHRIJVING")
@click.argument("part", metavar="[ARTIKELNUMMER]", required=False)
@on_option
@json_option
@acting_options
@lang_option
def command(
    *,
    number: str,
    part: str | None,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show the position; unknown where an order does not say how many."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli import position_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import positions  # noqa: PLC0415 - the tables have to be set up first

    found = tuple(
        each
        for each in positions.of_enrolment(actor, number, on=on)
        if part in {None, each.position.part_number}
    )
    if as_json:
        position_page.write_json(number, on, found)
    else:
        position_page.write_page(number, on, found, language)
        if part is not None:
            position_page.write_ledger(positions.entries(actor, number, part), language)
    known = all(each.position.quantity is not None for each in found)
    return Exit.PASS if known else Exit.UNKNOWN

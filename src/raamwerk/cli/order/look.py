"""`raamwerk order list` and `raamwerk order show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@click.command(
    "list",
    help=both("De bestellingen van een inschrijving.", "The orders of an enrolment."),
)
@click.argument("number", metavar="INSCHRIJVING")
@json_option
@acting_options
@lang_option
def list_command(
    *, number: str, as_json: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """List them."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    found = orders.of_enrolment(actor, number)
    page.write_json(found) if as_json else page.write_list(found, language)
    return Exit.PASS


@click.command(
    "show",
    help=both(
        "Een bestelling met haar regels en haar weg.", "An order with its lines and its way."
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@click.argument("order", metavar="BESTELLING")
@json_option
@acting_options
@lang_option
def show_command(
    *,
    number: str,
    order: str,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show one."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    found = orders.one(actor, number, order)
    if as_json:
        page.write_json((found,))
    else:
        page.write_order(found, orders.cancelled(actor, number, order), language)
    return Exit.PASS

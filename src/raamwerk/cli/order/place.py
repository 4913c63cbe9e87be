"""`raamwerk order check` and `raamwerk order place`: what an order meets, and drawing it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option, on_option
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language

LINES = click.option(
    "--line",
    "lines",
    multiple=True,
    metavar="REGEL",
    help=both(
        "Een regel: soort, artikelnummer, aantal, en verder price=, months=, per=, source=, usage=, base=, full=; kan vaker.",
        "A line: kind, part number, quantity, and further price=, months=, per=, source=, usage=, base=, full=; can be "
        "repeated.",
    ),
)
_EXITS = {Outcome.PASS: Exit.PASS, Outcome.BREACH: Exit.BREACH, Outcome.UNKNOWN: Exit.UNKNOWN}


@click.command(
    "check",
    help=both(
        "Toets een bestelling zonder haar te plaatsen: wat staat in de weg, waarom, en wanneer kan het wel.",
        "Hold an order against windows and rules without placing it: what is in the way, why, and when it can be done.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@LINES
@on_option
@acting_options
@lang_option
def check_command(
    *,
    number: str,
    lines: tuple[str, ...],
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Check one order."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.order.line import item_of  # noqa: PLC0415 - the same
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    found = orders.check(actor, number, [item_of(line) for line in lines], on=on)
    page.write_checked(found, language)
    return _EXITS[found.outcome]


@click.command(
    "place",
    help=both(
        "Stel een bestelling op. Zij telt pas als zij is goedgekeurd en verzonden; met --send gebeurt dat meteen, voor wie het "
        "mandaat heeft.",
        "Draw up an order. It counts only once it was approved and sent; with --send that happens at once, for who has the "
        "mandate.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@LINES
@click.option(
    "--number",
    "order",
    metavar="NUMMER",
    help=both("Het nummer van de bestelling.", "The number of the order."),
)
@click.option(
    "--override",
    metavar="REDEN",
    help=both(
        "Plaats haar hoewel er iets in de weg staat; de reden komt op het dossier.",
        "Place it although something is in the way; the reason goes on the record.",
    ),
)
@click.option(
    "--send",
    is_flag=True,
    help=both("Keur haar meteen goed en verstuur haar.", "Approve and send it at once."),
)
@on_option
@acting_options
@lang_option
def place_command(
    *,
    number: str,
    lines: tuple[str, ...],
    order: str | None,
    override: str | None,
    send: bool,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Place one order; one that is stopped shows everything that stops it."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.order.line import item_of  # noqa: PLC0415 - the same
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    items = [item_of(line) for line in lines]
    found = orders.check(actor, number, items, on=on)
    if found.stopped and override is None:
        page.write_checked(found, language)
        return Exit.BREACH
    made = orders.place(actor, number, items, on=on, order=order, override=override)
    if send:
        orders.approve(actor, number, made.number, on=on)
        made = orders.send(actor, number, made.number, on=on)
    page.write_order(made, (), language)
    return Exit.PASS

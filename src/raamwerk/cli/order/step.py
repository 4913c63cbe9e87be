"""The steps of an order: approve, send, follow, withdraw; a reservation cancelled; a year without changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option, on_option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from raamwerk.core.rule import Language

F = TypeVar("F", bound="Callable[..., object]")

FOLLOWED = ("confirmed", "delivered", "invoiced", "closed", "refused")


def one_order(function: F) -> F:
    """The arguments and options of every step; the function gets `number`, `order`, `on`, who acts and the language."""
    for option in (
        *(lang_option, acting_options, on_option),
        click.argument("order", metavar="BESTELLING"),
        click.argument("number", metavar="INSCHRIJVING"),
    ):
        function = option(function)
    return function


def reason_option(function: F) -> F:
    """`--reason TEXT`."""
    option = click.option("--reason", metavar="REDEN", help=both("Waarom.", "Why."))
    return option(function)


def override_option(function: F) -> F:
    """`--override REASON`."""
    option = click.option(
        "--override",
        metavar="REDEN",
        help=both(
            "Doe het hoewel er iets in de weg staat; de reden komt op het dossier.",
            "Do it although something is in the way; the reason goes on the record.",
        ),
    )
    return option(function)


@click.command(
    "approve",
    help=both("Keur een bestelling goed, met het mandaat.", "Approve an order, with the mandate."),
)
@one_order
def approve_command(
    *,
    number: str,
    order: str,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Approve one order."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    page.write_order(orders.approve(actor, number, order, on=on), (), language)
    return Exit.PASS


@click.command(
    "send",
    help=both(
        "Verstuur een goedgekeurde bestelling naar de reseller: vanaf nu telt zij.",
        "Send an approved order to the reseller: from now on it counts.",
    ),
)
@override_option
@one_order
def send_command(
    *,
    number: str,
    order: str,
    override: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Send one order."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    done = orders.send(actor, number, order, on=on, override=override)
    page.write_order(done, (), language)
    return Exit.PASS


@click.command(
    "follow",
    help=both(
        "Leg vast wat er van een verzonden bestelling werd: bevestigd, geleverd, gefactureerd, afgesloten of geweigerd.",
        "Record what became of an order that was sent: confirmed, delivered, invoiced, closed or refused.",
    ),
)
@reason_option
@one_order
@click.argument("state", metavar="STAND", type=click.Choice(FOLLOWED))
def follow_command(
    *,
    number: str,
    order: str,
    state: str,
    reason: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Follow one order."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.enrolment.order import OrderState  # noqa: PLC0415 - the same
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    done = orders.follow(actor, number, order, OrderState(state), on=on, reason=reason)
    page.write_order(done, (), language)
    return Exit.PASS


@click.command(
    "withdraw",
    help=both(
        "Trek een bestelling in die nog niet is verzonden.", "Withdraw an order that was not sent."
    ),
)
@reason_option
@one_order
def withdraw_command(
    *,
    number: str,
    order: str,
    reason: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Withdraw one order."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    page.write_order(orders.withdraw(actor, number, order, on=on, reason=reason), (), language)
    return Exit.PASS


@click.command(
    "cancel",
    help=both(
        "Annuleer een reservering, tot 72 uur voor het gebruik.",
        "Cancel a reservation, until 72 hours before its use.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@click.argument("order", metavar="BESTELLING")
@click.argument("line", metavar="REGEL", type=click.IntRange(1))
@acting_options
@lang_option
def cancel_command(
    *,
    number: str,
    order: str,
    line: int,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Cancel one line; the clock says whether it is still possible."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.order import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    done = orders.cancel(actor, number, order, line - 1, at=clock.now())
    page.write_order(done, orders.cancelled(actor, number, order), language)
    return Exit.PASS


@click.command(
    "unchanged",
    help=both(
        "Geef op dat er dit jaar niets verandert (nulmelding).",
        "State that nothing changes this year (update statement).",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@override_option
@on_option
@acting_options
@lang_option
def unchanged_command(
    *,
    number: str,
    override: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """File one statement."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import orders  # noqa: PLC0415 - the tables have to be set up first

    days = orders.state_unchanged(actor, number, on=on, override=override)
    said = "Opgaven" if language == "nl" else "Statements"
    click.echo(f"{said} {number}: {', '.join(show.day(day, language) for day in days)}")
    return Exit.PASS


STEPS = (
    approve_command,
    send_command,
    follow_command,
    withdraw_command,
    cancel_command,
    unchanged_command,
)

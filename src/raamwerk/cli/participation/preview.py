"""`raamwerk participation preview`: what joining on a day would give, before anyone commits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, json_option, on_option
from raamwerk.cli.participation.step import about_option
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language
    from raamwerk.services.participations import Wish


@click.command(
    "preview",
    help=both(
        "Vooraf: meedoen op een dag geeft dit einde, deze maanden, deze vensters, deze prijs en deze kosten tot het einde. Er "
        "wordt niets vastgelegd.",
        "Looking ahead: joining on a day gives this end, these months, these windows, this price and this cost to the end. "
        "Nothing is recorded.",
    ),
)
@click.option(
    "--signed-on",
    type=DAY,
    metavar="DATUM",
    help=both(
        "De dag van ondertekening; anders die van --on.", "The day of signature; else that of --on."
    ),
)
@click.option(
    "--start",
    type=DAY,
    metavar="DATUM",
    help=both(
        "De eerste dag van een nieuwe inschrijving; anders de dag van ondertekening.",
        "The first day of a new enrolment; else the day of signature.",
    ),
)
@click.option(
    "--enrolment",
    metavar="NUMMER",
    help=both("Een inschrijving die al loopt.", "An enrolment that runs already."),
)
@click.option(
    "--want",
    "wants",
    multiple=True,
    metavar="ARTIKEL=AANTAL",
    help=both("Wat u wilt afnemen; kan vaker.", "What you want to take; can be repeated."),
)
@on_option
@json_option
@about_option
def preview_command(
    *,
    participant: str,
    framework: str,
    signed_on: date | None,
    start: date | None,
    enrolment: str | None,
    wants: tuple[str, ...],
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Look ahead; unknown where the end or the cost cannot be told."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.participation import preview_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import participations  # noqa: PLC0415 - the tables have to be set up first

    found = participations.preview(
        *(actor, participant, framework),
        signed_on=signed_on or on,
        on=on,
        start=start,
        enrolment=enrolment,
        wishes=[_wish(text) for text in wants],
    )
    preview_page.write_json(found) if as_json else preview_page.write_page(found, language)
    known = found.seen.held.ending.last is not None and (found.total is not None or not wants)
    return Exit.PASS if known else Exit.UNKNOWN


def _wish(text: str) -> Wish:
    """A wish as it is typed.

    Raises:
        Refused: `participation.wish`, or a `number.` code.
    """
    from raamwerk.services.participations import Wish  # noqa: PLC0415 - the tables have to be set up first

    part, _, quantity = text.partition("=")
    if not part.strip() or not quantity.strip():
        raise Refused("participation.wish", value=text)
    return Wish(part.strip(), amount(quantity.strip()))

"""Who types: `--as E-MAIL` and `--for CODE`, for commands that ask the register something.

The command line has no login: whoever can reach the register's files could read them anyway. The address says whose
rights hold and whose name stands in the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import click

from raamwerk.cli import clock
from raamwerk.cli.language import both
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.actor import Actor

F = TypeVar("F", bound="Callable[..., object]")

SETTING: Final = "RAAMWERK_PERSON"
ORIGIN: Final = "cli"


def acting_options(function: F) -> F:
    """`--as E-MAIL` (or the setting) and `--for CODE`; the function gets `person` and `acting_for`."""
    person = click.option(
        "--as",
        "person",
        metavar="E-MAIL",
        envvar=SETTING,
        show_envvar=True,
        help=both("Wie u bent.", "Who you are."),
    )
    organisation = click.option(
        "--for",
        "acting_for",
        metavar="CODE",
        help=both(
            "Voor welke organisatie u handelt, als u dat voor meer dan een doet.",
            "Which organisation you act for, where you act for several.",
        ),
    )
    return person(organisation(function))


def actor_of(person: str | None, acting_for: str | None) -> Actor:
    """The actor that types.

    Raises:
        Refused: `actor.needed`, `actor.several`, or that the register cannot be reached.
        NotAllowed: `actor.unknown`.
    """
    from raamwerk import services  # noqa: PLC0415 - loads Django, only for a command that needs the register

    if not person:
        raise Refused("actor.needed")
    services.ready()
    from raamwerk.services import acting  # noqa: PLC0415 - the tables have to be set up first

    return acting.acting(
        person.strip().lower(), organisation=acting_for, today=clock.today(), origin=ORIGIN
    )

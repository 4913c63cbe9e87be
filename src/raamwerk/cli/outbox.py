"""`raamwerk outbox`: reminders written, shown and sent; for cron or a timer, once a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option, on_option
from raamwerk.cli.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.message import Message
    from raamwerk.core.rule import Language


@click.group(
    help=both(
        "Herinneringen: schrijven wat vandaag moet liggen, bekijken, versturen. Draai fill en send elke dag.",
        "Reminders: write what should be there today, look at them, send them. Run fill and send every day.",
    )
)
def command() -> None:
    """All commands about messages."""


@command.command(
    "fill",
    help=both(
        "Schrijf de herinneringen die op een dag moeten liggen; twee keer draaien doet niets extra.",
        "Write the reminders that should be there on a day; running it twice does nothing more.",
    ),
)
@on_option
@acting_options
@lang_option
def fill_command(
    *, on: date, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Write them."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import outbox  # noqa: PLC0415 - the tables have to be set up first

    made = outbox.fill(actor, on=on)
    _write(made, language)
    said = "nieuwe herinneringen" if language == "nl" else "new reminders"
    click.echo(f"{len(made)} {said}")
    return Exit.PASS


@command.command(
    "list",
    help=both(
        "Bekijk wat wacht, of met --mine wat aan u is geschreven.",
        "Look at what waits, or with --mine at what was written to you.",
    ),
)
@click.option(
    "--mine",
    is_flag=True,
    help=both("Wat aan u is geschreven.", "What was written to you."),
)
@acting_options
@lang_option
def list_command(
    *, mine: bool, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Show them."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import outbox  # noqa: PLC0415 - the tables have to be set up first

    found = outbox.mine(actor) if mine else outbox.waiting(actor)
    _write(found, language)
    click.echo(f"{len(found)} {'berichten' if language == 'nl' else 'messages'}")
    return Exit.PASS


@command.command(
    "send",
    help=both(
        "Verstuur wat wacht via RAAMWERK_MAIL_URL; zonder die instelling wordt geweigerd en blijft alles wachten.",
        "Send what waits through RAAMWERK_MAIL_URL; without that setting it is refused and everything waits.",
    ),
)
@acting_options
@lang_option
def send_command(*, person: str | None, acting_for: str | None, language: Language) -> Exit:
    """Send them; unknown where one was not taken."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import outbox  # noqa: PLC0415 - the tables have to be set up first

    nl = language == "nl"
    done = outbox.send(actor, lambda message: words(message, language), at=clock.now())
    for message, why in done.failed:
        refused = "niet aangenomen" if nl else "not taken"
        click.echo(f"{message.email}: {refused}: {show.printable(why)}", err=True)
    click.echo(
        f"{done.sent} {'verstuurd' if nl else 'sent'}, {len(done.failed)} {'wachten nog' if nl else 'still wait'}"
    )
    return Exit.UNKNOWN if done.failed else Exit.PASS


def words(message: Message, language: Language) -> tuple[str, str]:
    """The subject and the text of a message."""
    said = sentence(message.code, message.facts, language).replace("\N{NO-BREAK SPACE}", " ")
    last = show.day(str(message.facts.get("last")), language).replace("\N{NO-BREAK SPACE}", " ")
    number = message.facts.get("enrolment")
    if language == "nl":
        text = (
            f"Beste {message.name},\n\nVoor inschrijving {number} ({message.organisation}):\n{said}.\n\n"
            f"Dat kan tot en met {last}.\n\nRaamwerk schreef dit op {message.written_on.isoformat()}."
        )
        return f"Uiterlijk {last}: {said}", text
    text = (
        f"Dear {message.name},\n\nFor enrolment {number} ({message.organisation}):\n{said}.\n\n"
        f"This can be done until {last}.\n\nWritten by Raamwerk on {message.written_on.isoformat()}."
    )
    return f"At the latest {last}: {said}", text


def _write(found: Sequence[Message], language: Language) -> None:
    for message in found:
        subject, text = words(message, language)
        click.echo(f"{message.email}\n{subject}\n\n{text}\n")

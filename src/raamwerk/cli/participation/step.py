"""The steps of taking part: request, assess, decide, sign, end, withdraw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from raamwerk.cli import files
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, lang_option, on_option
from raamwerk.core.participant.taking_part import SIDES
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from raamwerk.core.actor import Actor
    from raamwerk.core.participant.taking_part import Side, TakingPart
    from raamwerk.core.rule import Language

F = TypeVar("F", bound="Callable[..., object]")


def about_option(function: F) -> F:
    """Whom and which framework, who acts and the language: every command of a participation has them."""
    for option in (
        *(lang_option, acting_options),
        click.argument("framework", metavar="RAAMOVEREENKOMST"),
        click.argument("participant", metavar="DEELNEMER"),
    ):
        function = option(function)
    return function


def reason_option(*, required: bool) -> Callable[[F], F]:
    """`--reason TEXT`."""
    return click.option(
        "--reason", required=required, metavar="REDEN", help=both("Waarom.", "Why.")
    )


def told(held: TakingPart, on: date, language: Language) -> Exit:
    """Write how far a body is."""
    from raamwerk.cli.participation import page  # noqa: PLC0415 - not for `--help`

    page.write_one(held, on, language)
    return Exit.PASS


@click.command(
    "request",
    help=both("Vraag deelname aan.", "Ask to take part."),
)
@on_option
@about_option
def request_command(
    *,
    participant: str,
    framework: str,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Request."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import participations as deeds  # noqa: PLC0415 - the tables have to be set up first

    return told(deeds.request(actor, participant, framework, on=on), on, language)


@click.command(
    "assess",
    help=both(
        "Toets of een organisatie mee mag doen, naar soort en gemeentelijk belang; met reden.",
        "Test whether a body may take part, by its kind and municipal interest; with the reason.",
    ),
)
@click.option(
    "--body",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Een samenwerkingsverband met zijn leden (TOML); wordt als bewijs bewaard.",
        "A joint body with its members (TOML); kept as evidence.",
    ),
)
@on_option
@about_option
def assess_command(
    *,
    participant: str,
    framework: str,
    body: Path | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Assess; breach or unknown as the test says."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import participations as deeds  # noqa: PLC0415 - the tables have to be set up first

    file = None if body is None else deeds.BodyFile(files.contents(body), body.name)
    held = deeds.assess(actor, participant, framework, on=on, body=file)
    told(held, on, language)
    outcome = None if held.eligibility is None else held.eligibility.outcome
    return {Outcome.PASS: Exit.PASS, Outcome.BREACH: Exit.BREACH}.get(
        outcome or Outcome.UNKNOWN, Exit.UNKNOWN
    )


@click.command(
    "decide",
    help=both(
        "Laat toe (--approve) of wijs af (--refuse, met een reden).",
        "Admit (--approve) or refuse (--refuse, with a reason).",
    ),
)
@click.option(
    "--approve/--refuse",
    "approve",
    required=True,
    help=both("Toelaten of afwijzen.", "Admit or refuse."),
)
@reason_option(required=False)
@on_option
@about_option
def decide_command(
    *,
    participant: str,
    framework: str,
    approve: bool,
    reason: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Decide."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import participations as deeds  # noqa: PLC0415 - the tables have to be set up first

    held = deeds.decide(actor, participant, framework, approve=approve, on=on, reason=reason)
    return told(held, on, language)


@click.command(
    "sign",
    help=both(
        "Leg een handtekening onder de aansluiting vast; met de tweede staat de ingangsdag vast.",
        "Record a signature under the accession; with the second one the day of effect is fixed.",
    ),
)
@click.option(
    "--side",
    type=click.Choice(SIDES),
    required=True,
    help=both(
        "Wie tekende: deelnemer of aankoopcentrale.", "Who signed: participant or central body."
    ),
)
@click.option(
    "--by",
    "signatory",
    required=True,
    metavar="NAAM",
    help=both("Naam en functie.", "Name and function."),
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
    help=both("De eerste dag van een nieuwe inschrijving.", "The first day of a new enrolment."),
)
@on_option
@about_option
def sign_command(
    *,
    participant: str,
    framework: str,
    side: str,
    signatory: str,
    signed_on: date | None,
    start: date | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Sign."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import participations as deeds  # noqa: PLC0415 - the tables have to be set up first

    held = deeds.sign(
        *(actor, participant, framework),
        side=cast("Side", side),
        signatory=signatory,
        signed_on=signed_on or on,
        start=start,
    )
    return told(held, on, language)


@click.command(
    "end",
    help=both("Beëindig een deelname.", "End a participation."),
)
@reason_option(required=True)
@on_option
@about_option
def end_command(*, on: date, language: Language, **said: Any) -> Exit:  # noqa: ANN401 - click's options
    """End."""
    return _over("end", on, language, said)


@click.command(
    "withdraw",
    help=both(
        "Trek een aanvraag of aansluiting in, voordat de voorwaarden gelden.",
        "Withdraw a request or accession, before the terms hold.",
    ),
)
@reason_option(required=True)
@on_option
@about_option
def withdraw_command(*, on: date, language: Language, **said: Any) -> Exit:  # noqa: ANN401 - click's options
    """Withdraw."""
    return _over("withdraw", on, language, said)


def _over(deed: str, on: date, language: Language, said: dict[str, Any]) -> Exit:
    actor: Actor = actor_of(said["person"], said["acting_for"])
    from raamwerk.services import participations as deeds  # noqa: PLC0415 - the tables have to be set up first

    do = {"end": deeds.end, "withdraw": deeds.withdraw}[deed]
    held = do(actor, said["participant"], said["framework"], on=on, reason=said["reason"])
    return told(held, on, language)


STEPS = (
    request_command,
    assess_command,
    decide_command,
    sign_command,
    end_command,
    withdraw_command,
)

"""`raamwerk enrolment register|list|look|reseller|coterm`: enrolments in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import files, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.table import Column, write_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.rule import Language
    from raamwerk.services.enrolments import CoTermed


@click.command(
    "register",
    help=both(
        "Registreer een inschrijving uit een bestand (TOML); wat eruit volgt en wat niet klopt, wordt getoond.",
        "Register an enrolment from a file (TOML); what follows from it, and what does not agree, is shown.",
    ),
)
@click.argument("file", metavar="BESTAND", type=FILE)
@on_option
@acting_options
@lang_option
def register_command(
    *, file: Path, on: date, person: str | None, acting_for: str | None, language: Language
) -> Exit:
    """Register one; unknown when its end cannot be told."""
    from raamwerk.cli.enrolment_page import write_page  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.enrolment import read  # noqa: PLC0415 - the same

    enrolment = read(files.contents(file), file.name)
    actor = actor_of(person, acting_for)
    from raamwerk.services import enrolments  # noqa: PLC0415 - the tables have to be set up first

    seen = enrolments.register(actor, enrolment, on=on)
    write_page(seen, language)
    return Exit.PASS if seen.held.ending.last is not None else Exit.UNKNOWN


@click.command(
    "list",
    help=both("De inschrijvingen die u mag zien.", "The enrolments that you may see."),
)
@click.option(
    "--framework",
    metavar="ID",
    help=both("Alleen onder deze raamovereenkomst.", "Under this framework only."),
)
@on_option
@acting_options
@lang_option
def list_command(
    *,
    framework: str | None,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """List them."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import enrolments  # noqa: PLC0415 - the tables have to be set up first

    _write_list(enrolments.visible(actor, framework=framework), on, language)
    return Exit.PASS


@click.command(
    "look",
    help=both(
        "Begin, einde, vensters en bijzonderheden van een inschrijving in het register.",
        "Start, end, windows and remarks of an enrolment in the register.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@on_option
@json_option
@acting_options
@lang_option
def look_command(
    *,
    number: str,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Look at one; unknown when its end cannot be told."""
    from raamwerk.cli import enrolment_json  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.enrolment_page import write_page  # noqa: PLC0415 - the same

    actor = actor_of(person, acting_for)
    from raamwerk.services import enrolments  # noqa: PLC0415 - the tables have to be set up first

    seen = enrolments.one(actor, number, on=on)
    if as_json:
        click.echo(enrolment_json.as_json(seen, language))
    else:
        write_page(seen, language)
    return Exit.PASS if seen.held.ending.last is not None else Exit.UNKNOWN


@click.command(
    "reseller",
    help=both(
        "Een andere reseller bedient een inschrijving vanaf een dag.",
        "Another reseller serves an enrolment from a day on.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@click.argument("reseller", metavar="CODE")
@click.option(
    "--since",
    type=DAY,
    required=True,
    metavar="DATUM",
    help=both("De eerste dag.", "The first day."),
)
@on_option
@acting_options
@lang_option
def reseller_command(
    *,
    number: str,
    reseller: str,
    since: date,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Change the reseller."""
    from raamwerk.core.enrolment.enrolment import Reseller  # noqa: PLC0415 - not for `--help`

    actor = actor_of(person, acting_for)
    from raamwerk.services import enrolments  # noqa: PLC0415 - the tables have to be set up first

    new = Reseller(since=since, id=reseller)
    enrolments.change_reseller(actor, number, new, on=on)
    said = "vanaf" if language == "nl" else "from"
    click.echo(f"{number}: {reseller}, {said} {show.day(since, language)}")
    return Exit.PASS


@click.command(
    "coterm",
    help=both(
        "Geef een inschrijving het einde van een andere, zodat er één verjaardag overblijft; de maanden en wat zij kosten "
        "worden vastgelegd.",
        "Give an enrolment the end of another, so that one anniversary is left; the months and what they cost are recorded.",
    ),
)
@click.argument("number", metavar="INSCHRIJVING")
@click.argument("partner", metavar="ANDERE")
@click.option(
    "--last",
    type=DAY,
    required=True,
    metavar="DATUM",
    help=both(
        "De nieuwe laatste dag: de dag voor een verjaardag van de andere, of haar einde.",
        "The new last day: the eve of an anniversary of the other one, or its end.",
    ),
)
@click.option(
    "--reason",
    required=True,
    metavar="REDEN",
    help=both("Wat er is afgesproken en waar dat staat.", "What was agreed and where that stands."),
)
@on_option
@acting_options
@lang_option
def coterm_command(
    *,
    number: str,
    partner: str,
    last: date,
    reason: str,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Co-term two; unknown where the cost cannot be told."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import enrolments  # noqa: PLC0415 - the tables have to be set up first

    done = enrolments.coterm(actor, number, partner, last=last, reason=reason, on=on)
    for line in _coterm_lines(done, language):
        click.echo(line)
    return Exit.PASS if done.coterm.amount is not None else Exit.UNKNOWN


def _coterm_lines(done: CoTermed, language: Language) -> list[str]:
    agreed, nl = done.coterm, language == "nl"
    before, last = (show.day(each, language) for each in (agreed.before, agreed.last))
    amount = show.money(agreed.amount, language)
    if nl:
        return [
            f"{agreed.enrolment} eindigt op {last} in plaats van {before}: {agreed.months} maanden, {amount} zonder btw.",
            f"Wat zij dan heeft, bestelt u op {agreed.partner} als verlenging (renewal).",
        ]
    return [
        f"{agreed.enrolment} ends on {last} instead of {before}: {agreed.months} months, {amount} without VAT.",
        f"What it holds then you order on {agreed.partner} as a renewal.",
    ]


def _write_list(found: Sequence[Enrolment], on: date, language: Language) -> None:
    nl = language == "nl"
    headings = (
        ("Nummer", "Soort", "Deelnemer", "Raamovereenkomst", "Begin", "Reseller")
        if nl
        else ("Number", "Kind", "Participant", "Framework", "Start", "Reseller")
    )
    rows = []
    for each in found:
        reseller = each.reseller_on(on)
        rows.append(
            [
                each.number,
                each.kind,
                each.participant,
                each.framework,
                show.day(each.start, language),
                (reseller.id if reseller else "") or "-",
            ]
        )
    write_table([Column(heading) for heading in headings], rows)


REGISTERED = (register_command, list_command, look_command, reseller_command, coterm_command)

"""`raamwerk plan options`: buy now, reserve, wait or step up, the amounts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from raamwerk.cli.book import book_option, profile_option
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE, json_option, lang_option, on_option
from raamwerk.cli.plan.options import output_options

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    "options",
    help=both(
        "Nu bestellen, reserveren, wachten op de verjaardag of opstappen: wat elk kost tot het einde, naast elkaar.",
        "Buy now, reserve, wait for the anniversary or step up: what each costs to the end, side by side.",
    ),
)
@click.argument("part", metavar="ARTIKELNUMMER")
@click.option(
    "--quantity",
    type=click.IntRange(1, 1_000_000),
    required=True,
    help=both("Voor hoeveel gebruikers.", "For how many users."),
)
@click.option(
    "--usage",
    type=DAY,
    metavar="DATUM",
    help=both(
        "Vanaf welke dag het nodig is; anders vandaag.",
        "From which day it is needed; today without it.",
    ),
)
@click.option(
    "--base",
    metavar="ARTIKELNUMMER",
    help=both(
        "Wat deze gebruikers nu hebben en opgeven.", "What these users have now and give up."
    ),
)
@click.option(
    "--step-up",
    metavar="ARTIKELNUMMER",
    help=both("De opstap van dat naar dit.", "The step-up from that to this."),
)
@click.option(
    "--enrolment",
    type=FILE,
    required=True,
    metavar="INSCHRIJVING",
    help=both("De inschrijving waarin wordt besteld.", "The enrolment in which it is ordered."),
)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die van de inschrijving.",
        "The framework; without it the enrolment's.",
    ),
)
@on_option
@book_option
@profile_option
@output_options
@json_option
@lang_option
def command(
    *,
    part: str,
    quantity: int,
    usage: date | None,
    base: str | None,
    step_up: str | None,
    enrolment: Path,
    framework: str | None,
    on: date,
    books: tuple[Path, ...],
    profile: Path | None,
    as_json: bool,
    language: Language,
    **written: Any,  # noqa: ANN401 - the files to write, as `output_options` names them
) -> Exit:
    """Set the ways to get one product side by side; unknown where a price is."""
    from raamwerk.cli.plan import outputs  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.alternatives_report import Compared, json_of, report_of  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.asked import asked  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.mix import setting_of  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.planning.mix.options import Question, options  # noqa: PLC0415 - the same

    held = asked(enrolment, framework, books, profile=profile, on=on, language=language)
    wanted = max(usage or on, on)
    question = Question(
        part_number=part, quantity=quantity, usage_on=wanted, base=base, step_up=step_up
    )
    compared = Compared(held, question, options(question, setting_of(held)))
    report = report_of(compared)
    if as_json:
        click.echo(json_of(compared))
    else:
        write_page(report)
    outputs.write_files(report, **written)
    return Exit.UNKNOWN if any(each.total is None for each in compared.found) else Exit.PASS

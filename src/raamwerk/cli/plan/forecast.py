"""`raamwerk plan forecast`: what an enrolment will cost, month by month, to its end and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.plan.options import enrolment_options, scenario_options
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    "forecast",
    help=both(
        "Wat een inschrijving per maand gaat kosten: beschermd tot het einde, en wat er daarna bij een "
        "scenario gebeurt. Onbekend telt nooit als nul; einde met 3 als er iets onbekend is.",
        "What an enrolment will cost month by month: protected to its end, and what happens after it by a "
        "scenario. Unknown never counts as zero; exit code 3 where something is unknown.",
    ),
)
@enrolment_options
@scenario_options
@click.option(
    "--budget",
    "budgets",
    multiple=True,
    metavar="JAAR=BEDRAG",
    help=both(
        "De begroting van een kalenderjaar zonder btw, als 2027=250000; herhaal voor meer.",
        "The budget of a calendar year without VAT, as 2027=250000; repeat for more.",
    ),
)
def command(
    *,
    file: Path,
    framework: str | None,
    books: tuple[Path, ...],
    profile: Path | None,
    on: date,
    scenarios: tuple[str, ...],
    after_books: tuple[Path, ...],
    years: int,
    budgets: tuple[str, ...],
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Forecast one enrolment; unknown where an amount cannot be told."""
    from raamwerk.cli.plan.asked import asked, scenarios_of  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.forecast_json import as_json as json_of  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.forecast_report import ForecastReport  # noqa: PLC0415 - the same
    from raamwerk.cli.plan.outputs import write_files  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.forecast import forecast  # noqa: PLC0415 - the same

    budget = budget_of(budgets)
    held = asked(file, framework, books, profile=profile, on=on, language=language)
    assumed = scenarios_of(held, scenarios, after_books)
    found = forecast(held.enrolment, held.framework, held.books, on, assumed.scenarios, years=years)
    teller = ForecastReport(held, found, budget, assumed.problems)
    report = teller.report()
    if as_json:
        click.echo(json_of(found, budget))
    else:
        write_page(report)
    more = (teller.months(),) if xlsx is not None else ()
    write_files(report, xlsx=xlsx, html=html, pdf=pdf, more=more)
    unknown = found.lines["amount"].null_count()
    return Exit.UNKNOWN if unknown else Exit.PASS


def budget_of(said: Sequence[str]) -> dict[int, int]:
    """The budgets of a call by year, in micro-euros.

    Raises:
        Refused: `forecast.budget`.
    """
    found: dict[int, int] = {}
    for word in said:
        year, _, value = word.partition("=")
        try:
            known = len(year) == 4 and year.isdecimal() and int(year) not in found  # noqa: PLR2004 - a year
            money = amount(value)
        except Refused as error:
            raise Refused("forecast.budget", value=word) from error
        if not known or money < 0:
            raise Refused("forecast.budget", value=word)
        found[int(year)] = money
    return found

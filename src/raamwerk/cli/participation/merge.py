"""`raamwerk participation merge`: what municipalities that ended held goes to those that came after (O-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language


@click.command(
    "merge",
    help=both(
        "Voer herindelingen door: deelnames, inschrijvingen met hun prijsafspraken en documenten gaan naar de opvolger. Van een "
        "verdeelde gemeente beslist u per ding. Zonder --carry wordt alleen getoond wat er zou gebeuren.",
        "Carry mergers over: participations, enrolments with their price locks and documents go to the successor. Of a divided "
        "municipality you decide for each thing. Without --carry it only shows what would happen.",
    ),
)
@click.option(
    "--decide",
    multiple=True,
    metavar="DING=GEMEENTE",
    help=both(
        "Waar iets van een verdeelde gemeente heen gaat, als 8512345=GM0824; kan vaker.",
        "Where something of a divided municipality goes, as in 8512345=GM0824; can be repeated.",
    ),
)
@click.option("--carry", is_flag=True, help=both("Voer het door.", "Carry it over."))
@on_option
@json_option
@acting_options
@lang_option
def merge_command(
    *,
    decide: tuple[str, ...],
    carry: bool,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Carry over, or show it; unknown while a person has to decide."""
    from raamwerk.cli.participant import carry as report  # noqa: PLC0415 - not for `--help`

    decisions = dict(map(report.decision, decide))
    actor = actor_of(person, acting_for)
    from raamwerk.services import mergers  # noqa: PLC0415 - the tables have to be set up first

    do = mergers.carry if carry else mergers.preview
    found = do(actor, on=on, decisions=decisions)
    click.echo(report.as_json_text(found)) if as_json else report.write_page(found, language)
    if not carry:
        click.echo(
            "Er is niets veranderd; doe het met --carry."
            if language == "nl"
            else "Nothing was changed; do it with --carry.",
            err=True,
        )
    return Exit.UNKNOWN if found.undecided else Exit.PASS

"""`raamwerk migrate`: the tables of the register brought up to what this version knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import lang_option

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "Werk de tabellen van het register bij na een nieuwe versie. Elke stap gebeurt helemaal of niet. Maak "
        "eerst een reservekopie. Einde met 3 bij --check als er iets te doen is.",
        "Bring the tables of the register up to date after a new version. Each step is done whole or not at all. "
        "Make a backup first. Exit code 3 with --check where there is something to do.",
    ),
)
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help=both("Kijk alleen of er iets te doen is.", "Only see whether there is something to do."),
)
@lang_option
def command(*, only_check: bool, language: Language) -> Exit:
    """Bring the tables up to date."""
    from raamwerk import services  # noqa: PLC0415 - loads Django

    services.ready()
    from raamwerk.services import operation  # noqa: PLC0415 - the tables have to be set up first

    found = operation.pending() if only_check else operation.migrate()
    if not found:
        up_to_date = "De tabellen zijn bij." if language == "nl" else "The tables are up to date."
        click.echo(up_to_date)
        return Exit.PASS
    done = {
        "nl": "Nog te doen" if only_check else "Gedaan",
        "en": "Still to do" if only_check else "Done",
    }[language]
    for name in found:
        click.echo(f"{done}: {name}")
    return Exit.UNKNOWN if only_check else Exit.PASS

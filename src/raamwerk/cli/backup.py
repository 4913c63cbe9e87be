"""`raamwerk backup`: the whole register in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import audit_page, clock, show
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, lang_option

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@click.command(
    help=both(
        "Schrijf het hele register naar een bestand: alle rijen zoals zij op een moment zijn, alle uploads, en de "
        "hash van alles. Anderen kunnen intussen doorwerken. Het bestand past op SQLite en op PostgreSQL. Einde "
        "met 1 als aan het register zelf iets mankeert; de reservekopie is er dan wel.",
        "Write the whole register to one file: all rows as they are at one moment, all uploads, and the hash of "
        "everything. Others can go on working meanwhile. The file fits SQLite and PostgreSQL. Exit code 1 where "
        "something is wrong with the register itself; the backup is there all the same.",
    ),
)
@click.argument("file", metavar="BESTAND", type=FILE)
@lang_option
def command(*, file: Path, language: Language) -> Exit:
    """Write a backup."""
    from raamwerk import services  # noqa: PLC0415 - loads Django

    services.ready()
    from raamwerk.services import operation  # noqa: PLC0415 - the tables have to be set up first

    saved = operation.backup(file, at=clock.now())
    rows, uploads = (show.number(count, language) for count in (saved.rows, saved.uploads))
    click.echo(
        f"{file}: {rows} rijen en {uploads} bestanden; slot van de keten {saved.head}"
        if language == "nl"
        else f"{file}: {rows} rows and {uploads} files; head of the chain {saved.head}"
    )
    audit_page.write_flaws(saved.flaws, language)
    return Exit.BREACH if saved.flaws else Exit.PASS

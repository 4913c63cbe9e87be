"""`raamwerk restore`: a register brought back from a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import audit_page, show
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, lang_option

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language
    from raamwerk.services.operation import Restored


@click.command(
    help=both(
        "Zet een register terug uit een reservekopie, in een lege RAAMWERK_HOME en een lege database. Eerst wordt "
        "alles aan zijn hash getoetst; gaat er iets mis, dan blijft wat er was. Een kopie van SQLite past op "
        "PostgreSQL en andersom, en een van een oudere versie wordt bijgewerkt. Einde met 1 als aan het register "
        "in de kopie iets mankeert.",
        "Bring a register back from a backup, into an empty RAAMWERK_HOME and an empty database. Everything is "
        "held against its hash first; where something goes wrong, what was there stays. A backup of SQLite fits "
        "PostgreSQL and the other way round, and one of an older version is brought up to date. Exit code 1 where "
        "something is wrong with the register in the backup.",
    ),
)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option(
    "--replace",
    is_flag=True,
    help=both(
        "Vervang het register dat er is. Het bestand van SQLite blijft ernaast staan; van PostgreSQL blijft niets.",
        "Replace the register that is there. The file of SQLite stays beside it; of PostgreSQL nothing stays.",
    ),
)
@lang_option
def command(*, file: Path, replace: bool, language: Language) -> Exit:
    """Bring a register back."""
    from raamwerk import services  # noqa: PLC0415 - loads Django

    services.ready()
    from raamwerk.services import operation  # noqa: PLC0415 - the tables have to be set up first

    done = operation.restore(file, replace=replace)
    for line in _lines(done, language):
        click.echo(line)
    audit_page.write_flaws(done.flaws, language)
    return Exit.BREACH if done.flaws else Exit.PASS


def _lines(done: Restored, language: Language) -> list[str]:
    """What was done."""
    rows, uploads = (show.number(count, language) for count in (done.rows, done.uploads))
    made = done.made_at[:16].replace("T", " ")
    dutch = language == "nl"
    lines = [
        f"Teruggezet: {rows} rijen en {uploads} bestanden, zoals zij waren op {made} (UTC)"
        if dutch
        else f"Brought back: {rows} rows and {uploads} files, as they were at {made} (UTC)"
    ]
    lines += [
        f"{'Bijgewerkt' if dutch else 'Brought up to date'}: {name}" for name in done.migrated
    ]
    if done.before is not None:
        kept = "Wat er was, staat in" if dutch else "What was there is in"
        lines.append(f"{kept} {done.before}")
    return lines

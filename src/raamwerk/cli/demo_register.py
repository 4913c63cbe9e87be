"""The register of a whole made-up sector, in the folder of `raamwerk demo`."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.progress import counting

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language

_SAID: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "bar": "Verzonnen sector",
        "there": "Het register van de verzonnen sector was er al: {home}",
        "made": "Register van een verzonnen sector gemaakt in {home}: {participants} deelnemers, "
        "{enrolments} inschrijvingen, {orders} bestelregels, {books} prijsboeken.",
        "look": "Kijk erin met RAAMWERK_HOME={home}, als een van deze verzonnen mensen:",
    },
    "en": {
        "bar": "Made-up sector",
        "there": "The register of the made-up sector was there: {home}",
        "made": "Made a register of a made-up sector in {home}: {participants} participants, "
        "{enrolments} enrolments, {orders} order lines, {books} price books.",
        "look": "Look into it with RAAMWERK_HOME={home}, as one of these made-up people:",
    },
}


def make(
    home: Path, participants: int | None, documents_of: int | None, language: Language
) -> None:
    """Make the register, unless it is there; and say who may look into it.

    A run that was broken off leaves nothing behind: the register gets its name when it is whole.

    Raises:
        Refused: as `raamwerk.services.demonstration.fill`.
    """
    from raamwerk import services  # noqa: PLC0415 - loads Django
    from raamwerk.samples.sector.sector import sector  # noqa: PLC0415 - not for a register that is there

    said = _SAID[language]
    if home.exists():
        click.echo(f"\n{said['there'].format(home=home)}")
        return
    unfinished = home.with_name(f"{home.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    os.environ["RAAMWERK_HOME"] = str(unfinished)
    services.ready()
    from raamwerk.services import demonstration  # noqa: PLC0415 - the tables have to be set up first

    made = sector(participants=participants)
    with counting(demonstration.steps(made, documents_of), said["bar"]) as told:
        signed = demonstration.fill(made, told, documents_of=documents_of)
    unfinished.rename(home)
    os.environ["RAAMWERK_HOME"] = str(home)
    facts = {
        "home": home,
        "participants": len({each.participant for each in made.enrolments}),
        "enrolments": len(made.enrolments),
        "orders": sum(len(each.orders) for each in made.enrolments),
        "books": len(made.books),
    }
    click.echo(f"\n{said['made'].format(**facts)}\n{said['look'].format(home=home)}")
    for each in signed:
        click.echo(f"  RAAMWERK_PERSON={each.email:36} {each.organisation}, {each.role.value}")

"""`raamwerk participant list`: the municipalities of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import show as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Column, write_table
from raamwerk.core.errors import NotFound
from raamwerk.core.participant.spelling import PROVINCES, bare
from raamwerk.formats.municipality import shipped

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language


@click.command(
    "list",
    help=both(
        "De gemeenten van een dag, alle of die van een provincie.",
        "The municipalities of a day, all or those of a province.",
    ),
)
@on_option
@click.option(
    "--province",
    metavar="PROVINCIE",
    help=both("Alleen die in deze provincie.", "Only those in this province."),
)
@json_option
@lang_option
def list_command(*, on: date, province: str | None, as_json: bool, language: Language) -> Exit:
    """List the municipalities of a day."""
    inside = None if province is None else _province(province)
    found = [
        each for each in shipped().on(on) if inside is None or each.called(on).province == inside
    ]
    if as_json:
        listed = [words.municipality_json(each, on) for each in found]
        click.echo(
            words.as_text({"on": on.isoformat(), "count": len(listed), "municipalities": listed})
        )
        return Exit.PASS
    nl = language == "nl"
    columns = (
        Column("Code", whole=True),
        Column("Gemeente" if nl else "Municipality"),
        Column("Provincie" if nl else "Province"),
    )
    names = [(each.id, each.called(on)) for each in found]
    write_table(columns, [(code, name.text, name.province or "") for code, name in names])
    counted = "gemeenten op" if nl else "municipalities on"
    click.echo(f"{len(found)} {counted} {say.day(on, language)}", err=True)
    return Exit.PASS


def _province(text: str) -> str:
    """The province that a text names.

    Raises:
        NotFound: `participant.unknown-province`.
    """
    found = PROVINCES.get(bare(text), ())
    if len(found) != 1:
        known = ", ".join(sorted({name for names in PROVINCES.values() for name in names}))
        raise NotFound("participant.unknown-province", value=text, known=known)
    return found[0]

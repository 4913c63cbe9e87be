"""`raamwerk participant mergers`: on which days which municipalities went into which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import show as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, json_option, lang_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.formats.municipality import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.participant.register import Change, Register
    from raamwerk.core.rule import Language


@click.command(
    "mergers",
    help=both(
        "Herindelingen: welke gemeente op welke dag in welke opging, en welke is verdeeld.",
        "Mergers: which municipality went into which on which day, and which was divided.",
    ),
)
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both("Vanaf deze dag.", "From this day on."),
)
@click.option(
    "--until",
    type=DAY,
    metavar="DATUM",
    help=both("Tot deze dag, die niet meetelt.", "Before this day, which does not count."),
)
@json_option
@lang_option
def mergers_command(
    *, since: date | None, until: date | None, as_json: bool, language: Language
) -> Exit:
    """List the days on which the division into municipalities changed."""
    register = shipped()
    found = register.changes(since, until)
    if as_json:
        click.echo(words.as_text({"changes": [_json(register, each) for each in found]}))
        return Exit.PASS
    for each in found:
        _page(register, each, language)
    if not found:
        click.echo("Geen herindelingen." if language == "nl" else "No mergers.")
    return Exit.PASS


def _page(register: Register, change: Change, language: Language) -> None:
    nl = language == "nl"
    columns = (
        Column("Opgeheven" if nl else "Ended"),
        Column("Gaat naar" if nl else "Goes to"),
        Column("Aandeel van de inwoners" if nl else "Share of the inhabitants"),
    )
    counts = f"{change.before} -> {change.after} {'gemeenten' if nl else 'municipalities'}"
    rows = _rows(register, change, language)
    write_table(columns, rows, title=f"{say.day(change.on, language)}: {counts}")
    click.echo("")


def _rows(register: Register, change: Change, language: Language) -> Sequence[Sequence[str | Cell]]:
    new = {each.code for each in change.began}
    mark = " (nieuw)" if language == "nl" else " (new)"
    return [
        (
            words.label(ended, change.on),
            words.label(register.municipality(each.code), change.on)
            + (mark if each.code in new else ""),
            Cell(words.share(each.share, language), Tone.DOUBT if ended.divided else Tone.PLAIN),
        )
        for ended in change.ended
        for each in ended.successors
    ]


def _json(register: Register, change: Change) -> words.Json:
    return {
        "on": change.on.isoformat(),
        "before": change.before,
        "after": change.after,
        "began": [words.municipality_json(each, change.on) for each in change.began],
        "ended": [
            {
                **words.municipality_json(ended, change.on),
                "divided": ended.divided,
                "successors": [
                    {
                        **words.municipality_json(register.municipality(each.code), change.on),
                        "share": words.share_json(each.share),
                        "part": each.part,
                    }
                    for each in ended.successors
                ],
            }
            for ended in change.ended
        ],
    }

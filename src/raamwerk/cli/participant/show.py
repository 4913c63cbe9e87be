"""`raamwerk participant show`: one municipality, its history and its heirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import show as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Column, write_table
from raamwerk.core.period import days_later
from raamwerk.formats.municipality import shipped

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.participant.municipality import Municipality, Successor
    from raamwerk.core.participant.register import Register
    from raamwerk.core.rule import Language


@click.command(
    "show",
    help=both(
        "Toon een gemeente: namen, provincie, eerste en laatste dag, wie ervoor en erna kwam.",
        "Show a municipality: names, province, first and last day, who came before and after.",
    ),
)
@click.argument("municipality", metavar="GEMEENTE")
@on_option
@json_option
@lang_option
def show_command(*, municipality: str, on: date, as_json: bool, language: Language) -> Exit:
    """Show the municipality of a code or a name; one that ended too, by its code."""
    register = shipped()
    found = words.meant(register, municipality, on, language)
    if as_json:
        click.echo(_json(register, found, on))
    else:
        _page(register, found, on, language)
    return Exit.PASS


def _page(register: Register, found: Municipality, on: date, language: Language) -> None:
    nl = language == "nl"
    name = found.called(on)
    click.echo(f"{name.text} ({found.id}){f', {name.province}' if name.province else ''}")
    click.echo(_there(found, on, language))
    if found.aliases:
        click.echo(f"{'Ook' if nl else 'Also'}: {', '.join(found.aliases)}")
    for before in register.predecessors(found.code):
        ended = say.day(before.until, language)
        went = "ging hierin op" if nl else "went into it"
        if before.divided:
            went = "ging voor een deel hierin op" if nl else "went into it in part"
        click.echo(f"{words.label(before, on)} {went}, {ended}")
    if found.successors:
        _successors(register, found, on, language)


def _there(found: Municipality, on: date, language: Language) -> str:
    nl, day = language == "nl", say.day(on, language)
    if on in found.period:
        until = (
            f"; {'sinds' if nl else 'since'} {say.day(found.since, language)}"
            if found.since
            else ""
        )
        return f"{'Bestaat op' if nl else 'There on'} {day}{until}."
    if found.until is not None and on >= found.until:
        last = say.day(days_later(found.until, -1), language)
        return f"{'Bestond tot en met' if nl else 'Was there to'} {last}."
    return f"{'Bestaat pas vanaf' if nl else 'There only from'} {say.day(found.since, language)}."


def _successors(register: Register, found: Municipality, on: date, language: Language) -> None:
    nl = language == "nl"
    columns = (
        Column("Opvolger" if nl else "Successor"),
        Column("Wat" if nl else "What", share=1),
        Column("Aandeel van de inwoners" if nl else "Share of the inhabitants"),
        Column("Bron" if nl else "Source", share=1),
    )
    rows = [
        (
            words.label(register.municipality(each.code), on),
            each.part or ("geheel" if nl else "the whole"),
            words.share(each.share, language),
            _source(register, each),
        )
        for each in found.successors
    ]
    ended = say.day(found.until, language)
    write_table(columns, rows, title=f"{'Vanaf' if nl else 'From'} {ended}:")
    if found.divided:
        click.echo(
            "De aandelen zeggen hoe groot de delen zijn, niet wat waarheen gaat: dat beslist een mens."
            if nl
            else "The shares say how large the parts are, not what goes where: a person decides that."
        )


def _source(register: Register, successor: Successor) -> str:
    source = register.sources.get(successor.source or "")
    return "" if source is None else f"{source.publisher} [{source.id}]"


def _json(register: Register, found: Municipality, on: date) -> str:
    there = on in found.period
    began = found.since is None or found.since <= on
    heirs = register.successors(found.code, on) if began and not there else ()
    return words.as_text(
        {
            "on": on.isoformat(),
            **words.municipality_json(found, on),
            "there": there,
            "since": words.iso(found.since),
            "until": words.iso(found.until),
            "names": [
                {"since": words.iso(n.since), "name": n.text, "province": n.province}
                for n in found.names
            ],
            "aliases": list(found.aliases),
            "predecessors": [
                {
                    **words.municipality_json(each, on),
                    "until": words.iso(each.until),
                    "divided": each.divided,
                }
                for each in register.predecessors(found.code)
            ],
            "successors": [_successor_json(register, each, on) for each in found.successors],
            "heirs": [words.heir_json(heir, on) for heir in heirs],
        }
    )


def _successor_json(register: Register, each: Successor, on: date) -> words.Json:
    source = register.sources.get(each.source or "")
    return {
        **words.municipality_json(register.municipality(each.code), on),
        "share": words.share_json(each.share),
        "part": each.part,
        "inhabitants": each.inhabitants,
        "source": None
        if source is None
        else {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url or None,
            "seen": source.seen.isoformat(),
        },
    }

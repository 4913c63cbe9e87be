"""`raamwerk framework`: terms in words, frameworks side by side, and a check of one's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import framework_json, framework_page, show
from raamwerk.cli import framework_words as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, json_option, lang_option, on_option
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.core.errors import NotFound
from raamwerk.core.framework.comparison import compare, in_page_order
from raamwerk.core.framework.framework import State, of
from raamwerk.core.framework.schema_page import schema_page
from raamwerk.formats.framework import load, shipped
from raamwerk.formats.toml.section import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.rule import Language

_ALSO = click.option(
    "--also",
    multiple=True,
    metavar="BESTAND",
    help=both("Ook deze raamovereenkomst, uit een bestand.", "This framework too, from a file."),
)


@click.group(
    help=both(
        "De voorwaarden van een raamovereenkomst, en twee raamovereenkomsten naast elkaar.",
        "The terms of a framework, and two frameworks side by side.",
    )
)
def command() -> None:
    """All commands about frameworks."""


@command.command(
    "show",
    help=both(
        "Toon de voorwaarden die op een dag gelden, in woorden, met bronnen en lezingen.",
        "Show the terms in force on a day, in words, with sources and readings.",
    ),
)
@click.argument("framework", metavar="ID|BESTAND")
@on_option
@click.option(
    "--term",
    "only",
    multiple=True,
    metavar="ID",
    help=both("Alleen deze voorwaarde; kan vaker.", "Only this term; can be repeated."),
)
@json_option
@lang_option
def show_command(
    *, framework: str, on: date, only: tuple[str, ...], as_json: bool, language: Language
) -> Exit:
    """Show a framework's terms on a day."""
    loaded = load(framework)
    held = _chosen(loaded, loaded.on(on), only)
    if as_json:
        click.echo(framework_json.terms(loaded, held, on, language))
    else:
        framework_page.write_terms(loaded, held, on, language)
    return Exit.PASS


def _chosen(framework: Framework, held: Sequence[Term], only: tuple[str, ...]) -> list[Term]:
    """The terms asked for, in the order of a page; all of them when none is named."""
    by_id = {term.id: term for term in held}
    ever = {term.id for term in framework.terms}
    for term_id in only:
        if term_id not in ever:
            raise NotFound(
                "framework.no-term",
                term=term_id,
                framework=framework.id,
                instead=nearest(term_id, sorted(ever)),
            )
    return [by_id[one] for one in in_page_order(by_id) if not only or one in only]


@command.command(
    "compare",
    help=both(
        "Zet twee raamovereenkomsten naast elkaar: wat nieuw, vervallen en anders is.",
        "Put two frameworks side by side: what is new, gone and changed.",
    ),
)
@click.argument("first", metavar="EERSTE")
@click.argument("second", metavar="TWEEDE")
@json_option
@lang_option
def compare_command(*, first: str, second: str, as_json: bool, language: Language) -> Exit:
    """Compare two frameworks, each by its latest terms."""
    found = compare(load(first), load(second))
    if as_json:
        click.echo(framework_json.comparison(found, language))
    else:
        framework_page.write_comparison(found, language)
    return Exit.PASS


@command.command(
    "of",
    help=both(
        "Welke raamovereenkomst op een dag open is, bijvoorbeeld 2022-12-01.",
        "Which framework is open on a day, as in 2022-12-01.",
    ),
)
@click.argument("on", metavar="DATUM", type=DAY)
@_ALSO
@json_option
@lang_option
def of_command(*, on: date, also: tuple[str, ...], as_json: bool, language: Language) -> Exit:
    """Say which framework is open on a day; that there is none is an answer too."""
    known = _known(also)
    found = of(known, on)
    if as_json:
        click.echo(framework_json.framework_of(on, found))
        return Exit.PASS
    day = show.day(on, language)
    if found:
        click.echo(f"{day}: {found.name} ({found.id}), {say.days(found, language)}.")
        return Exit.PASS
    click.echo(f"{day}: {'geen raamovereenkomst' if language == 'nl' else 'no framework'}.")
    for framework in known:
        click.echo(f"  {framework.name} ({framework.id}): {_why_not(framework, on, language)}")
    return Exit.PASS


def _why_not(framework: Framework, on: date, language: Language) -> str:
    """Why a framework is not the one of a day: it has not begun, or it has ended."""
    nl = language == "nl"
    if framework.state(on) is State.AHEAD:
        return f"{'begint op' if nl else 'begins on'} {show.day(framework.since, language)}."
    ended = f"{'eindigde op' if nl else 'ended on'} {show.day(framework.period.last, language)}"
    if framework.state(on) is State.ENDED:
        return f"{ended}."
    last = show.day(framework.terms_period.last, language)
    if nl:
        return f"{ended}; voor lopende inschrijvingen gelden de voorwaarden t/m {last}."
    return f"{ended}; for running enrolments its terms hold to {last}."


@command.command(
    "list",
    help=both(
        "De raamovereenkomsten die het programma kent.", "The frameworks that the program knows."
    ),
)
@on_option
@_ALSO
@json_option
@lang_option
def list_command(*, on: date, also: tuple[str, ...], as_json: bool, language: Language) -> Exit:
    """List the frameworks with their days and their state."""
    known = _known(also)
    if as_json:
        click.echo(framework_json.frameworks(known, on))
        return Exit.PASS
    nl = language == "nl"
    columns = (
        Column("Id", whole=True),
        Column("Naam" if nl else "Name"),
        Column("Open"),
        Column(f"Op {show.day(on, language)}" if nl else f"On {show.day(on, language)}"),
    )
    tones = {State.OPEN: Tone.GOOD, State.RUNNING_OUT: Tone.DOUBT}
    rows = [
        (
            one.id,
            one.name,
            show.period(one.period, language),
            Cell(say.state(one, on, language), tones.get(one.state(on), Tone.QUIET)),
        )
        for one in known
    ]
    write_table(columns, rows)
    return Exit.PASS


@command.command(
    "check",
    help=both(
        "Controleer een eigen bestand: elke fout met regel en wat er moet staan.",
        "Check a file of your own: each mistake with its line and what to write instead.",
    ),
)
@click.argument("file", metavar="BESTAND")
@lang_option
def check_command(*, file: str, language: Language) -> Exit:
    """Check a framework file against the schema; a file with mistakes is refused."""
    framework = load(file)
    terms = framework.on(framework.last_terms_day)
    closed, count = sum(not term.executable for term in terms), say.terms(len(terms), language)
    if language == "nl":
        said = f"{file} klopt: {framework.name}, {count}, {closed} niet te toetsen."
    else:
        said = f"{file} is right: {framework.name}, {count}, {closed} not executable."
    click.echo(said)
    return Exit.PASS


@command.command(
    "schema",
    help=both(
        "Wat een bestand van een raamovereenkomst mag bevatten (een pagina in het Engels).",
        "What a framework file may hold.",
    ),
)
@lang_option
def schema_command(*, language: Language) -> Exit:
    """Print the schema, as in docs/framework-file.md: one page, with the titles in both languages."""
    del language
    click.echo(schema_page(), nl=False)
    return Exit.PASS


def _known(also: tuple[str, ...]) -> list[Framework]:
    """The shipped frameworks and those of the user's own files, the oldest first."""
    return sorted((*shipped(), *map(load, also)), key=lambda framework: framework.since)

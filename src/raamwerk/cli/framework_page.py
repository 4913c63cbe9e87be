"""A framework on the screen: its terms in words, and two frameworks side by side."""

from __future__ import annotations

import shutil
import sys
import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import framework_words as say
from raamwerk.cli import show
from raamwerk.core.framework.comparison import Change
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from raamwerk.core.framework.comparison import Comparison, Difference, Figure
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.reading import Reading
    from raamwerk.core.framework.term import Source, Term
    from raamwerk.core.rule import Language

_WIDEST: Final = 120
_BESIDE: Final = 72
"""From this width on two texts stand side by side, below it under each other."""
_ENDLESS: Final = 1_000_000
_SAYS: Final[Mapping[str, Sentence]] = {
    "source": Sentence(nl="Bron", en="Source"),
    "reading": Sentence(nl="Lezing", en="Reading"),
    "since": Sentence(nl="Sinds", en="Since"),
    "not": Sentence(nl="Niet te toetsen", en="Not executable"),
    "sources": Sentence(nl="Bronnen", en="Sources"),
    "readings": Sentence(nl="Lezingen", en="Readings"),
    "open": Sentence(
        nl="Wat de tekst open laat, en hoe het hier is gelezen.",
        en="What the text leaves open, and how it is read here.",
    ),
    "chosen": Sentence(nl="Gekozen", en="Chosen"),
    "or": Sentence(nl="Of", en="Or"),
    "same": Sentence(nl="Gelijk", en="The same"),
    "new": Sentence(nl="nieuw", en="new"),
    "gone": Sentence(nl="vervallen", en="gone"),
    "changed": Sentence(nl="anders", en="changed"),
    "none": Sentence(nl="Geen voorwaarde.", en="No such term."),
}


def write_terms(framework: Framework, terms: Sequence[Term], on: date, language: Language) -> None:
    """Write terms in words under headings, then the readings and sources that they name."""
    click.secho(f"{framework.name} ({framework.id})", bold=True)
    _write(f"{framework.publisher}, {framework.central_purchasing_body}", 0)
    _write(say.days(framework, language), 0)
    _write(_count(framework, on, language), 0)
    by_id = {term.id: term for term in terms}
    for heading, ids in say.grouped(by_id, language):
        _heading(heading)
        for term_id in ids:
            _write_term(by_id[term_id], language)
    _write_readings([*framework.readings, *(one for t in terms for one in t.readings)], language)
    _write_sources([*framework.sources, *(one for t in terms for one in t.sources)], language)


def _count(framework: Framework, on: date, language: Language) -> str:
    """The state on the day, and how many terms hold; where none does, a day on which they do."""
    day, state = show.day(on, language), say.state(framework, on, language)
    terms = framework.on(on)
    closed = sum(not term.executable for term in terms)
    if not terms:
        other = framework.since if on < framework.since else framework.last_terms_day
        none = "er geldt geen voorwaarde. Zie ze met" if language == "nl" else "no term holds. See"
        return f"{show.day(on, language)}: {state}; {none} --on {other}."
    if language == "nl":
        return f"Op {day}: {state}; {say.terms(len(terms), language)}, waarvan {closed} niet te toetsen."
    return f"On {day}: {state}; {say.terms(len(terms), language)}, {closed} of them not executable."


def _write_term(term: Term, language: Language) -> None:
    _write_title(say.title(term.id, language), term.id)
    _write(say.words(term, language), 2)
    if term.because:
        _write(f"{_said('not', language)}: {term.because.fill(language, {})}", 2)
    parts = [f"{_said('source', language)}: {say.sources(term, language)}"]
    if term.readings:
        named = ", ".join(reading.id for reading in term.readings)
        parts.append(f"{_said('reading', language)}: {named}")
    parts.append(f"{_said('since', language)}: {show.day(term.since, language)}")
    _write(". ".join(parts), 2, dim=True)


def _write_readings(readings: Iterable[Reading], language: Language) -> None:
    by_id = {reading.id: reading for reading in readings}
    if by_id:
        _heading(_said("readings", language))
        _write(_said("open", language), 0, dim=True)
    for name in sorted(by_id, key=lambda one: (len(one), one)):
        reading = by_id[name]
        click.echo()
        _write(f"{name}  {reading.open.fill(language, {})}", 0, hang=6)
        _write(f"{_said('chosen', language)}: {reading.chosen.words.fill(language, {})}", 6)
        for other in reading.alternatives:
            _write(f"{_said('or', language)}: {other.words.fill(language, {})}", 6, dim=True)


def _write_sources(sources: Iterable[Source], language: Language) -> None:
    _heading(_said("sources", language))
    for one in {source.id: source for source in sources}.values():
        _write(f"[{one.id}] {say.source(one, language)}", 0, hang=2)


def write_comparison(comparison: Comparison, language: Language) -> None:
    """Write every difference with both sentences and the parameters in which they differ."""
    first, second = comparison.first, comparison.second
    found = {difference.term: difference for difference in comparison.differences}
    click.secho(_versus(first, second, len(found), language), bold=True)
    for framework in (first, second):
        _write(f"{framework.name}: {say.days(framework, language)}", 2)
    click.echo()
    for change in Change:
        _write_overview(comparison, change, language)
    for heading, ids in say.grouped(found, language):
        _heading(heading)
        for term_id in ids:
            _write_difference(found[term_id], (first.name, second.name), language)
    if comparison.same:
        _heading(f"{_said('same', language)} ({len(comparison.same)})")
        titles = sorted(say.title(term_id, language) for term_id in comparison.same)
        _write("; ".join(titles), 0)


def _versus(first: Framework, second: Framework, count: int, language: Language) -> str:
    if language == "nl":
        return f"{first.name} en {second.name}: {say.terms(count, language)} anders"
    return f"{first.name} and {second.name}: {say.terms(count, language)} differ"


def _write_difference(difference: Difference, names: tuple[str, str], language: Language) -> None:
    colour = {Change.NEW: "green", Change.GONE: "red", Change.CHANGED: "yellow"}
    change = click.style(_said(difference.change.value, language), fg=colour[difference.change])
    _write_title(say.title(difference.term, language), difference.term, change)
    _write_beside(names, _sides(difference, language))
    for figure in difference.figures:
        _write(_figure(difference, figure, language), 2, hang=4)
    term = difference.second or difference.first
    if term:
        _write(f"{_said('source', language)}: {say.sources(term, language)}", 2, dim=True)


def _write_overview(comparison: Comparison, change: Change, language: Language) -> None:
    """The titles of the terms that are new, gone or changed, on one line."""
    changed = [one.term for one in comparison.differences if one.change is change]
    if changed:
        titles = "; ".join(say.title(term_id, language) for term_id in changed)
        _write(
            f"{_said(change.value, language).capitalize()} ({len(changed)}): {titles}", 2, hang=4
        )


def _figure(difference: Difference, figure: Figure, language: Language) -> str:
    """A parameter: from what to what where the term is in both, and else what it is."""
    old, new = (
        say.value(difference.term, figure.name, held, language)
        for held in (figure.first, figure.second)
    )
    shown = {Change.NEW: new, Change.GONE: old, Change.CHANGED: f"{old} -> {new}"}
    return f"{figure.name}: {shown[difference.change]}"


def _sides(difference: Difference, language: Language) -> tuple[str, str]:
    """What each framework says."""
    first, second = (
        say.words(term, language) if term else _said("none", language)
        for term in (difference.first, difference.second)
    )
    return first, second


def _write_beside(names: tuple[str, str], texts: tuple[str, str]) -> None:
    """Two texts side by side where the window is wide enough, and else under each other."""
    if _width() < _BESIDE or not sys.stdout.isatty():
        for name, text in zip(names, texts, strict=True):
            _write(f"{name}: {text}", 2, hang=4)
        return
    half = (_width() - 5) // 2
    left, right = (
        [click.style(name, dim=True), *textwrap.wrap(text, half)]
        for name, text in zip(names, texts, strict=True)
    )
    for one, other in zip_longest(left, right, fillvalue=""):
        blank = " " * (half - len(click.unstyle(one)))
        click.echo(f"  {one}{blank}   {other}".rstrip())


def _heading(text: str) -> None:
    click.echo()
    click.secho(text.upper(), fg="cyan", bold=True)


def _write_title(title: str, term_id: str, change: str = "") -> None:
    """A term's title with its id, the id on a line of its own where the window is too narrow."""
    beside = f"{click.style(term_id, dim=True)}  {change}".rstrip()
    narrow = len(title) + len(click.unstyle(beside)) + 2 > _width()
    between = "\n  " if narrow and sys.stdout.isatty() else "  "
    click.echo(f"\n{click.style(title, bold=True)}{between}{beside}")


def _write(text: str, indent: int, *, hang: int | None = None, dim: bool = False) -> None:
    """A text within the width of the window; one line of any length in a file or pipe."""
    width = _width() if sys.stdout.isatty() else _ENDLESS
    later = " " * (indent if hang is None else hang)
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=" " * indent,
        subsequent_indent=later,
        break_on_hyphens=False,
        break_long_words=False,
    )
    for line in lines:
        click.secho(line, dim=dim)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _said(key: str, language: Language) -> str:
    return _SAYS[key].fill(language, {})

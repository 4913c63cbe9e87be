"""A term in words: its parameters as a person reads them, its title, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from raamwerk.cli import show
from raamwerk.core.framework.schema import Kind
from raamwerk.core.framework.term import Tier
from raamwerk.core.framework.vocabulary import GROUPS, TERMS
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Source, Term, Value
    from raamwerk.core.rule import Language

SURE: Final[Mapping[str, Sentence]] = {
    "second-hand": Sentence(nl="uit de tweede hand", en="second-hand"),
    "inferred": Sentence(nl="afgeleid uit de bron", en="inferred from the source"),
}
STATES: Final[Mapping[str, Sentence]] = {
    "ahead": Sentence(nl="nog niet begonnen", en="not begun yet"),
    "open": Sentence(nl="open", en="open"),
    "running-out": Sentence(
        nl="gesloten; de voorwaarden gelden nog voor lopende inschrijvingen",
        en="closed; its terms still hold for running enrolments",
    ),
    "ended": Sentence(nl="afgelopen", en="ended"),
}
OTHER: Final = Sentence(nl="Overig", en="Other")


def title(term_id: str, language: Language) -> str:
    """What a term is called; a term of a file's own has only its id."""
    shape = TERMS.get(term_id)
    return shape.title.fill(language, {}) if shape else term_id


def words(term: Term, language: Language) -> str:
    """The term as a sentence, its parameters filled in."""
    shown = {name: value(term.id, name, one, language) for name, one in term.parameters.items()}
    return term.words.fill(language, shown)


def value(term_id: str, name: str, held: Value | None, language: Language) -> str:
    """A parameter as a person reads it, by its kind."""
    if held is None:
        return "-"
    if isinstance(held, tuple):
        return ", ".join(_tier(one, language) for one in held)
    parameter = TERMS[term_id].parameter(name)
    as_text = _AS.get(parameter.kind, show.text) if parameter else show.text
    return as_text(held, language)


def _year(held: int, _language: Language) -> str:
    return str(held)


def _month_day(held: str, language: Language) -> str:
    """`12-01` as `1 december`."""
    return show.day(f"2001-{held}", language).removesuffix("2001").strip()


_AS: Final[Mapping[Kind, Callable[[Any, Language], str]]] = {
    Kind.PERCENT: show.percent,
    Kind.MONEY: show.money,
    Kind.YEAR: _year,
    Kind.MONTH_DAY: _month_day,
    Kind.COUNT: show.number,
    Kind.DAYS: show.number,
    Kind.MONTHS: show.number,
    Kind.HOURS: show.number,
}


def _tier(one: Tier | str | int, language: Language) -> str:
    """`A vanaf 250`, `6% vanaf 250`, or an item of another list as it is."""
    if not isinstance(one, Tier):
        return str(one)
    given = one.level or show.percent(one.percent, language)
    since = show.number(one.since_quantity, language)
    return f"{given} vanaf {since}" if language == "nl" else f"{given} from {since}"


def grouped(ids: Iterable[str], language: Language) -> list[tuple[str, list[str]]]:
    """Term ids under the headings of a page; a file's own terms come last."""
    wanted = list(dict.fromkeys(ids))
    groups = [
        (group.title.fill(language, {}), [one.id for one in group.shapes if one.id in wanted])
        for group in GROUPS
    ]
    groups.append((OTHER.fill(language, {}), [one for one in wanted if one not in TERMS]))
    return [(heading, found) for heading, found in groups if found]


def sources(term: Term, language: Language) -> str:
    """`VNG [G1], Beschrijving, punt 4; Microsoft [reservations]`, and how sure it is."""
    named = [f"{source.publisher} [{source.id}]" for source in term.sources]
    named[:1] = [f"{one}, {term.where}" if term.where else one for one in named[:1]]
    sure = SURE.get(term.sure)
    return "; ".join(named) + (f" ({sure.fill(language, {})})" if sure else "")


def source(one: Source, language: Language) -> str:
    """A source as it is listed: title, publisher, dates, address."""
    seen = show.day(one.seen, language)
    dates = f"gezien {seen}" if language == "nl" else f"seen {seen}"
    if one.published:
        of = show.day(one.published, language)
        dates = f"van {of}, {dates}" if language == "nl" else f"of {of}, {dates}"
    return f"{one.title}. {one.publisher}, {dates}. {one.url}"


def terms(count: int, language: Language) -> str:
    """`1 voorwaarde`, `62 voorwaarden`."""
    one, more = ("voorwaarde", "voorwaarden") if language == "nl" else ("term", "terms")
    return f"{count} {one if count == 1 else more}"


def days(framework: Framework, language: Language) -> str:
    """When the framework is open, and how long its terms run on."""
    said = show.period(framework.period, language)
    last = framework.terms_period.last
    if last is None or last == framework.period.last:
        return said
    until = show.day(last, language)
    if language == "nl":
        return f"{said}; voor wie dan al meedoet gelden de voorwaarden t/m {until}"
    return f"{said}; for those already in, its terms hold to {until}"


def state(framework: Framework, on: date, language: Language) -> str:
    """What the framework is on a day."""
    return STATES[framework.state(on).value].fill(language, {})

"""What a call about one enrolment's costs asks for, read from its files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raamwerk.cli import files
from raamwerk.cli.book import books_of, take_in, tell
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.period import days_later
from raamwerk.core.planning.forecast.after import Announced, ListPrice, Rise, Successor
from raamwerk.formats.enrolment import read as read_enrolment
from raamwerk.formats.framework import load
from raamwerk.formats.price_change import read as read_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.errors import Problem
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.forecast.after import PriceScenario
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Language

MOST: Final = 16_000_000
DEFAULT: Final = ("list",)
_ONE: Final = 1_000_000
_TENFOLD: Final = 10 * _ONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An enrolment with its framework and its price books, on a day."""

    enrolment: Enrolment
    framework: Framework
    books: tuple[PriceBook, ...]
    on: date
    language: Language


def asked(
    file: Path,
    framework: str | None,
    books: Sequence[Path],
    *,
    profile: Path | None,
    on: date,
    language: Language,
) -> Asked:
    """What the files of a call hold.

    Raises:
        Refused: where a file cannot be read, or `forecast.other-framework`.
    """
    enrolment = read_enrolment(files.contents(file, most=MOST), file.name)
    found = load(framework or enrolment.framework)
    taken = books_of(books, profile, language)
    if taken[0].framework != found.id:
        raise Refused("forecast.other-framework", enrolment=found.id, book=taken[0].framework)
    return Asked(enrolment=enrolment, framework=found, books=taken, on=on, language=language)


@dataclass(frozen=True, slots=True)
class Assumed:
    """The scenarios of a call, and what could not be read of the announcements."""

    scenarios: tuple[PriceScenario, ...]
    problems: tuple[Problem, ...]


def scenarios_of(held: Asked, said: Sequence[str], after_books: Sequence[Path]) -> Assumed:
    """The scenarios that a call names.

    Raises:
        Refused: `forecast.scenario` where one cannot be read, `forecast.scenario-twice`,
            `forecast.after-book` where a book belongs to none of them, or where a file cannot be read.
    """
    words = tuple(said) or DEFAULT
    twice = next((word for word in words if words.count(word) > 1), None)
    if twice is not None:
        raise Refused("forecast.scenario-twice", value=twice)
    books = _after(after_books, held.language)
    found: list[PriceScenario] = []
    problems: list[Problem] = []
    for word in words:
        kind, _, value = word.partition("=")
        if kind == "changes" and value:
            read = read_changes(files.contents(Path(value), most=MOST), Path(value).name)
            found.append(Announced(name=word, changes=read.changes))
            problems += read.problems
        elif kind == "framework" and value:
            found.append(_successor(held, word, value, books))
        else:
            found.append(_simple(word))
    _used(books, found)
    return Assumed(tuple(found), tuple(problems))


def _simple(word: str) -> ListPrice | Rise:
    kind, _, value = word.partition("=")
    if kind == "rise" and value:
        return Rise(name=word, share=_share(word, value))
    kind, _, day = word.partition("@")
    if kind != "list":
        raise Refused("forecast.scenario", value=word)
    if not day:
        return ListPrice(name=word)
    try:
        return ListPrice(name=word, known_on=date.fromisoformat(day))
    except ValueError as error:
        raise Refused("forecast.scenario", value=word) from error


def _share(word: str, value: str) -> int:
    """A percentage as a ratio in millionths; nothing falls by more than everything."""
    try:
        share, rest = divmod(amount(value.removesuffix("%").replace(",", ".")), 100)
    except Refused as error:
        raise Refused("forecast.scenario", value=word) from error
    if rest or not -_ONE <= share <= _TENFOLD:
        raise Refused("forecast.scenario", value=word)
    return share


def _successor(held: Asked, word: str, value: str, books: Sequence[PriceBook]) -> Successor:
    framework = load(value)
    end = duration(held.enrolment, terms_of(held.framework, held.on)).ending.last or held.on
    mine = [book for book in books if book.framework == framework.id]
    return Successor.of(word, framework, mine, days_later(end, 1))


def _after(paths: Sequence[Path], language: Language) -> tuple[PriceBook, ...]:
    """The successors' books; each may be of another framework."""
    intakes = [take_in(path) for path in paths]
    for intake in intakes:
        tell(intake, language)
    return tuple(intake.book for intake in intakes)


def _used(books: Sequence[PriceBook], scenarios: Sequence[PriceScenario]) -> None:
    known = {each.framework.id for each in scenarios if isinstance(each, Successor)}
    for book in books:
        if book.framework not in known:
            raise Refused("forecast.after-book", book=book.name, framework=book.framework)

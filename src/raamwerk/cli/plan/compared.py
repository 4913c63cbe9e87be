"""What a call to compare frameworks asks for, read from its files and worked out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raamwerk.cli import files
from raamwerk.cli.book import books_of
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.errors import NotFound, Refused
from raamwerk.core.framework.comparison import compare as differences
from raamwerk.core.planning.worth.assemble import OwnBooks, assemble
from raamwerk.core.planning.worth.behaviour import Choosing
from raamwerk.core.planning.worth.compare import compare
from raamwerk.core.planning.worth.deal import LEVERS, deal_of
from raamwerk.core.planning.worth.lines import Horizon
from raamwerk.core.planning.worth.move import moved, sensitivities, usual_moves
from raamwerk.formats.enrolment import read as read_enrolment
from raamwerk.formats.framework import load
from raamwerk.samples.book import FRAMEWORK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.worth.compare import Comparison
    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Lines
    from raamwerk.core.planning.worth.move import Worth
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Language

MADE_UP: Final = "made-up"
MOST_MONTHS: Final = 240
_MOST: Final = 4_000_000


@dataclass(frozen=True, kw_only=True)
class Call:
    """The words of a call."""

    frameworks: tuple[str, ...]
    sector: str
    seed: int
    books: tuple[str, ...]
    profile: Path | None
    since: date | None
    until: date | None
    moves: tuple[str, ...]
    participant: str | None
    behaviour: bool
    on: date
    language: Language


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What was asked, worked out.

    Args:
        sector: the folder, or `made-up`.
        seed: of a made-up sector.
        books: the names of the price books.
        lines: of the sector, or of one participant.
        found: the first framework beside each of the others.
        steps: what single steps are worth under the last of them.
        untold: for each of `found`, the terms that differ and move no euros here.
        participant: the only one looked at, if so.
        on: the day of the report.
    """

    sector: str
    seed: int | None
    books: tuple[str, ...]
    lines: Lines
    found: tuple[Comparison, ...]
    steps: tuple[Worth, ...]
    untold: tuple[tuple[str, ...], ...]
    participant: str | None
    on: date


@dataclass(frozen=True)
class _Sector:
    enrolments: Sequence[Enrolment]
    books: Sequence[PriceBook]
    own: dict[str, tuple[PriceBook, ...]]


def compared(call: Call) -> Compared:
    """Read the sector and the frameworks, and compare.

    Raises:
        Refused: `worth.one-framework`, `worth.no-sector`, `worth.no-sector-book`, `worth.not-first`, `worth.no-months`, and what
            reading, `assemble` and `moved` refuse.
    """
    frameworks = [load(each) for each in call.frameworks]
    if len(frameworks) == 1 and not call.moves:
        raise Refused("worth.one-framework")
    horizon = _horizon(call, frameworks)
    sector = _sector(call)
    reference = _reference(frameworks, sector.enrolments)
    shifts = {each.id: _shift(each, horizon) for each in frameworks}
    own = {name: OwnBooks(books, shifts.get(name, 0)) for name, books in sector.own.items()}
    lines = assemble(
        sector.enrolments,
        sector.books,
        horizon,
        terms=terms_of(reference, reference.since),
        own=own,
    )
    if call.participant is not None:
        lines = lines.only(call.participant)
    deals = _deals(call, frameworks, sector.own, horizon)
    response = Choosing() if call.behaviour else None
    found = tuple(compare(lines, deals[0], deal, response) for deal in deals[1:])
    last = deals[-1]
    return Compared(
        sector=call.sector,
        seed=call.seed if call.sector == MADE_UP else None,
        books=tuple(dict.fromkeys(book.name for book in _all_books(sector))),
        lines=lines,
        found=found,
        steps=sensitivities(lines, last, usual_moves(lines, last)),
        untold=tuple(_untold(frameworks, each) for each in _against(frameworks, call)),
        participant=call.participant,
        on=call.on,
    )


def _against(frameworks: Sequence[Framework], call: Call) -> list[Framework]:
    """The framework of each deal but the first: those named, and the last once more where it is moved."""
    return [*frameworks[1:], *(frameworks[-1:] if call.moves else ())]


def _untold(frameworks: Sequence[Framework], other: Framework) -> tuple[str, ...]:
    """The terms by which two frameworks differ that no lever stands for."""
    told = {*LEVERS, "price-levels", "publisher-lock", "duration", "purchase-obligation"}
    differing = (each.term for each in differences(frameworks[0], other).differences)
    return tuple(term for term in differing if term not in told)


def _all_books(sector: _Sector) -> list[PriceBook]:
    return [*sector.books, *(book for books in sector.own.values() for book in books)]


def _deals(
    call: Call,
    frameworks: Sequence[Framework],
    own: dict[str, tuple[PriceBook, ...]],
    horizon: Horizon,
) -> list[Deal]:
    """A deal for each framework, and for the moves upon the last of them."""
    deals = [deal_of(each, horizon.since, each.id if each.id in own else "") for each in frameworks]
    return [*deals, moved(deals[-1], call.moves)] if call.moves else deals


def _horizon(call: Call, frameworks: Sequence[Framework]) -> Horizon:
    """The days of the call, else those of the first framework named that has an end and is the sector's."""
    chosen = next((each for each in frameworks if each.id == FRAMEWORK), frameworks[0])
    since = call.since or chosen.since
    until = call.until or chosen.until
    months = 60 if until is None else 12 * (until.year - since.year) + until.month - since.month
    if since.day != 1:
        raise Refused("worth.not-first", since=since.isoformat())
    if not 1 <= months <= MOST_MONTHS:
        raise Refused(
            "worth.no-months",
            since=since.isoformat(),
            until=str(until or since),
            most=MOST_MONTHS,
        )
    return Horizon(since, months)


def _shift(framework: Framework, horizon: Horizon) -> int:
    years = horizon.since.year - framework.since.year
    return 12 * years + horizon.since.month - framework.since.month


def _reference(frameworks: Sequence[Framework], enrolments: Sequence[Enrolment]) -> Framework:
    """The framework that the sector's enrolments run under: of those named, the one that most are of."""
    of = [each.framework for each in enrolments]
    return max(frameworks, key=lambda each: of.count(each.id))


def _sector(call: Call) -> _Sector:
    own_files = [tuple(said.split("=", 1)) for said in call.books if "=" in said]
    shared = tuple(Path(said) for said in call.books if "=" not in said)
    own = {
        name: tuple(books_of((Path(path),), call.profile, call.language))
        for name, path in own_files
    }
    if call.sector == MADE_UP:
        return _made_up(call, own)
    if not shared:
        raise Refused("worth.no-sector-book", folder=call.sector)
    books = books_of(shared, call.profile, call.language)
    return _Sector(_enrolments(Path(call.sector)), tuple(books), own)


def _made_up(call: Call, own: dict[str, tuple[PriceBook, ...]]) -> _Sector:
    from raamwerk.samples.sector.sector import sector  # noqa: PLC0415 - only when asked

    made = sector(call.seed)
    books = tuple(book for book in made.books if book.framework == FRAMEWORK)
    return _Sector(made.enrolments, books, own)


def _enrolments(folder: Path) -> list[Enrolment]:
    """Every enrolment file of a folder, by name."""
    if not folder.is_dir():
        raise NotFound("file.not-found", path=str(folder))
    found = [
        read_enrolment(files.contents(path, most=_MOST), path.name)
        for path in sorted(folder.glob("*.toml"))
        if not path.name.endswith(".profile.toml")
    ]
    if not found:
        raise Refused("worth.no-sector", folder=str(folder))
    return found

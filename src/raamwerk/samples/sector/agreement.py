"""The enrolments of a made-up sector: when each participant began, what it ordered over the years, from whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, Reseller
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.money import amount
from raamwerk.core.period import days_later, months_later
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.samples.book import FRAMEWORK
from raamwerk.samples.chance import chance, some
from raamwerk.samples.enrolment import MADE_UP, discounts, identifiers
from raamwerk.samples.known import E3, E5, F3, STEP_UP
from raamwerk.samples.market import LATEST, Market, market
from raamwerk.samples.sector.body import ALL_RESELLERS
from raamwerk.samples.sector.price import BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from raamwerk.core.enrolment.enrolment import OrderKind
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.samples.enrolment import MadeUpReseller

TERMS_BEFORE: Final = Terms(framework=BEFORE, since=date(2019, 2, 1), until=date(2022, 12, 1))
_NEXT: Final = date(2022, 12, 1)
_NUMBER: Final = 7_000_001
_TWO: Final = 2
"""Numbers for each participant: one under each framework."""
_FILED: Final = 45
"""Days before an anniversary on which changes are filed: within the window (M-7)."""
_LEAST_MONTHS, _MOST_MONTHS = 14, 42
"""Between these an enrolment ran under the framework before, which ended for all on one day."""
_GAPS: Final = (0, 0, 0, 1, 2, 3, 4, 6)
"""Months between that day and the next enrolment."""
_ONE: Final = 1_000_000
_FEWEST, _MOST = 6, 36
"""Part numbers of an enrolment."""


@dataclass(frozen=True, slots=True)
class Taker:
    """A participant that is to have enrolments.

    Args:
        place: among all, from 0; numbers follow from it.
        code: of the organisation.
        name: as it signs.
        headcount: persons with a workplace.
        formerly: codes of those that merged into it.
    """

    place: int
    code: str
    name: str
    headcount: int
    formerly: tuple[str, ...] = ()

    @property
    def digits(self) -> str:
        """Four digits for identifiers that are plainly made up."""
        return self.code[2:] if self.code.startswith("GM") else f"{9_900 + self.place % 100}"


def enrolments(seed: int, who: Taker, before: PriceBook, book: PriceBook) -> tuple[Enrolment, ...]:
    """A participant's enrolments: one under each framework, or one that went over halfway.

    Args:
        seed: the same seed and participant give the same enrolments.
        who: the participant.
        before: prices under the framework before.
        book: prices under the framework of today.
    """
    rng = chance(seed, "agreement", who.code)
    lot = rng.randrange(100)
    if lot < _STAYED:
        start = months_later(date(2020, 1, 1), rng.randrange(24))
        joined = days_later(_NEXT, rng.randrange(20, 380))
        return (_grown(rng, replace(_blank(rng, who, start, 1), joined_on=joined), book, None),)
    if lot < _LATE:
        start = months_later(date(2024, 6, 1), rng.randrange(18))
        return (_grown(rng, _blank(rng, who, start, 1), book, None),)
    start = months_later(_NEXT, rng.choice(_GAPS))
    began = months_later(_NEXT, -rng.randrange(_LEAST_MONTHS, _MOST_MONTHS))
    first = replace(_blank(rng, who, began, 0), framework=BEFORE)
    second = replace(
        _blank(rng, who, start, 1), reseller=first.reseller, reseller_name=first.reseller_name,
        reseller_identifiers=first.reseller_identifiers,
    )  # fmt: skip
    ended = replace(first, registered_end=days_later(_NEXT, -1))
    return (
        _grown(rng, ended, before, TERMS_BEFORE),
        _moved(rng, _grown(rng, second, book, None)),
    )


_STAYED: Final = 35
"""So many in a hundred kept their enrolment and joined with it."""
_LATE: Final = 47
"""And so many less those came new, years later."""
_MOVES: Final = 8
"""One in so many changed its reseller (O-13)."""


def _blank(rng: Random, who: Taker, start: date, order: int) -> Enrolment:
    reseller = rng.choice(ALL_RESELLERS)
    return Enrolment(
        number=str(_NUMBER + _TWO * who.place + order),
        kind="EAS" if rng.randrange(5) == 0 else "EE",
        participant=who.code,
        participant_name=f"{who.name} {MADE_UP}",
        participant_identifiers=identifiers(who.digits),
        formerly=who.formerly,
        reseller=reseller.id,
        reseller_name=reseller.name,
        reseller_identifiers=reseller.identifiers,
        framework=FRAMEWORK,
        start=start,
        headcount=who.headcount,
        payment_days=rng.choice((None, 30, 30, 45)),
        discounts=discounts(rng, start),
    )


def _moved(rng: Random, enrolment: Enrolment) -> Enrolment:
    on = next_anniversary(enrolment.start, days_later(enrolment.start, 400))
    others = [each for each in ALL_RESELLERS if each.id != enrolment.reseller]
    chosen: MadeUpReseller = rng.choice(others)
    if rng.randrange(_MOVES) or on > LATEST:
        return enrolment
    later = Reseller(since=on, id=chosen.id, name=chosen.name, identifiers=chosen.identifiers)
    return replace(enrolment, later_resellers=(later,))


def _grown(rng: Random, blank: Enrolment, book: PriceBook, terms: Terms | None) -> Enrolment:
    """The enrolment with its first order and what was changed at or between its anniversaries."""
    where = market(blank, book, terms)
    made = replace(blank, orders=tuple(_first(rng, where)))
    anniversary = next_anniversary(made.start, where.since)
    while anniversary <= min(LATEST, where.last):
        made = replace(made, orders=(*made.orders, *_changes(rng, made, book, anniversary)))
        anniversary = next_anniversary(made.start, anniversary)
    return made


def _first(rng: Random, where: Market) -> Iterator[Ordered]:
    headcount = where.enrolment.headcount or 0
    count = min(_MOST, _FEWEST + headcount // 60)
    for part in dict.fromkeys((E3, F3, *some(rng, where.parts, count))):
        entry = price_in_force((where.book,), part, where.since)
        if part == STEP_UP or entry is None or entry.maximum is None:
            continue
        pack = entry.unit.quantity
        users = headcount * rng.randrange(4, 60) // 100 // pack * pack + pack
        dear = entry.maximum > _DEAR
        many = (
            headcount * 72 // 100 if part == E3 else pack * rng.randrange(1, 4) if dear else users
        )
        yield _ordered(part, where.since, many, "first")


_DEAR: Final = 800 * _ONE
"""What costs more is bought by the piece."""


def _changes(rng: Random, held: Enrolment, book: PriceBook, anniversary: date) -> Iterator[Ordered]:
    """What one year brings: more of the same, now and then something less at the anniversary, or a reservation."""
    for part in sorted({each.part_number for each in held.orders}):
        have = (owned(held, part, anniversary) or 0) // _ONE
        lot = rng.randrange(100)
        if lot < _MORE and _sold(book, part, anniversary):
            yield _ordered(part, anniversary, max(1, have * rng.randrange(2, 9) // 100), "true_up")
        elif lot < _LESS and have > _FEWEST:
            less = _ordered(part, days_later(anniversary, -_FILED), max(1, have // 12), "true_down")
            yield replace(less, usage_on=anniversary)
    if rng.randrange(3) == 0 and _sold(book, E5, anniversary):
        later = months_later(anniversary, rng.randrange(2, 7))
        if later <= LATEST:
            yield _ordered(E5, later, rng.randrange(2, 30), "true_up")


_MORE: Final = 22
_LESS: Final = 29


def _sold(book: PriceBook, part: str, on: date) -> bool:
    entry = price_in_force((book,), part, on)
    return entry is not None and entry.maximum is not None


def _ordered(part: str, on: date, quantity: int, kind: OrderKind) -> Ordered:
    return Ordered(part_number=part, on=on, quantity=amount(quantity), kind=kind)


def latest(held: Sequence[Enrolment]) -> Enrolment:
    """The one that runs today."""
    return max(held, key=lambda each: each.start)

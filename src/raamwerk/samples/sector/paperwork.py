"""What resellers sent to one made-up participant over the years: invoices, credit notes and offers."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.enrolment.cover import cover_months, cover_start, cover_year_end
from raamwerk.core.enrolment.ending import whole_months
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.period import days_later
from raamwerk.samples import paper
from raamwerk.samples.chance import chance, some
from raamwerk.samples.draft import BREACH
from raamwerk.samples.fault import Case
from raamwerk.samples.faults import FAULTS
from raamwerk.samples.market import LATEST, SHARE, Market
from raamwerk.samples.sample import NAMES, written
from raamwerk.samples.sector.body import ALL_RESELLERS
from raamwerk.samples.shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from random import Random

    from raamwerk.core.enrolment.enrolment import Ordered
    from raamwerk.samples.draft import Draft, DraftLine
    from raamwerk.samples.enrolment import MadeUpReseller

_CENT: Final = Decimal("0.01")
_FAULTY: Final = 11
"""So many invoices in a hundred have something wrong."""
_WRONG: Final = (
    *("above-lock-only", "discount-not-kept", "above-order"),
    *("year-price-each-month", "in-no-book", "line-twice", "wrong-sum", "no-description"),
    *("surcharge", "no-reference", "paid-too-soon", "withdrawn", "own-service"),
)
_TOO_DEAR: Final = "above-maximum"
_DEARER: Final = (1_004_000, 1_010_000, 1_030_000, 1_085_000)
"""What an invoice that asks too much asks, in millionths of what it may."""
_SHAPES: Final = (Shape.YEAR, Shape.USER_MONTHS, Shape.PIECES)
_ONE: Final = 1_000_000
_OFFERED: Final = 20
"""Part numbers in an offer, at most."""
_COST_LESS: Final = (985_000, 992_000, 1_000_000)
"""What other resellers ask, in millionths of what the own one does."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that came in.

    Args:
        name: of the file.
        data: its bytes; it says in itself that it is made up.
        received_on: the day on which it came in.
        draft: what it was made from, with what a check must find in it.
    """

    name: str
    data: bytes
    received_on: date
    draft: Draft


def papers(seed: int, where: Market) -> Iterator[Paper]:
    """The files of one enrolment, the earliest first; the same seed and market give the same bytes.

    Args:
        seed: decides what is open.
        where: the enrolment with its prices.
    """
    drafts = [*_invoices(seed, where), *_offers(seed, where)]
    for number, draft in enumerate(sorted(drafts, key=_issued), 1):
        word, _ = NAMES[draft.kind]
        issued_on = _issued(draft)
        name = f"{word}-{where.enrolment.number}-{number:03d}.{'csv' if draft.table else 'xml'}"
        yield Paper(name, written(draft), days_later(issued_on, 2), draft)


def _invoices(seed: int, where: Market) -> list[Draft]:
    made: list[Draft] = []
    for since, last in where.cover_years():
        rng = chance(seed, "invoices", where.enrolment.number, since)
        made.extend(_of_year(where, rng, since, last, made))
    return made


def _of_year(
    where: Market, rng: Random, since: date, last: date, earlier: list[Draft]
) -> Iterator[Draft]:
    """The invoice of a year of cover, those of what was ordered during it, and perhaps a credit note."""
    until = min(last, where.last)
    shape = rng.choice(_SHAPES) if until == last else Shape.USER_MONTHS
    lines = [_yearly(where, part, shape, since, until) for part in where.ordered]
    found = [line for line in lines if line is not None]
    issued_on = days_later(since, rng.randrange(2, 16))
    if found and issued_on <= LATEST:
        invoice = paper.invoiced(where, _number(where, since, 1), issued_on, found)
        yield from _perhaps_faulty(where, rng, invoice, earlier)
    for place, order in enumerate(_during(where, since, last), 2):
        line = _of_order(where, order)
        on = days_later(order.on, 6)
        if line is not None and on <= LATEST:
            number = _number(where, since, place)
            yield from _perhaps_faulty(
                where, rng, paper.invoiced(where, number, on, [line]), earlier
            )


def _perhaps_faulty(
    where: Market, rng: Random, right: Draft, earlier: list[Draft]
) -> Iterator[Draft]:
    """The invoice as it should be, or with something wrong; then, half the time, a credit note later."""
    if rng.randrange(100) >= _FAULTY:
        yield right
        return
    made = _faulty(where, rng, right, earlier)
    if made is None:
        yield right
        return
    yield made
    referred = made.header.get("order_reference") is not None
    if referred and rng.randrange(2) and days_later(_issued(made), 40) <= LATEST:
        yield paper.credit_note(f"{made.header['id']}-C", made)


def _faulty(where: Market, rng: Random, right: Draft, earlier: list[Draft]) -> Draft | None:
    """The invoice with too high a price, half the time, or with the first fault by chance that it has a place for."""
    made = copy.deepcopy(right)
    if rng.randrange(2) and _too_dear(rng, made):
        return made
    # Faults that add a line bill a whole year.
    for fault in rng.sample(_WRONG, len(_WRONG) if len(right.lines) > 1 else 0):
        made = copy.deepcopy(right)
        if FAULTS[fault].plant(Case(made, where, rng, earlier)):
            made.fault = fault
            return made
    return None


def _too_dear(rng: Random, made: Draft) -> bool:
    """Ask more than may be asked on some lines; what a check must find of it follows from the price."""
    share = rng.choice(_DEARER)
    lines = [each for each in made.lines if each.charges and each.priced and each.priced.ceiling]
    for line in some(rng, lines, rng.randrange(1, 4)):
        ceiling = line.priced.at(0) if line.priced else line.price
        offer = line.priced.offer if line.priced else line.price
        line.price = (line.price * ceiling * share / offer / SHARE).quantize(_CENT, ROUND_UP)
    made.fault = _TOO_DEAR
    return bool(lines)


def _yearly(where: Market, part: str, shape: Shape, since: date, last: date) -> DraftLine | None:
    """What is held of a part number on the first day of a year, for that year; nothing for what is paid once."""
    held = owned(where.enrolment, part, since)
    priced = where.priced(part, since)
    if not held or not priced.usable or priced.entry.unit.once:
        return None
    months = whole_months(since, days_later(last, 1))
    return paper.covering(shaped(part, priced, held // _ONE, shape, months=months), since, last)


def _during(where: Market, since: date, last: date) -> list[Ordered]:
    """What was ordered after the first day of a year of cover."""
    return [
        each
        for each in where.enrolment.orders
        if since < each.on <= last and each.kind in {"true_up", "first"}
    ]


def _of_order(where: Market, order: Ordered) -> DraftLine | None:
    """The rest of the year for what was ordered during it, in user-months (K-5)."""
    start = where.enrolment.start
    priced = where.priced(order.part_number, order.on)
    quantity = (order.quantity or 0) // _ONE
    if not priced.usable or not quantity:
        return None
    if priced.entry.unit.once:
        return shaped(order.part_number, priced, quantity, Shape.PIECES)
    after = days_later(where.last, 1)
    months = cover_months(start, order.on, until=after)
    if not months:
        return None
    since = cover_start(start, order.on)
    until = cover_year_end(start, since, until=after)
    line = shaped(order.part_number, priced, quantity, Shape.USER_MONTHS, months=months)
    line.more |= {"usage_on": order.on.isoformat(), "ordered_on": order.on.isoformat()}
    return paper.covering(line, since, days_later(until, -1))


def _offers(seed: int, where: Market) -> Iterator[Draft]:
    """One in three asked three resellers lately what the same would cost."""
    rng = chance(seed, "offers", where.enrolment.number)
    if rng.randrange(3) or where.last <= LATEST or not where.ordered:
        return
    issued_on = days_later(LATEST, -rng.randrange(10, 40))
    asked = [
        paper.offered(where, rng, each, issued_on) for each in some(rng, where.ordered, _OFFERED)
    ]
    lines = [each for each in asked if each is not None]
    own = where.enrolment.reseller_on(issued_on)
    others = [each for each in ALL_RESELLERS if own is None or each.id != own.id]
    number = f"O-{where.enrolment.number}-{issued_on.year}"
    if not lines:
        return
    first = paper.draft(
        where, DocumentKind.QUOTE, f"{number}-1", issued_on, lines, valid_until=where.last
    )
    yield first
    for place, other in enumerate(some(rng, others, 2), 2):
        yield _from_other(first, other, f"{number}-{place}", rng)


def _from_other(first: Draft, reseller: MadeUpReseller, number: str, rng: Random) -> Draft:
    made = copy.deepcopy(first)
    made.header |= {"id": number, "seller": Party(reseller.name, reseller.identifiers)}
    made.found = {**made.found, "document.wrong-reseller": BREACH}
    made.lines = [replace(line, price=_less(line, rng.choice(_COST_LESS))) for line in made.lines]
    return made


def _less(line: DraftLine, share: int) -> Decimal:
    """A part of a price in whole cents, rounded down."""
    return (line.price * share / SHARE).quantize(_CENT, ROUND_DOWN)


def _issued(draft: Draft) -> date:
    found: date = draft.header["issued_on"]
    return found


def _number(where: Market, since: date, place: int) -> str:
    return f"F-{where.enrolment.number}-{since.year}-{place}"

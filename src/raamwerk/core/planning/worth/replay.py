"""One replay: what every line costs in every year under a deal.

Month by month over all lines at once, block by block so that memory stays small. Everything is an
integer; a line's year is divided by twelve months and its pack once, rounded half up to a micro-euro.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.money import SCALE
from raamwerk.core.planning.worth.covered import with_coverage
from raamwerk.core.planning.worth.ending import last_months
from raamwerk.core.planning.worth.lines import NONE, guarded
from raamwerk.core.planning.worth.priced import maxima

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Int64, Lines

    Bools = NDArray[np.bool_]

BLOCK: Final = 8_192
"""Lines at a time: a dozen arrays of them stay in the cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Replayed:
    """What a replay gives: years x lines.

    Args:
        amount: micro-euros; of what is known alone.
        unknown: months of that year for which a price was not known although something was needed.
        inside: the part of `amount` that was bought at a maximum price of the framework.
    """

    amount: Int64
    unknown: Int64
    inside: Int64


def replay(lines: Lines, deal: Deal) -> Replayed:
    """What every line costs under a deal.

    What lies outside it pays the list price of the month: a participant that is too small, a family that
    is not covered, the months after the end. Where a deal goes by head count, what a participant of unknown
    head count pays is not known.

    Args:
        lines: of the sector.
        deal: the levers.

    Raises:
        Refused: `worth.no-book` or `worth.too-large`.
    """
    ends = last_months(lines, deal.end)
    covered = with_coverage(lines, deal.coverage, least=deal.minimum_size, ends=ends)
    years = len(lines.horizon.years)
    found = Replayed(*(np.zeros((years, len(lines)), dtype=np.int64) for _ in range(3)))
    prices = maxima(lines, deal)
    guarded(covered, prices)
    for block in _blocks(len(lines)):
        run = _Run(covered, deal, block, prices, ends)
        run.months(found)
    span = 12 * lines.parts.pack[lines.part]
    return Replayed(
        _paid(found.amount, span, deal.fee), found.unknown, _paid(found.inside, span, deal.fee)
    )


def _paid(amount: Int64, span: Int64, fee: int) -> Int64:
    """A line's year, divided by its months and pack, with the fee: each rounded half up to a micro-euro."""
    whole = (2 * amount + span) // (2 * span)
    return whole + _part(whole, fee) if fee else whole


def _blocks(count: int) -> Iterator[slice]:
    for start in range(0, count, BLOCK):
        yield slice(start, min(start + BLOCK, count))


class _Run:
    """The months of one block of lines."""

    def __init__(self, lines: Lines, deal: Deal, block: slice, prices: Int64, ends: Int64) -> None:
        self.lines, self.deal, self.block, self.prices = lines, deal, block, prices
        self.part, who = lines.part[block], lines.participant[block]
        self.first = lines.first[block].astype(np.int64)
        self.joined = lines.participants.joined[who].astype(np.int64)
        self.ends = ends[who]
        self.once = lines.parts.once[self.part]
        heads = lines.participants.headcount[who]
        by_heads = deal.minimum_size or deal.coverage or deal.level_discount
        self.unsure = (heads < 0) if by_heads else np.zeros(len(heads), dtype=bool)
        self.outside = (
            heads < deal.minimum_size if deal.minimum_size else np.zeros(len(heads), dtype=bool)
        )
        if deal.product_scope is not None:
            self.outside = self.outside | ~lines.of_family(deal.product_scope)[block]
        self.share = self._level(who)
        self.promoted = self._promoted()
        size = len(self.part)
        self.base = np.full(size, NONE, dtype=np.int64)
        self.lock = np.full(size, NONE, dtype=np.int64)
        self.units = np.zeros(size, dtype=np.int64)

    def _level(self, who: Int64) -> Int64 | None:
        """The publisher's own discount for those large enough."""
        level = self.deal.level_discount
        if level is None:
            return None
        types = np.array([one in level.product_types for one in self.lines.parts.types], dtype=bool)
        large = self.lines.participants.headcount[who] >= level.users
        return np.where(large & types[self.part], level.share, 0)

    def _promoted(self) -> Bools | None:
        promotion = self.deal.promotion
        return None if promotion is None else self.lines.of_family(promotion.families)[self.block]

    def months(self, found: Replayed) -> None:
        """Go through the months and add up what they cost."""
        for month, year in enumerate(self.lines.horizon.year_places()):
            units = self._units(month)
            price, inside = self._price(month, units)
            known = price >= 0
            cost = np.where(known, price, 0) * units
            found.amount[year, self.block] += cost
            found.inside[year, self.block] += np.where(inside, cost, 0)
            found.unknown[year, self.block] += ~known & (units > 0)

    def _units(self, month: int) -> Int64:
        """What is paid for: what is needed, or more where it cannot go down (O-7, M-10)."""
        needed = self.lines.needed[month, self.block]
        kept = np.maximum(self.units, needed)
        if self.deal.yearly_flexibility:
            kept = np.where((month - self.joined) % 12 == 0, needed, kept)
        self.units = np.where(self.once, needed, kept)
        return self.units

    def _price(self, month: int, units: Int64) -> tuple[Int64, Bools]:
        """The price of the month for each line, and whether it is one of the framework."""
        begins = np.equal(self.first, month)
        now = self.prices[month].take(self.part)
        self._fix(month, begins, now)
        price = self._locked()
        price = self._discounted(month, price, units)
        outside = self.outside | (month >= self.ends)
        if outside.any():
            price = np.where(outside, self.lines.parts.listed[month].take(self.part), price)
        return np.where(self.unsure, NONE, price), ~outside

    def _fix(self, month: int, begins: Bools, now: Int64) -> None:
        """What reaches the enrolment this month: a new price, and at the first order the lock."""
        age = month - self.joined
        if self.deal.price_period == "sticky":
            # A part that had no price at its anniversary takes the first there is, as a first order would.
            renewed = begins | (age % 12 == 0) | (self.base < 0)
            self.base = np.where(renewed, now, self.base)
        else:
            self.base = now
        lock = self.deal.price_lock
        if lock is not None:
            anew = begins if lock.months is None else begins | (age % lock.months == 0)
            self.lock = np.where(anew, now, self.lock)

    def _locked(self) -> Int64:
        lock = self.deal.price_lock
        if lock is None:
            return self.base
        lower = np.minimum(self.base, self.lock) if lock.lower_too else self.lock
        return np.where(self.lock < 0, self.base, np.where(self.base < 0, self.lock, lower))

    def _discounted(self, month: int, price: Int64, units: Int64) -> Int64:
        """After discounts by quantity, by level and for joining."""
        if self.deal.quantity_tiers:
            quantities = np.array([q for q, _ in self.deal.quantity_tiers])
            shares = np.array([0, *(share for _, share in self.deal.quantity_tiers)])
            place = np.searchsorted(quantities, units, side="right")
            price = _less(price, shares[place])
        if self.share is not None:
            price = _less(price, self.share)
        promotion = self.deal.promotion
        if promotion is not None and self.promoted is not None:
            within = self.promoted & (month - self.joined < promotion.months)
            price = _less(price, np.where(within, promotion.share, 0))
        return price


def _part(amount: Int64, share: int) -> Int64:
    """A share of an amount, half up; the amount is taken apart so that the product stays in Int64."""
    whole, rest = np.divmod(amount, SCALE)
    found: Int64 = whole * share + (rest * share + SCALE // 2) // SCALE
    return found


def _less(price: Int64, share: Int64) -> Int64:
    """A price less a share of it, half up; one that is not known stays so."""
    return np.where(price < 0, price, (price * (SCALE - share) + SCALE // 2) // SCALE)

"""The cheapest mix of many participants at once: every group of a country in one go, exact.

Participants and groups do not meet while prices do not depend on quantity (P0, P1 of
docs/algorithms/licence-mix.md). Then each decision is an index into one table of the cheapest bundle by
need, price vector and base, and the years are a shortest path over bases, for all groups side by side.
Rules that couple groups are not looked at here: `plan` has those, a participant at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix.base import editions, frames, stands
from raamwerk.core.planning.mix.choice import covered
from raamwerk.core.planning.mix.cover import NEVER, CoverTable
from raamwerk.core.planning.mix.problem import BASES, Group, Need

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from raamwerk.core.planning.mix.base import Frame
    from raamwerk.core.planning.mix.problem import Product

    Whole = NDArray[np.int64]
    Index = NDArray[np.int32]

LARGEST: Final = 2**55
"""No row costs as much, so that sums of a year's layers stay inside Int64 and below NEVER."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Country:
    """Groups of many participants as columns; a row is a group of a participant.

    Args:
        products: suites and add-ons; their own prices are not read.
        prices: products x price vectors, a seat-month each; NEVER where a product cannot be had.
        needs: the distinct sets of capabilities.
        need: index into `needs`, a row.
        vector: the price vector that holds, rows x years; the same locks give the same vector.
        seats: seat-months of the year with the ratchet (`seats.running`), rows x years.
        movers: users at the beginning of the year, rows x years.
        held: index into the suites among `products` of the base now held, -1 for none.
        switch: what one user's move to another suite costs.
    """

    products: tuple[Product, ...]
    prices: Whole
    needs: tuple[frozenset[str], ...]
    need: Index
    vector: Index
    seats: Whole
    movers: Whole
    held: Index
    switch: int = 0

    @property
    def suites(self) -> tuple[Product, ...]:
        """The bases, in the order of the products."""
        return tuple(each for each in self.products if each.kind in BASES)


@dataclass(frozen=True, slots=True, eq=False)
class CountryPlan:
    """The cheapest mix of every row.

    Args:
        cost: of all years, a row; NEVER where nothing covers the need.
        base: rows x years: index into the suites, and their number for "no suite".
        units: needs x price vectors x bases: the cheapest bundle of a seat-month.
    """

    country: Country
    cost: Whole
    base: Index
    units: Whole
    _frames: tuple[tuple[Frame, CoverTable, tuple[int, ...], dict[str, int]], ...]

    @property
    def total(self) -> int:
        """The cost of all rows that can be covered."""
        return int(self.cost[self.cost < NEVER].sum())

    @property
    def uncovered(self) -> Index:
        """The rows whose need nothing covers in some year."""
        found: Index = np.flatnonzero(self.cost >= NEVER).astype(np.int32)
        return found

    def bundle(self, row: int, year: int) -> tuple[str, ...]:
        """The products of each user of a row in a year."""
        country = self.country
        return self._bundle(
            int(country.need[row]), int(country.vector[row, year]), int(self.base[row, year])
        )

    def _bundle(self, need: int, vector: int, base: int) -> tuple[str, ...]:
        suites = self.country.suites
        name = suites[base].id if base < len(suites) else None
        target = int(self.units[need, vector, base])
        for frame, table, options, bits in self._frames:
            mask = _mask(self.country, frame, need, bits)
            fixed = _fixed(self.country, frame, vector)
            if frame.base_out == name and fixed + int(table.cost(mask)[vector]) == target:
                added = (options[index] for index in table.chosen(mask, vector))
                parts = (part.product for part in frame.parts)
                return tuple(sorted((*parts, *(self.country.products[i].id for i in added))))
        return ()

    def recomputed(self) -> int:
        """The cost of all rows once more, from the bundles alone, in Python's integers.

        Each bundle is checked to cover the need it is for.

        Raises:
            Refused: `mix.not-covered` where one does not: a fault of ours.
        """
        country, total = self.country, 0
        price = {each.id: index for index, each in enumerate(country.products)}
        known: dict[tuple[int, int, int], int] = {}
        before = np.where(country.held < 0, len(country.suites), country.held)
        for row, year in np.argwhere((self.cost < NEVER)[:, None] & (country.seats > 0)):
            key = (
                int(country.need[row]), int(country.vector[row, year]), int(self.base[row, year])
            )  # fmt: skip
            if key not in known:
                bundle = self._bundle(*key)
                _must_cover(country, bundle, key[0])
                known[key] = sum(int(country.prices[price[each], key[1]]) for each in bundle)
            total += known[key] * int(country.seats[row, year])
        for year in range(self.base.shape[1]):
            moved = _moves(country, before, self.base[:, year])
            total += int((moved * country.movers[:, year])[self.cost < NEVER].sum())
            before = self.base[:, year]
        return total


def plan_country(country: Country) -> CountryPlan:
    """The cheapest mix of every row, exact.

    Raises:
        Refused: `mix.too-large` where amounts would leave Int64.
    """
    units, known = _units(country)
    _must_fit(country, units)
    rows, years = country.seats.shape
    suites = len(country.suites)
    labels = _start(country)
    came = np.empty((years, rows, suites + 1), dtype=np.int32)
    for year in range(years):
        labels, came[year] = _arrived(country, labels, year)
        unit = units[country.need, country.vector[:, year]]
        seats = country.seats[:, year, None]
        cost = np.where(unit >= NEVER, np.where(seats > 0, NEVER, 0), unit * seats)
        labels = np.minimum(labels + cost, NEVER)
    base = np.empty((rows, years), dtype=np.int32)
    here = labels.argmin(axis=1)
    cost = labels[np.arange(rows), here]
    for year in range(years - 1, -1, -1):
        base[:, year] = here
        here = came[year, np.arange(rows), here]
    return CountryPlan(country, cost, base, units, known)


def _units(
    country: Country,
) -> tuple[Whole, tuple[tuple[Frame, CoverTable, tuple[int, ...], dict[str, int]], ...]]:
    """The cheapest bundle of a seat-month by need, price vector and base, and the tables behind it."""
    suites, vectors = country.suites, country.prices.shape[1]
    units = np.full((len(country.needs), vectors, len(suites) + 1), NEVER, dtype=np.int64)
    place = {each.id: index for index, each in enumerate(suites)}
    anyone = Group(id="", heads=(1,), needs=(Need(0, frozenset()),))
    asked = sorted(frozenset().union(*country.needs))
    bits = {capability: 1 << bit for bit, capability in enumerate(asked)}
    known = []
    for frame in frames(country.products, anyone, (0,), step_at_once=False):
        table, options = _table(country, frame, bits)
        known.append((frame, table, options, bits))
        base = len(suites) if frame.base_out is None else place[frame.base_out]
        fixed = _fixed_vectors(country, frame)
        for need in range(len(country.needs)):
            rest = table.cost(_mask(country, frame, need, bits))
            found = np.minimum(fixed + rest, NEVER)
            np.minimum(units[need, :, base], found, out=units[need, :, base])
    return units, tuple(known)


def _table(
    country: Country, frame: Frame, bits: dict[str, int]
) -> tuple[CoverTable, tuple[int, ...]]:
    by_id = {each.id: each for each in country.products}
    held = editions(frame.held(0), by_id)
    options = tuple(
        index
        for index, each in enumerate(country.products)
        if each.kind == "add-on" and stands(each, held)
    )
    masks = [sum(bits.get(c, 0) for c in country.products[index].covers) for index in options]
    return CoverTable(masks, country.prices[np.array(options, dtype=np.intp)]), options


def _mask(country: Country, frame: Frame, need: int, bits: dict[str, int]) -> int:
    by_id = {each.id: each for each in country.products}
    return sum(bits[each] for each in country.needs[need] - covered(frame, 0, by_id))


def _fixed(country: Country, frame: Frame, vector: int) -> int:
    return int(_fixed_vectors(country, frame)[vector])


def _fixed_vectors(country: Country, frame: Frame) -> Whole:
    """What a frame costs a seat-month, by price vector."""
    place = {each.id: index for index, each in enumerate(country.products)}
    total: Whole = np.zeros(country.prices.shape[1], dtype=np.int64)
    for part in frame.parts:
        total = np.minimum(total + country.prices[place[part.product]], NEVER)
    return total


def _must_fit(country: Country, units: Whole) -> None:
    dearest = int(units[units < NEVER].max(initial=0)) * int(
        country.seats.sum(axis=1).max(initial=0)
    )
    moved = country.switch * int(country.movers.sum(axis=1).max(initial=0))
    if dearest + moved >= LARGEST or (dearest + moved) * len(country.need) >= NEVER * 4:
        raise Refused("mix.too-large")


def _start(country: Country) -> Whole:
    """Labels before the first year: only the base that is held is where a row can be."""
    suites, rows = len(country.suites), len(country.need)
    labels = np.full((rows, suites + 1), NEVER, dtype=np.int64)
    labels[np.arange(rows), np.where(country.held < 0, suites, country.held)] = 0
    return labels


def _arrived(country: Country, labels: Whole, year: int) -> tuple[Whole, Index]:
    """Labels after moving at the beginning of a year, and the base from which each came.

    Staying, and joining or leaving the suites, costs nothing; of equals a row stays.
    """
    suites = len(country.suites)
    none = labels[:, suites]
    best = labels[:, :suites].argmin(axis=1).astype(np.int32)
    least = labels[np.arange(len(labels)), best]
    moved = least + country.switch * country.movers[:, year]
    arrived, came = labels.copy(), np.tile(np.arange(suites + 1, dtype=np.int32), (len(labels), 1))
    for base in range(suites):
        for other, cost in ((suites, none), (best, moved)):
            nearer = cost < arrived[:, base]
            arrived[:, base] = np.where(nearer, cost, arrived[:, base])
            came[:, base] = np.where(nearer, other, came[:, base])
    leaving = least < none
    arrived[:, suites] = np.where(leaving, least, none)
    came[:, suites] = np.where(leaving, best, suites)
    return arrived, came


def _moves(country: Country, before: Index, after: Index) -> Whole:
    suites = len(country.suites)
    moves = (before != after) & (before < suites) & (after < suites)
    cost: Whole = np.where(moves, country.switch, 0).astype(np.int64)
    return cost


def _must_cover(country: Country, bundle: Sequence[str], need: int) -> None:
    by_id = {each.id: each for each in country.products}
    has = frozenset().union(*(by_id[each].covers for each in bundle))
    if not country.needs[need] <= has:
        raise Refused("mix.not-covered", bundle=", ".join(bundle))

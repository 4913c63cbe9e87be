"""A forecast under many drawn head counts and shifts of licences: bands by calendar year and by month.

Every licence of the forecast follows the head count: `ceil(quantity x heads / heads today)`. More in any
month, fewer only from an anniversary on, where the framework allows fewer at all. Lines of which price or
quantity is unknown are left out and counted. Protected and exposed months stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from math import lcm
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from polars import col

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.errors import Refused
from raamwerk.core.planning.forecast.horizon import months_between
from raamwerk.core.planning.scenario.heads import draw, ratcheted
from raamwerk.core.planning.scenario.kernel import Lines, bands, costs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.planning.scenario.heads import HeadCounts, Seed

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]

SHARES: Final = (10, 50, 90)
_ONE: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Users who go from one licence to another, from a month on: the mix.

    Args:
        of, to: part numbers of the forecast; the second may be one that is not held yet, if it is priced.
        month: from which month of the forecast, counted from 0.
        least, most: the share that goes, in millionths of those who hold the first; drawn evenly between.
    """

    of: str
    to: str
    month: int
    least: int
    most: int


@dataclass(frozen=True, slots=True, eq=False)
class Simulated:
    """What came out.

    Args:
        years: a row a kind and calendar year: `kind`, `year`, `months`, `p10`, `p50`, `p90` (micro-euros).
        months: a row a month: `kind`, `month`, `p10`, `p50`, `p90`.
        totals: a row a kind.
        heads: a row a month: `month`, `p10`, `p50`, `p90` of the drawn head counts themselves.
        steady: the same months with the head count of today, by kind, to set the bands against.
        left_out: line-months without a price or a quantity.
        counts, seed, shifts: by which it can be done again.
    """

    years: pl.DataFrame
    months: pl.DataFrame
    totals: pl.DataFrame
    heads: pl.DataFrame
    steady: dict[str, int]
    left_out: int
    counts: HeadCounts
    seed: Seed
    shifts: tuple[Shift, ...]


def simulate(
    found: Forecast,
    counts: HeadCounts,
    seed: Seed,
    *,
    scenario: str | None = None,
    shifts: Sequence[Shift] = (),
    reducing: bool = True,
) -> Simulated:
    """The bands of a forecast.

    Args:
        found: the forecast; its quantities are those of the head count of today.
        counts: what is assumed of the head count.
        seed: of the draws, and how many.
        scenario: which of the forecast's scenarios prices the exposed months; without it those are left out.
        shifts: what is assumed of the mix.
        reducing: whether fewer are possible at an anniversary (F-11); otherwise never.

    Raises:
        Refused: `scenario.nothing` where no line-month has an amount, `scenario.shift` where a shift names a
            part number without a price, `scenario.too-large`.
    """
    kept = (
        col("scenario").is_null()
        if scenario is None
        else (col("scenario") == scenario) | col("scenario").is_null()
    )
    lines = found.lines.filter(kept)
    known = lines.filter(col("amount").is_not_null())
    if known.is_empty():
        raise Refused("scenario.nothing", number=found.enrolment.number)
    since = found.horizon.since
    months = sorted(known["month"].unique())
    paths = draw(counts, len(months), seed.scenarios, seed.draws())
    drivers = _Drivers(known, months, paths, _resets(found, since, reducing), seed)
    by_month = drivers.costs(counts.today, shifts)
    kinds = dict(known.select("month", "kind").unique().iter_rows())
    groups = [(kinds[month], month.year) for month in months]
    return Simulated(
        years=_years(by_month, groups),
        months=_months(by_month, months, [kind for kind, _ in groups]),
        totals=_kinds(by_month, [kind for kind, _ in groups]),
        heads=_banded(paths.astype(np.int64)).insert_column(0, pl.Series("month", months)),
        steady=dict(known.group_by("kind").agg(col("amount").sum()).iter_rows()),
        left_out=len(lines) - len(known),
        counts=counts,
        seed=seed,
        shifts=tuple(shifts),
    )


def _resets(found: Forecast, since: date, reducing: bool) -> Int64:  # noqa: FBT001 - one yes or no
    """The months, counted from the first, from which fewer licences are possible."""
    if not reducing:
        return np.array([], dtype=np.int64)
    days = anniversaries(found.enrolment.start, found.horizon.until)
    months = (months_between(since, first_of_month_from(day)) for day in days)
    return np.array([month for month in months if month > 0], dtype=np.int64)


class _Drivers:
    """The lines of a forecast by what their number follows: the head count, or the part of it that shifted."""

    def __init__(
        self, known: pl.DataFrame, months: list[date], paths: Int32, resets: Int64, seed: Seed
    ) -> None:
        self.known = known
        self.months = months
        self.paths = paths
        self.resets = resets
        self.seed = seed
        self.scale = lcm(*(int(span) for span in known["span"].unique()))

    def costs(self, heads: int, shifts: Sequence[Shift]) -> Int64:
        """The cost of each month in each scenario, `[months, scenarios]`, in micro-euros.

        Rounded once a month, half up, where prices are for more than a month.
        """
        draws = self.seed.draws(1)
        away = {shift.of: shift for shift in shifts}
        total = self._cost(self._wide(without=set(away)), self.paths, heads)
        for part, shift in away.items():
            gone = self._gone(shift, draws)
            stay = self._wide(only=part)
            total += self._cost(stay, self.paths - gone, heads)
            total += self._cost(self._taken(shift, stay), gone, heads)
        return (2 * total + self.scale) // (2 * self.scale)

    def _gone(self, shift: Shift, draws: np.random.Generator) -> Int32:
        share = draws.integers(shift.least, shift.most, self.seed.scenarios, endpoint=True)
        gone = (self.paths.astype(np.int64) * share // _ONE).astype(np.int32)
        gone[: shift.month] = 0
        return gone

    def _taken(self, shift: Shift, stay: _Wide) -> _Wide:
        """The same quantities at the price of the part number that they shift to."""
        to = self._wide(only=shift.to)
        if not len(to.price) or not len(stay.quantity) or (to.price[0][shift.month :] < 0).any():
            raise Refused("scenario.shift", of=shift.of, to=shift.to)
        return _Wide(stay.quantity, np.maximum(to.price, 0))

    def _wide(self, *, only: str | None = None, without: set[str] | None = None) -> _Wide:
        """Quantities and prices as `[lines, months]`, none of a month being no quantity at a price of -1."""
        lines = self.known
        if only is not None:
            lines = lines.filter(part_number=only)
        if without:
            lines = lines.filter(~col("part_number").is_in(sorted(without)))
        parts = {
            part: place
            for place, part in enumerate(lines["part_number"].unique(maintain_order=True))
        }
        month = {day: place for place, day in enumerate(self.months)}
        quantity = np.zeros((len(parts), len(self.months)), dtype=np.int64)
        price = np.full((len(parts), len(self.months)), -1, dtype=np.int64)
        for part, day, many, each, span in lines.select(
            "part_number", "month", "quantity", "price", "span"
        ).iter_rows():
            quantity[parts[part], month[day]] = many
            price[parts[part], month[day]] = each * (self.scale // span)
        return _Wide(quantity, price)

    def _cost(self, wide: _Wide, paths: Int32, heads: int) -> Int64:
        """Month by month, each run of months with the same quantities in one go."""
        held = ratcheted(paths, self.resets)
        total = np.zeros(held.shape, dtype=np.int64)
        if not len(wide.quantity):
            return total
        for since, until in _runs(wide.quantity):
            price, column = np.unique(wide.price[:, since:until].T, axis=0, return_inverse=True)
            lines = Lines(
                quantity=wide.quantity[:, since],
                price=np.maximum(price, 0),
                column=column.reshape(-1).astype(np.int64),
                heads=heads,
                scale=self.scale,
            )
            each = [slice(month, month + 1) for month in range(until - since)]
            total[since:until] = costs(lines, held[since:until], each)
        return total


@dataclass(frozen=True, slots=True, eq=False)
class _Wide:
    quantity: Int64
    price: Int64


def _runs(quantity: Int64) -> Iterator[tuple[int, int]]:
    """The runs of months in which no quantity changes."""
    changed = (quantity[:, 1:] != quantity[:, :-1]).any(axis=0)
    cuts = [0, *(int(place) + 1 for place in np.flatnonzero(changed)), quantity.shape[1]]
    yield from pairwise(cuts)


def _banded(found: Int64) -> pl.DataFrame:
    """A row a group with its percentiles."""
    return pl.DataFrame(
        {f"p{share}": row for share, row in zip(SHARES, bands(found, SHARES), strict=True)}
    )


def _years(by_month: Int64, groups: list[tuple[str, int]]) -> pl.DataFrame:
    places = list(enumerate(groups))
    runs = [
        (key, [place for place, _ in run]) for key, run in groupby(places, lambda each: each[1])
    ]
    sums = np.stack([by_month[run[0] : run[-1] + 1].sum(axis=0) for _, run in runs])
    about = pl.DataFrame(
        {
            "kind": [kind for (kind, _), _ in runs],
            "year": [year for (_, year), _ in runs],
            "months": [len(run) for _, run in runs],
        }
    )
    return about.hstack(_banded(sums))


def _months(by_month: Int64, months: list[date], kinds: list[str]) -> pl.DataFrame:
    return pl.DataFrame({"kind": kinds, "month": months}).hstack(_banded(by_month))


def _kinds(by_month: Int64, kinds: list[str]) -> pl.DataFrame:
    found = list(dict.fromkeys(kinds))
    marks = np.array(kinds)
    sums = np.stack([by_month[marks == kind].sum(axis=0) for kind in found])
    return pl.DataFrame({"kind": found}).hstack(_banded(sums))

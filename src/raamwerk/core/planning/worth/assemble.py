"""The sector's lines out of enrolments and price books.

What a participant needs in a month is what its orders and reductions add up to; after its last order the
same goes on to the end of the horizon. Only whole licences can be replayed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.enrolment.participation import participation
from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE
from raamwerk.core.period import months_later
from raamwerk.core.planning.worth.lines import NONE, Horizon, Lines, Participants, Parts, guarded
from raamwerk.core.planning.worth.path import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.planning.worth.path import Path
    from raamwerk.core.pricebook.compiled import CompiledBook
    from raamwerk.core.pricebook.entry import PriceBook

_LATER: Final = frozenset({"reservation", "true_down"})


@dataclass(frozen=True, slots=True)
class Taken:
    """An enrolment that is replayed, from the day that the terms hold for it."""

    enrolment: Enrolment
    since: date


@dataclass(frozen=True, slots=True)
class OwnBooks:
    """Price books of a framework beside that of the sector, and by how many months to move their calendar."""

    books: tuple[PriceBook, ...]
    shift: int = 0


def assemble(
    enrolments: Sequence[Enrolment],
    books: Sequence[PriceBook],
    horizon: Horizon,
    *,
    terms: Terms,
    own: Mapping[str, OwnBooks] | None = None,
) -> Lines:
    """All lines of all enrolments that touch the horizon, by participant.

    Args:
        enrolments: of the sector; those that ended before the horizon or began after it are left out.
        books: the sector's own, whose list prices hold outside any framework; the price path of the empty name.
        horizon: the months.
        terms: the dates of the framework that the sector runs under, for the day of joining (F-8).
        own: further price paths by name.

    Raises:
        Refused: `worth.part-licence` for an order of a part of a licence, `worth.nobody` where no enrolment is
            left, `worth.too-large`.
        Conflict: `pricebook.two-prices`.
    """
    taken = sorted(_taken(enrolments, horizon, terms), key=lambda each: each.enrolment.participant)
    if not taken:
        raise Refused("worth.nobody", since=horizon.since.isoformat(), months=horizon.months)
    numbers = sorted({order.part_number for each in taken for order in each.enrolment.orders})
    whole, compiled = path_of(books, numbers, horizon)
    maxima = {"": whole.maximum} | {
        name: _matched(path_of(more.books, numbers, horizon, more.shift)[0], whole)
        for name, more in (own or {}).items()
    }
    types, families = _kinds(compiled, numbers)
    parts = Parts(tuple(numbers), types, families, whole.pack, whole.once, maxima, whole.listed)
    return guarded(_lines(taken, horizon, parts))


def _taken(enrolments: Sequence[Enrolment], horizon: Horizon, terms: Terms) -> Iterator[Taken]:
    until = horizon.first(horizon.months)
    for each in enrolments:
        since: date | None = each.start
        if each.framework == terms.framework:
            since = participation(each, terms).since
        over = each.registered_end is not None and each.registered_end < horizon.since
        if since is not None and since < until and not over:
            yield Taken(each, max(since, horizon.since))


def _matched(path: Path, whole: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Another book's maxima where they are about the same pack, paid in the same way."""
    same = (path.pack == whole.pack) & (path.once == whole.once)
    return np.where(same, path.maximum, NONE)


def _kinds(
    compiled: CompiledBook, numbers: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Product type and family of each part, empty where no book says."""
    codes = compiled.codes(numbers)
    types, families = dict[int, str](), dict[int, str]()
    columns = compiled.entries
    for row in range(len(columns.part) - 1):
        part = int(columns.part[row])
        kind, family = int(columns.product_type[row]), int(columns.family[row])
        if kind >= 0:
            types[part] = compiled.product_types[kind]
        if family >= 0:
            families[part] = compiled.families[family]
    found = [(types.get(int(c), ""), families.get(int(c), "")) for c in codes]
    return tuple(kind for kind, _ in found), tuple(family for _, family in found)


def _lines(taken: Sequence[Taken], horizon: Horizon, parts: Parts) -> Lines:
    ids = tuple(dict.fromkeys(each.enrolment.participant for each in taken))
    place = {one: index for index, one in enumerate(ids)}
    by_number = {number: index for index, number in enumerate(parts.numbers)}
    rows: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for each in taken:
        joined = horizon.index(each.since)
        for month, order, units in _steps(each, horizon):
            key = place[each.enrolment.participant], by_number[order.part_number]
            rows.setdefault(key, []).append((max(month, joined), units))
    keys = sorted(rows)
    part = np.array([number for _, number in keys], dtype=np.int64)
    needed = _needed([rows[key] for key in keys], horizon.months, parts.once[part])
    some = (needed > 0).any(axis=0)
    part, needed = part[some], np.ascontiguousarray(needed[:, some])
    return Lines(
        horizon=horizon,
        participants=_participants(ids, taken, horizon),
        parts=parts,
        participant=np.array([who for who, _ in keys], dtype=np.int64)[some],
        part=part,
        first=(needed > 0).argmax(axis=0).astype(np.int32),
        needed=needed,
    )


def _steps(each: Taken, horizon: Horizon) -> Iterator[tuple[int, Ordered, int]]:
    """From which month each order counts, and by how many whole licences."""
    for order in each.enrolment.orders:
        units, rest = divmod(order.quantity or 0, SCALE)
        if rest or order.quantity is None:
            raise Refused(
                "worth.part-licence",
                enrolment=each.enrolment.number,
                part_number=order.part_number,
                on=order.on.isoformat(),
            )
        counts = order.usage_on if order.usage_on and order.kind in _LATER else order.on
        yield horizon.index(counts), order, -units if order.kind == "true_down" else units


def _needed(
    steps: Sequence[Sequence[tuple[int, int]]],
    months: int,
    once: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Months x lines: what the steps add up to; of what is paid once, twelve times what is added in a month.

    Twelve times, since a replay divides by the months of a year.
    """
    change = np.zeros((months, len(steps)), dtype=np.int64)
    flat = [(m, line, units) for line, some in enumerate(steps) for m, units in some if m < months]
    at, lines, units = (
        (np.array(column, dtype=np.int64) for column in zip(*flat, strict=True))
        if flat
        else (np.zeros(0, np.int64),) * 3
    )
    np.add.at(change, (np.maximum(at, 0), lines), units)
    running = np.maximum(change.cumsum(axis=0), 0)
    return np.where(once, 12 * np.maximum(change, 0), running)


def _participants(ids: Sequence[str], taken: Sequence[Taken], horizon: Horizon) -> Participants:
    """Each by its earliest enrolment in the horizon; the head count is that of the latest."""
    first: dict[str, Taken] = {}
    heads: dict[str, int] = {}
    for each in sorted(taken, key=lambda one: one.since):
        first.setdefault(each.enrolment.participant, each)
        if each.enrolment.headcount is not None:
            heads[each.enrolment.participant] = each.enrolment.headcount
    return Participants(
        ids=tuple(ids),
        names=tuple(first[one].enrolment.participant_name or one for one in ids),
        headcount=np.array([heads.get(one, NONE) for one in ids], dtype=np.int64),
        joined=np.array([_joined(first[one], horizon) for one in ids], dtype=np.int32),
        starts=tuple(first[one].since for one in ids),
    )


def _joined(each: Taken, horizon: Horizon) -> int:
    """The month of joining; before the horizon it is that of the anniversary last before it."""
    start = each.enrolment.start
    if start >= horizon.since:
        return horizon.index(each.since)
    years = 0
    while months_later(start, 12 * (years + 1)) <= each.since:
        years += 1
    on = months_later(start, 12 * years)
    return min(horizon.index(on), horizon.index(each.since))

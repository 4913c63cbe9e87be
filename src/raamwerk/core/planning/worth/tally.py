"""Amounts of years x lines added up: by year, participant, size class, product type and family.

All sums are of integers; `guarded` has seen to it that they stay inside Int64.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.planning.worth.lines import Int64, Lines

K = TypeVar("K")

SIZES: Final = (250, 500, 1_000, 2_400)
"""Where size classes begin, in persons with a workplace; the first and the last as the publisher's levels (P-1)."""
UNKNOWN_SIZE: Final = "?"
_NAMES: Final = tuple(
    f"{since}-{until - 1}" if until else f"{since}+"
    for since, until in zip((0, *SIZES), (*SIZES, None), strict=True)
)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """One set of amounts, added up in each way, in micro-euros.

    Args:
        total: of all.
        by_year: by calendar year.
        by_participant: in the order of `Lines.participants`.
        by_size: by size class, in the order of `size_names`.
        by_type: by product type.
        by_family: by product family; the empty name is no family.
    """

    total: int
    by_year: dict[int, int]
    by_participant: Int64
    by_size: dict[str, int]
    by_type: dict[str, int]
    by_family: dict[str, int]


def tally(lines: Lines, amount: Int64) -> Tally:
    """Add up amounts of years x lines."""
    by_line = amount.sum(axis=0)
    parts, who = lines.parts, lines.participants
    by_participant = np.zeros(len(who.ids), dtype=np.int64)
    np.add.at(by_participant, lines.participant, by_line)
    by_part = np.zeros(len(parts.numbers), dtype=np.int64)
    np.add.at(by_part, lines.part, by_line)
    years = zip(lines.horizon.years, amount.sum(axis=1), strict=True)
    return Tally(
        total=int(by_line.sum()),
        by_year={year: int(each) for year, each in years},
        by_participant=by_participant,
        by_size=_by_size(lines, by_participant),
        by_type=_summed(parts.types, by_part),
        by_family=_summed(parts.families, by_part),
    )


def less(one: Tally, other: Tally) -> Tally:
    """What one adds up to more than another of the same participants."""
    return Tally(
        one.total - other.total,
        _less(one.by_year, other.by_year),
        one.by_participant - other.by_participant,
        _less(one.by_size, other.by_size),
        _less(one.by_type, other.by_type),
        _less(one.by_family, other.by_family),
    )


def _less(one: dict[K, int], other: dict[K, int]) -> dict[K, int]:
    keys = dict.fromkeys((*one, *other))
    return {key: one.get(key, 0) - other.get(key, 0) for key in keys}


def size_names(lines: Lines) -> tuple[str, ...]:
    """The size class of each participant: `0-249`, `250-499` and so on, `?` where it is not known."""
    heads = lines.participants.headcount
    places = np.searchsorted(np.array(SIZES), heads, side="right")
    return tuple(
        UNKNOWN_SIZE if head < 0 else _NAMES[place]
        for head, place in zip(heads, places, strict=True)
    )


def _by_size(lines: Lines, amounts: Int64) -> dict[str, int]:
    """Sums of size classes from small to large, those without a participant left out."""
    found = _summed(size_names(lines), amounts)
    return {name: found[name] for name in (*_NAMES, UNKNOWN_SIZE) if name in found}


def _summed(names: Sequence[str], amounts: Int64) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, amount in zip(names, amounts, strict=True):
        found[name] = found.get(name, 0) + int(amount)
    return dict(sorted(found.items()))

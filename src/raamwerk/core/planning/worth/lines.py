"""The sector as arrays: who takes part, which lines, how many in each month, and what each part costs.

Months are counted from the horizon's first; a month's price is that of its first day. Prices are
micro-euros for a year of one pack, NONE (-1) where none is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE
from raamwerk.core.period import months_later

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]

NONE: Final = -1
MOST: Final = 2**62
"""No sum of a replay reaches it, so that Int64 holds them all (`guarded`)."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """The months of a replay: from the first day of `since`, so many."""

    since: date
    months: int

    def first(self, month: int) -> date:
        """The first day of a month."""
        return months_later(self.since.replace(day=1), month)

    def index(self, on: date) -> int:
        """The month from whose first day on something of a day counts: that of the day, or the next (M-8)."""
        months = 12 * (on.year - self.since.year) + on.month - self.since.month
        return months + (on.day > 1)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it touches."""
        last = self.first(self.months - 1)
        return tuple(range(self.since.year, last.year + 1))

    def year_places(self) -> Int64:
        """The place of each month's year among `years`."""
        first = self.since.year
        return np.array([self.first(m).year - first for m in range(self.months)], dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Participants:
    """Who takes part, by place.

    Args:
        ids: as `GM0344`.
        names: as they sign.
        headcount: persons with a workplace; NONE where it is not known.
        joined: the month from which the terms hold for it; its anniversaries count from it.
        starts: the day from which the terms hold.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    headcount: Int64
    joined: Int32
    starts: tuple[date, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What can be bought, by place, and what it costs month by month.

    Args:
        numbers: part numbers.
        types: product types, families: product families; empty where not known.
        pack: units that one price covers.
        once: whether it is paid once, when it is bought.
        maxima: by the name of a price path: months x parts, micro-euros for a year of a pack.
        listed: the publisher's list price likewise.
    """

    numbers: tuple[str, ...]
    types: tuple[str, ...]
    families: tuple[str, ...]
    pack: Int64
    once: NDArray[np.bool_]
    maxima: Mapping[str, Int64]
    listed: Int64


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """A line is one part number of one participant; lines stand by participant.

    Args:
        horizon: the months.
        participants: who.
        parts: what.
        participant: the place of each line's participant, never falling.
        part: the place of each line's part.
        first: the first month of each line.
        needed: months x lines, units needed.
    """

    horizon: Horizon
    participants: Participants
    parts: Parts
    participant: Int64
    part: Int64
    first: Int32
    needed: Int64

    def __len__(self) -> int:
        return len(self.part)

    def of_family(self, families: tuple[str, ...]) -> NDArray[np.bool_]:
        """Which lines are of these families."""
        among = np.array([family in families for family in self.parts.families], dtype=bool)
        found: NDArray[np.bool_] = among[self.part]
        return found

    def only(self, participant: str) -> Lines:
        """The lines of one participant alone.

        Raises:
            Refused: `worth.no-participant`.
        """
        if participant not in self.participants.ids:
            raise Refused("worth.no-participant", participant=participant)
        mine = self.participant == self.participants.ids.index(participant)
        return replace(
            self,
            participant=self.participant[mine],
            part=self.part[mine],
            first=self.first[mine],
            needed=self.needed[:, mine],
        )


def guarded(lines: Lines, *more: Int64) -> Lines:
    """The same lines, once it is known that no sum of them leaves Int64.

    Prices are doubled for what surcharges may add, and no line takes more than the largest head count or need.

    Args:
        lines: of the sector.
        more: further price paths.

    Raises:
        Refused: `worth.too-large`.
    """
    paths = [lines.parts.listed, *lines.parts.maxima.values(), *more]
    price = max((int(path.max(initial=0)) for path in paths), default=0)
    heads = int(lines.participants.headcount.max(initial=0))
    most = max(int(lines.needed.max(initial=0)), heads)
    whole = int(lines.needed.max(axis=0, initial=0).astype(object).sum() or 0) + most
    years = lines.horizon.months // 12 + 1
    if max(24 * price * most, 2 * SCALE * price, 2 * price * whole * years) >= MOST:
        raise Refused("worth.too-large", price=str(price), quantity=str(most))
    return lines

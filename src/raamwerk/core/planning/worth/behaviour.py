"""What participants would buy if they chose anew under a deal: kept apart from what prices do.

Two choices are theirs. A suite that covers all that a cheaper one covers may serve in its place where it
costs less; that is the mix of `core.planning.mix`, run for all participants at once. And one who reaches a
tier with more licences, so that all of them together cost less, buys those.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.money import SCALE
from raamwerk.core.planning.mix.country import Country, plan_country
from raamwerk.core.planning.mix.cover import NEVER
from raamwerk.core.planning.mix.problem import Product
from raamwerk.core.planning.worth.replay import replay

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Int64, Lines

SUITES: Final = ("M365 F3", "M365 E3", "M365 E5")
"""Each covers all that those before it cover: an assumption that a caller can replace, since sets of service
plans are not nested in every detail."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """How participants choose anew; a value that `compare` takes as its response.

    Args:
        suites: families of which each covers what those before it cover.
    """

    suites: tuple[str, ...] = SUITES

    def __call__(self, lines: Lines, deal: Deal) -> Lines:
        """The lines with what participants would need under a deal."""
        return up_to_tiers(by_cheapest_suite(lines, deal, self.suites), deal)


def up_to_tiers(lines: Lines, deal: Deal) -> Lines:
    """Quantities raised to the tier at which all of them together cost less than what is needed (F-6).

    With a share s off from T on, T x (1 - s) is compared with the same of what is needed; the price itself
    does not matter. Of equal costs the smaller quantity stays.
    """
    if not deal.quantity_tiers:
        return lines
    needed, tiers = lines.needed, deal.quantity_tiers
    shares = np.array([0, *(share for _, share in tiers)])
    place = np.searchsorted([quantity for quantity, _ in tiers], needed, side="right")
    cost, best = needed * (SCALE - shares[place]), needed
    for quantity, share in tiers:
        other = np.int64(quantity * (SCALE - share))
        better = (needed > 0) & (needed < quantity) & (other < cost) & ~lines.parts.once[lines.part]
        cost, best = np.where(better, other, cost), np.where(better, quantity, best)
    return replace(lines, needed=best)


def by_cheapest_suite(lines: Lines, deal: Deal, suites: tuple[str, ...]) -> Lines:
    """Users of each suite on the cheapest suite that covers it, for each participant and year.

    A participant's price of a suite in a year is what one seat of it, had since joining, costs in that year;
    a suite whose price is not known, or that no participant's line names, is not chosen. What is needed
    of other lines stays.
    """
    parts = _suite_parts(lines, suites)
    if len(parts) < len(("this", "that")):
        return lines
    seats = _seats(lines, parts)
    prices = _prices(lines, deal, parts)
    plan = plan_country(_country(lines, prices, parts, seats))
    base = plan.base.reshape(*seats.shape[:2], -1)
    own = np.broadcast_to(np.arange(len(parts))[None, :, None], base.shape)
    # Where one's own suite has no known price there is nothing to compare: one stays.
    told = (prices < NEVER).transpose(1, 2, 0) & (base < len(parts))
    return _rebuilt(lines, parts, seats, np.where(told, base, own))


def _suite_parts(lines: Lines, suites: tuple[str, ...]) -> list[int]:
    """The part of each suite that most licences are of, in the order of the suites."""
    most = np.zeros(len(lines.parts.numbers), dtype=np.int64)
    np.add.at(most, lines.part, lines.needed.max(axis=0, initial=0))
    found = []
    for family in suites:
        members = [p for p, one in enumerate(lines.parts.families) if one == family and most[p]]
        members = [p for p in members if not lines.parts.once[p] and lines.parts.pack[p] == 1]
        if members:
            found.append(max(members, key=lambda p: int(most[p])))
    return found


def _seats(lines: Lines, parts: list[int]) -> Int64:
    """Participants x suites x months: how many need at least that suite's cover."""
    who = len(lines.participants.ids)
    found = np.zeros((who, len(parts), lines.horizon.months), dtype=np.int64)
    for place, part in enumerate(parts):
        mine = lines.part == part
        np.add.at(found[:, place], lines.participant[mine], lines.needed[:, mine].T)
    return found


def _country(lines: Lines, prices: Int64, parts: list[int], seats: Int64) -> Country:
    """Every participant's users of a suite as a group of the mix, with that participant's own prices."""
    who, count, _ = seats.shape
    names = [lines.parts.numbers[part] for part in parts]
    capability = [frozenset(names[: place + 1]) for place in range(count)]
    products = tuple(
        Product(id=name, kind="suite", covers=covers, prices=())
        for name, covers in zip(names, capability, strict=True)
    )
    years = prices.shape[0]
    vector = np.arange(who)[:, None] * years + np.arange(years)[None, :]
    yearly = np.stack(
        [seats[:, :, lines.horizon.year_places() == y].sum(axis=2) for y in range(years)], axis=2
    )
    rows = who * count
    return Country(
        products=products,
        prices=np.ascontiguousarray(prices.transpose(2, 1, 0).reshape(count, who * years)),
        needs=tuple(capability),
        need=np.tile(np.arange(count), who).astype(np.int32),
        vector=np.repeat(vector, count, axis=0).astype(np.int32),
        seats=yearly.reshape(rows, years),
        movers=np.zeros((rows, years), dtype=np.int64),
        held=np.tile(np.arange(count), who).astype(np.int32),
    )


def _prices(lines: Lines, deal: Deal, parts: list[int]) -> Int64:
    """Years x participants x suites: what one seat since joining costs a month, NEVER where not known."""
    who, months = len(lines.participants.ids), lines.horizon.months
    joined = np.maximum(lines.participants.joined, 0).astype(np.int64)
    one = np.arange(months)[:, None] >= np.repeat(joined, len(parts))[None, :]
    single = replace(
        lines,
        participant=np.repeat(np.arange(who), len(parts)),
        part=np.tile(np.array(parts), who),
        first=np.repeat(joined, len(parts)).astype(np.int32),
        needed=one.astype(np.int64),
    )
    paid = replay(single, replace(deal, coverage=None))
    spans = np.stack(
        [one[lines.horizon.year_places() == y].sum(axis=0) for y in range(len(paid.amount))]
    )
    price = np.where((paid.unknown == 0) & (spans > 0), paid.amount // np.maximum(spans, 1), NEVER)
    return price.reshape(len(paid.amount), who, len(parts))


def _rebuilt(lines: Lines, parts: list[int], seats: Int64, base: NDArray[np.integer]) -> Lines:
    """The lines with each group's users on its chosen suite; lines that a participant lacks are added."""
    who, count, months = seats.shape
    year = lines.horizon.year_places()
    found = np.zeros_like(seats)
    for group in range(count):
        chosen = base[:, group][:, year]
        for place in range(count):
            found[:, place] += np.where(chosen == place, seats[:, group], 0)
    other = ~np.isin(lines.part, parts)
    more = found.reshape(who * count, months).T
    some = (more > 0).any(axis=0)
    part = np.concatenate([lines.part[other], np.tile(np.array(parts), who)[some]])
    participant = np.concatenate([lines.participant[other], np.repeat(np.arange(who), count)[some]])
    needed = np.concatenate([lines.needed[:, other], more[:, some]], axis=1)
    order = np.argsort(participant, kind="stable")
    needed = np.ascontiguousarray(needed[:, order])
    return replace(
        lines,
        participant=participant[order],
        part=part[order],
        first=(needed > 0).argmax(axis=0).astype(np.int32),
        needed=needed,
    )

"""Small sectors as arrays, by hand and by chance."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.planning.worth.deal import (
    Coverage,
    Deal,
    End,
    LevelDiscount,
    MaximumPrice,
    PriceLock,
    Promotion,
)
from raamwerk.core.planning.worth.lines import Horizon, Lines, Participants, Parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

SINCE = date(2022, 12, 1)
E3, E5, F3 = "M365 E3", "M365 E5", "M365 F3"
FAMILIES = (E3, E5, F3, "")
MONTHS = 30


def lines_of(
    *,
    needed: Sequence[Sequence[int]],
    maximum: Sequence[Sequence[int]],
    listed: Sequence[Sequence[int]] | None = None,
    heads: Sequence[int] = (600,),
    joined: Sequence[int] = (0,),
    who: Sequence[int] | None = None,
    part: Sequence[int] | None = None,
    families: Sequence[str] = FAMILIES,
    pack: Sequence[int] | None = None,
    once: Sequence[bool] | None = None,
    types: Sequence[str] | None = None,
    own: Sequence[Sequence[int]] | None = None,
) -> Lines:
    """A sector by hand: `needed` a line after another over the months, prices a part after another."""
    need = np.array(needed, dtype=np.int64).T
    price = np.array(maximum, dtype=np.int64).T
    months, count = need.shape
    parts = price.shape[1]
    horizon = Horizon(SINCE, months)
    listing = price if listed is None else np.array(listed, dtype=np.int64).T
    maxima = {"": price} | ({} if own is None else {"own": np.array(own, dtype=np.int64).T})
    return Lines(
        horizon=horizon,
        participants=Participants(
            ids=tuple(f"GM{place:04d}" for place in range(len(heads))),
            names=tuple(f"Gemeente {place} (verzonnen)" for place in range(len(heads))),
            headcount=np.array(heads, dtype=np.int64),
            joined=np.array(joined, dtype=np.int32),
            starts=tuple(horizon.first(max(month, 0)) for month in joined),
        ),
        parts=Parts(
            numbers=tuple(f"AAA-0000{place}" for place in range(parts)),
            types=tuple(types or ("online-service",) * parts),
            families=tuple(families[:parts]),
            pack=np.array(pack or [1] * parts, dtype=np.int64),
            once=np.array(once or [False] * parts, dtype=bool),
            maxima=maxima,
            listed=listing,
        ),
        participant=np.array(who or [0] * count, dtype=np.int64),
        part=np.array(part or range(count), dtype=np.int64),
        first=(need > 0).argmax(axis=0).astype(np.int32),
        needed=need,
    )


def by_chance(rng: Random) -> Lines:
    """A sector of a few participants, whose prices step and are now and then not known."""
    people = rng.randrange(1, 4)
    who = [person for person in range(people) for _ in FAMILIES]
    prices = [_steps(rng) for _ in FAMILIES]
    return lines_of(
        needed=[_need(rng) for _ in who],
        maximum=prices,
        listed=[[p if p < 0 else p * 117 // 100 for p in path] for path in prices],
        own=[_steps(rng) for _ in FAMILIES],
        heads=[rng.choice((80, 260, 700, 3_000, -1)) for _ in range(people)],
        joined=[rng.choice((-7, 0, 0, 3, 11)) for _ in range(people)],
        who=who,
        part=[*range(len(FAMILIES))] * people,
        pack=[1, 1, 2, 1],
        once=[False, False, False, rng.random() < 0.5],
        types=["online-service", "online-service", "online-service", "on-premises"],
    )


def _steps(rng: Random) -> list[int]:
    path, price = [], rng.randrange(50, 900) * 1_000_000 + rng.randrange(1_000_000)
    for _ in range(MONTHS):
        if rng.random() < 0.1:
            price = max(1, price * rng.randrange(90, 112) // 100)
        path.append(-1 if rng.random() < 0.04 else price)
    return path


def _need(rng: Random) -> list[int]:
    path, units = [], 0 if rng.random() < 0.3 else rng.randrange(1, 900)
    for _ in range(MONTHS):
        if rng.random() < 0.15:
            units = max(0, units + rng.randrange(-80, 120))
        path.append(units)
    return path


def a_deal(rng: Random) -> Deal:
    """A deal with every lever somewhere."""
    return Deal(
        name="d",
        minimum_size=rng.choice((0, 0, 250)),
        coverage=rng.choice((None, Coverage(900_000, (E3, E5)))),
        product_scope=rng.choice((None, None, (E3, E5))),
        maximum_price=rng.choice(
            (
                MaximumPrice(),
                MaximumPrice("own"),
                MaximumPrice(off_list=((0, 100_000), (12, 125_000))),
                MaximumPrice(adjust=(("", -25_000), (E3, 10_000))),
            )
        ),
        quantity_tiers=rng.choice(((), ((250, 20_000), (1_000, 80_000)))),
        level_discount=rng.choice((None, LevelDiscount(2_400, 60_000, ("online-service",)))),
        price_period=rng.choice(("sticky", "calendar")),
        price_lock=rng.choice((None, PriceLock(), PriceLock(12), PriceLock(36, lower_too=False))),
        indexation=rng.choice((0, 37_000)),
        yearly_flexibility=rng.random() < 0.5,
        promotion=rng.choice((None, Promotion(6, (E5,), 100_000))),
        end=rng.choice((End(), End(months=18))),
        fee=rng.choice((0, 2_500)),
    )

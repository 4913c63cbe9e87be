"""A lever moved by a negotiator: a deal and a text in, another deal out; and what one step of it is worth.

Together with `replay` this is a pure function of terms to amounts, fast enough for a slider.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE
from raamwerk.core.planning.worth.deal import (
    LEVERS,
    Coverage,
    End,
    MaximumPrice,
    PriceLock,
    Promotion,
)
from raamwerk.core.planning.worth.replay import replay
from raamwerk.core.planning.worth.tally import tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Lines
    from raamwerk.core.planning.worth.tally import Tally

SUITES: Final = ("M365 E3", "M365 E5")
"""The families that a cover rule counts where the deal has none (F-5)."""
_MOST: Final = 1_000


def moved(deal: Deal, moves: Sequence[str]) -> Deal:
    """A deal with levers moved, each `lever=value` or, for one family, `maximum-price:M365 E3=-1`.

    `minimum-size=250`, `coverage=90`, `product-scope=all` or families with a comma between them,
    `maximum-price=-2.5` (per cent on every maximum), `quantity-tiers=500:2,2500:5` (from so many: per cent),
    `price-period=sticky|calendar`, `price-lock=none|end|36` (months), `indexation=3.7`,
    `yearly-flexibility=yes|no`, `promotion=12:10` (months: per cent), `end=none|48` (months), `fee=0.25`.

    Raises:
        Refused: `worth.no-lever` for another lever, `worth.no-move` for a value that it cannot have.
    """
    for said in moves:
        name, _, value = said.partition("=")
        lever, _, family = name.partition(":")
        if lever not in _MOVES:
            raise Refused("worth.no-lever", lever=lever, known=", ".join(LEVERS))
        if family and lever != "maximum-price":
            raise Refused("worth.no-move", lever=lever, value=said)
        try:
            deal = _MOVES[lever](deal, value.strip(), family)
        except (ValueError, InvalidOperation) as error:
            raise Refused("worth.no-move", lever=lever, value=value) from error
    return replace(deal, name=f"{deal.name}, {'; '.join(moves)}") if moves else deal


def _share(value: str, *, least: int = 0) -> int:
    """A percentage as millionths; at most four decimals, and no more than a thousand per cent."""
    number = Decimal(value) * SCALE / 100
    if not number.is_finite():
        raise ValueError(value)
    whole = int(number)
    if whole != number or not least * SCALE // 100 <= whole <= _MOST * SCALE // 100:
        raise ValueError(value)
    return whole


def _count(value: str) -> int:
    number = int(value)
    if number < 0:
        raise ValueError(value)
    return number


def _yes(value: str) -> bool:
    word = value.lower()
    if word not in {"yes", "ja", "no", "nee"}:
        raise ValueError(value)
    return word in {"yes", "ja"}


def _maximum(deal: Deal, value: str, family: str) -> Deal:
    now = deal.maximum_price
    share = _share(value, least=-100)
    return replace(
        deal, maximum_price=MaximumPrice(now.book, now.off_list, (*now.adjust, (family, share)))
    )


def _coverage(deal: Deal, value: str, _: str) -> Deal:
    share = _share(value)
    families = deal.coverage.families if deal.coverage else SUITES
    return replace(deal, coverage=Coverage(share, families) if share else None)


def _scope(deal: Deal, value: str, _: str) -> Deal:
    named = tuple(one.strip() for one in value.split(",") if one.strip())
    if not named:
        raise ValueError(value)
    return replace(deal, product_scope=None if named == ("all",) else named)


def _tiers(deal: Deal, value: str, _: str) -> Deal:
    pairs = [one.partition(":") for one in value.split(",") if one.strip()]
    tiers = sorted((_count(since), _share(share)) for since, _, share in pairs)
    if any(share > SCALE for _, share in tiers):
        raise ValueError(value)
    return replace(deal, quantity_tiers=tuple(tiers))


def _period(deal: Deal, value: str, _: str) -> Deal:
    match value:
        case "sticky":
            return replace(deal, price_period="sticky")
        case "calendar":
            return replace(deal, price_period="calendar")
    raise ValueError(value)


def _lock(deal: Deal, value: str, _: str) -> Deal:
    if value == "none":
        return replace(deal, price_lock=None)
    lower = deal.price_lock.lower_too if deal.price_lock else True
    months = None if value == "end" else int(value)
    if months is not None and months < 1:
        raise ValueError(value)
    return replace(deal, price_lock=PriceLock(months, lower_too=lower))


def _promotion(deal: Deal, value: str, _: str) -> Deal:
    months, _, share = value.partition(":")
    families = deal.promotion.families if deal.promotion else SUITES
    found = Promotion(_count(months), families, _share(share))
    if found.share > SCALE:
        raise ValueError(value)
    return replace(deal, promotion=found)


def _end(deal: Deal, value: str, _: str) -> Deal:
    return replace(deal, end=End() if value == "none" else End(months=_count(value)))


_MOVES: Final[Mapping[str, Callable[[Deal, str, str], Deal]]] = {
    "minimum-size": lambda deal, value, _: replace(deal, minimum_size=_count(value)),
    "coverage": _coverage,
    "product-scope": _scope,
    "maximum-price": _maximum,
    "quantity-tiers": _tiers,
    "price-period": _period,
    "price-lock": _lock,
    "indexation": lambda deal, value, _: replace(deal, indexation=_share(value)),
    "yearly-flexibility": lambda deal, value, _: replace(deal, yearly_flexibility=_yes(value)),
    "promotion": _promotion,
    "end": _end,
    "fee": lambda deal, value, _: replace(deal, fee=_share(value)),
}


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What one move is worth: the difference it makes over the horizon, by year and participant."""

    move: str
    difference: Tally


def sensitivities(lines: Lines, deal: Deal, moves: Sequence[str]) -> tuple[Worth, ...]:
    """What each move alone is worth, replayed and not estimated.

    Line-years with an unknown price in either replay are left out of both.
    """
    base = replay(lines, deal)
    found = []
    for said in moves:
        other = replay(lines, moved(deal, [said]))
        known = (base.unknown == 0) & (other.unknown == 0)
        found.append(Worth(said, tally(lines, np.where(known, other.amount - base.amount, 0))))
    return tuple(found)


def usual_moves(lines: Lines, deal: Deal, most: int = 5) -> tuple[str, ...]:
    """The moves worth looking at: a per cent on each of the largest families and on all, and one step of the rest."""
    spent = tally(lines, replay(lines, deal).inside).by_family
    largest = sorted((f for f in spent if f and spent[f]), key=lambda f: -spent[f])[:most]
    prices = [f"maximum-price:{family}=-1" for family in largest]
    lock = "price-lock=end" if deal.price_lock is None else "price-lock=none"
    freedom = "yearly-flexibility=no" if deal.yearly_flexibility else "yearly-flexibility=yes"
    size = "minimum-size=0" if deal.minimum_size else "minimum-size=250"
    return ("maximum-price=-1", *prices, "indexation=3", lock, freedom, size, "fee=0.25")

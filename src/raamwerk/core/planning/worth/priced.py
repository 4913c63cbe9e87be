"""The maximum prices of a deal: a book's, or a share off the list price, adjusted and indexed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE
from raamwerk.core.planning.worth.lines import MOST, NONE

if TYPE_CHECKING:
    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Int64, Lines


def maxima(lines: Lines, deal: Deal) -> Int64:
    """The maximum of each part in each month: months x parts, rounded half up to a micro-euro at each step.

    Raises:
        Refused: `worth.no-book` where there is no price path of that name; `worth.too-large` as in `scaled`.
    """
    price = _adjusted(lines, deal, _base(lines, deal))
    return _indexed(price, deal.indexation) if deal.indexation else price


def _base(lines: Lines, deal: Deal) -> Int64:
    source = deal.maximum_price
    if not source.off_list:
        if source.book not in lines.parts.maxima:
            raise Refused("worth.no-book", book=source.book)
        return lines.parts.maxima[source.book]
    shares = np.zeros(lines.horizon.months, dtype=np.int64)
    for month, share in source.off_list:
        shares[month:] = share
    return scaled(lines.parts.listed, SCALE - shares[:, None])


def _adjusted(lines: Lines, deal: Deal, price: Int64) -> Int64:
    factor = np.full(len(lines.parts.numbers), SCALE, dtype=np.int64)
    for family, share in deal.maximum_price.adjust:
        named = np.array([family in {"", one} for one in lines.parts.families], dtype=bool)
        factor[named] += share
    return price if (factor == SCALE).all() else scaled(price, np.maximum(factor, 0))


def _indexed(price: Int64, share: int) -> Int64:
    """Prices that rise by a share at the start of each year of the horizon, compounded."""
    found = price.copy()
    for month in range(12, len(price), 12):
        found[month:] = scaled(found[month:], SCALE + share)
    return found


def scaled(price: Int64, factor: Int64 | int) -> Int64:
    """Prices times a factor in millionths, half up; NONE stays.

    Raises:
        Refused: `worth.too-large` where a product would leave Int64.
    """
    dearest, most = int(price.max(initial=0)), int(np.max(factor, initial=0))
    if dearest * most >= MOST:
        raise Refused("worth.too-large", price=str(dearest * most // SCALE), quantity="1")
    return np.where(price < 0, NONE, (price * factor + SCALE // 2) // SCALE)

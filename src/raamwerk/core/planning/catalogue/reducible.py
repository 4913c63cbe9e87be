"""What of the spare licences can go, from when, and by which day it has to be filed (M-7, M-10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.enrolment.window import next_filing
from raamwerk.core.money import SCALE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.enrolment.window import Filing
    from raamwerk.core.planning.catalogue.usage import Use

Why = Literal["reduce", "nothing-spare", "not-linked", "not-owned", "no-reduction", "final"]
"""What is advised of a product, or why nothing is.

`not-linked`: no part number is given for it; `not-owned`: the enrolment's orders do not hold it, or not a
known number; `no-reduction`: the framework lets nothing go down; `final`: only the end lies ahead.
"""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about a product's spare licences.

    Args:
        use: how they are used.
        why: what is advised, or why nothing is.
        part_number: in the enrolment.
        owned: licences by the enrolment's orders, on the day it takes effect.
        reduce: how many may go.
        effect_on: the anniversary from which.
        file_since, file_last: the days on which it is filed.
        yearly: what it saves a year, in micro-euros; None where the price is not known.
    """

    use: Use
    why: Why
    part_number: str | None = None
    owned: int | None = None
    reduce: int = 0
    effect_on: date | None = None
    file_since: date | None = None
    file_last: date | None = None
    yearly: int | None = None


@dataclass(frozen=True, slots=True)
class Price:
    """A price in micro-euros for so many months of one licence."""

    amount: int
    months: int


def advise(
    uses: Sequence[Use],
    enrolment: Enrolment,
    terms: Terms,
    on: date,
    *,
    last: date | None,
    links: Mapping[str, str],
    prices: Mapping[str, Price],
) -> tuple[Advice, ...]:
    """What can be reduced at the next anniversary, a product at a time.

    Args:
        uses: of the tenant.
        enrolment: under which the licences were ordered.
        terms: of its framework.
        on: the day looked at.
        last: the enrolment's last day, where it is known.
        links: the part number of each product, by its GUID.
        prices: what a licence costs from the anniversary on, by part number.
    """
    filing = next_filing(enrolment.start, on, last, terms.windows)
    found = []
    for use in uses:
        part = links.get(use.licences.sku)
        held = owned(enrolment, part, filing.effect_on) if part else None
        whole = None if held is None else held // SCALE
        why = _why(use, part, whole, terms, filing)
        found.append(
            _reduced(use, part or "", whole or 0, filing, prices)
            if why == "reduce"
            else Advice(use, why, part, whole)
        )
    return tuple(found)


def _why(use: Use, part: str | None, whole: int | None, terms: Terms, filing: Filing) -> Why:
    """Whether something can go, or the first reason why not."""
    if not use.spare:
        return "nothing-spare"
    if part is None:
        return "not-linked"
    if not terms.reduction:
        return "no-reduction"
    if filing.final:
        return "final"
    return "reduce" if whole else "not-owned"


def _reduced(
    use: Use, part: str, whole: int, filing: Filing, prices: Mapping[str, Price]
) -> Advice:
    """As many as nobody would miss, and no more than there are on paper."""
    count, price, window = min(use.spare, whole), prices.get(part), filing.window
    yearly = None if price is None else price.amount * 12 * count // price.months
    return Advice(
        use, "reduce", part, whole, count, filing.effect_on, window.since, window.last, yearly
    )

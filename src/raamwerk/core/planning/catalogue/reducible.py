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
        why: Why | None = None
        if not use.spare:
            why = "nothing-spare"
        elif part is None:
            why = "not-linked"
        elif not terms.reduction:
            why = "no-reduction"
        elif filing.final:
            why = "final"
        held = owned(enrolment, part, filing.effect_on) if part else None
        whole = None if held is None else held // SCALE
        if why is None and not whole:
            why = "not-owned"
        if why is not None or whole is None or part is None:
            found.append(Advice(use, why or "not-owned", part, whole))
            continue
        count = min(use.spare, whole)
        price = prices.get(part)
        found.append(
            Advice(
                use,
                "reduce",
                part,
                whole,
                count,
                filing.effect_on,
                filing.window.since,
                filing.window.last,
                None if price is None else price.amount * 12 * count // price.months,
            )
        )
    return tuple(found)

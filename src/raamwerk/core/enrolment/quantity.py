"""How many licences an enrolment has, and how many a true-up asks for (M-5, K-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.ledger import postings, total
from raamwerk.core.money import Micro

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment


def owned(enrolment: Enrolment, part_number: str, on: date) -> Micro | None:
    """How many of a part number the enrolment holds on a day, by its orders so far.

    The sum of the ledger (`raamwerk.core.enrolment.ledger`), which says when an order counts.

    Returns:
        Millionths of a unit, or None where some order's quantity is not registered.
    """
    return total(each for each in postings(enrolment, part_number) if each.since <= on)


def true_up(peak: Micro, entitled: Micro) -> Micro:
    """What a true-up asks for: the most used since the last order above what is held, never less than none.

    40 held, at most 47 used, 42 today: 7 (M-5).
    """
    return Micro(max(peak - entitled, 0))

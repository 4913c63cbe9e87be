"""The statutory clock of an invoice: until when it is paid in time, and what being late costs (L-6, K-22).

It starts at receipt and runs in every state: a dispute does not stop it for what is not disputed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import SCALE, Micro, cents
from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from datetime import date

STATUTORY: Final = 30
"""Days to pay where nothing longer was agreed (BW 6:119b)."""
LONGEST: Final = 60
"""What is agreed beyond this does not hold."""
COSTS: Final = Micro(40 * SCALE)
"""The least costs of a late payment (BW 6:96)."""
_YEAR: Final = 365


@dataclass(frozen=True, slots=True)
class PaymentClock:
    """Where the clock stands on a day.

    Args:
        received_on: the day on which it started.
        last: the last day on which payment is in time.
        on: the day looked at.
    """

    received_on: date
    last: date
    on: date

    @property
    def left(self) -> int:
        """Days to go: 0 on the last day, negative after it."""
        return (self.last - self.on).days

    @property
    def late(self) -> int:
        """Days of delay; 0 while payment is in time."""
        return max(-self.left, 0)


def clock(received_on: date, agreed: int | None, on: date) -> PaymentClock:
    """The clock of an invoice.

    Args:
        received_on: the day of receipt.
        agreed: days to pay as agreed with the enrolment or in the framework; None for the statutory ones.
        on: the day looked at, or the day of payment.
    """
    days = STATUTORY if agreed is None else min(agreed, LONGEST)
    return PaymentClock(received_on, days_later(received_on, days), on)


def interest(amount: int, rate: int, days: int) -> Micro:
    """Simple interest within a half-year, in whole cents, half away from zero.

    Args:
        amount: what was paid late, in micro-euros.
        rate: a year, in millionths: 10 % is 100,000. It is the refinancing rate of the ECB and eight points.
        days: of delay.
    """
    dividend, divisor = amount * rate * days, SCALE * _YEAR
    return cents((2 * dividend + divisor) // (2 * divisor))

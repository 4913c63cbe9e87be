"""A line beside its enrolment: dates, windows, quantities: F-8, M-5..M-10, K-5, K-8, K-14."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from tests.oracle import days
from tests.oracle.priced import Priced
from tests.oracle.stated import money

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from raamwerk.core.enrolment.enrolment import Enrolment


class Line(Priced):
    """Everything that a rule may ask of one line."""

    @property
    def enrolment(self) -> Enrolment:
        if self.context.enrolment is None:
            message = "a rule that needs an enrolment ran without one"
            raise LookupError(message)
        return self.context.enrolment

    @cached_property
    def participation_since(self) -> date | None:
        """F-8; an enrolment from before the framework that never signed does not take part (O-17)."""
        enrolment, framework = self.enrolment, self.context.framework
        if enrolment.joined_on is None and enrolment.start < framework.since:
            return None
        return days.participation(enrolment.start, enrolment.joined_on, framework.since)

    @cached_property
    def enrolment_last(self) -> date | None:
        """O-1: the registered end wins; else the last day by the reading."""
        if self.enrolment.registered_end is not None:
            return self.enrolment.registered_end
        takes_effect = self.participation_since
        term = self.context.framework.term("end", self.context.framework.last_terms_day)
        if takes_effect is None or term is None or "year" not in term.parameters:
            return None
        return days.end(self.enrolment.start, takes_effect, term.number("year"))

    @cached_property
    def acted_on(self) -> date | None:
        """The day on which a change was asked for."""
        return self.ordered_on or self.price_date

    @cached_property
    def anniversary(self) -> date | None:
        """The anniversary that a change asked for on this day can be for."""
        if self.acted_on is None:
            return None
        return days.next_anniversary(self.enrolment.start, self.acted_on)

    @cached_property
    def window(self) -> tuple[date, date] | None:
        """M-7: from 60 to 30 days before the anniversary, both days included."""
        term = self.term("order-window")
        if self.anniversary is None or term is None:
            return None
        opens = self.anniversary - timedelta(days=term.number("opens-days"))
        return opens, self.anniversary - timedelta(days=term.number("closes-days"))

    def owned(self, part: str | None) -> Fraction | None:
        """What the enrolment held of a part on the eve of the change; None when an order names no quantity."""
        if part is None or self.acted_on is None:
            return None
        total = money(0)
        for order in self.enrolment.orders:
            counts_from = order.on
            if order.kind in ("reservation", "true_down"):
                counts_from = order.usage_on or order.on
            if order.part_number != part or counts_from >= self.acted_on:
                continue
            quantity = money(order.quantity)
            if quantity is None or total is None:
                return None
            total += -quantity if order.kind == "true_down" else quantity
        return total

    @cached_property
    def cover_months(self) -> int | None:
        """K-5: the months from the first day of use to the next year of cover."""
        used_from = self.usage_on or self.since or self.document.since
        term = self.term("cover-months")
        if used_from is None or term is None or used_from < self.enrolment.start:
            return None
        return days.cover_months(self.enrolment.start, used_from, term.text("policy"))

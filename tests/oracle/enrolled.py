"""A line beside its enrolment: dates, windows, quantities: F-8, M-5..M-10, K-5, K-8, K-14."""

from __future__ import annotations

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
        """F-8, O-17; one from before the framework that never signed, or joins after it has closed, takes no part."""
        enrolment, framework = self.enrolment, self.context.framework
        if enrolment.joined_on is None and enrolment.start < framework.since:
            return None
        since = days.participation(enrolment.start, enrolment.joined_on, framework.since)
        closed = framework.until is not None and since >= framework.until
        return None if closed else since

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
        return self.ordered_on or self.document.issued_on or self.price_date

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
        """K-5: the months from the first day of use to the next year of cover, or to the end of the enrolment."""
        used_from = self.usage_on or self.since or self.document.since
        term, last = self.term("cover-months"), self.enrolment_last
        if used_from is None or term is None or used_from < self.enrolment.start:
            return None
        if last is not None and used_from > last:
            return None
        policy = term.text("policy")
        months = days.cover_months(self.enrolment.start, used_from, policy)
        covered_to = None if last is None else days.cover_start(last + days.ONE)
        month = days.cover_start(used_from, policy)
        for number in range(months):
            if covered_to is not None and month >= covered_to:
                return number
            month = days.first_of_next_month(month)
        return months

    @cached_property
    def billed_months(self) -> int | None:
        """The whole months of the period that the line bills; a quantity may count months, so it tells nothing."""
        since, last = self.since or self.document.since, self.last or self.document.until
        return None if since is None or last is None else days.whole_months(since, last)

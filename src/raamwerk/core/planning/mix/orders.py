"""A plan as orders: what, how many, from when, and on which days it can be filed (M-4..M-10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.window import change_window, closed_window
from raamwerk.core.money import Micro, cents
from raamwerk.core.period import days_later, months_later
from raamwerk.core.planning.mix.bill import price_for
from raamwerk.core.planning.mix.seats import spans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.enrolment.terms import Windows
    from raamwerk.core.planning.mix.plan import Plan
    from raamwerk.core.planning.mix.problem import Product

Deed = Literal["first", "true_up", "true_down", "step_up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One line of an order.

    Args:
        deed: an order of something new, more of it, less of it, or a step-up.
        product: its id.
        quantity: how many more or fewer.
        total: how many there are then.
        usage_on: the first day on which it holds.
        file_since, file_last: the days on which it is filed: the window before the anniversary for what
            happens then, else from as far ahead as reservations reach to the last day before use.
        late: whether that last day lies before the day looked at.
        amount: what it adds to, or takes off, the cost until the next anniversary, in micro-euros.
    """

    deed: Deed
    product: str
    part_number: str | None
    quantity: int
    total: int
    usage_on: date
    file_since: date
    file_last: date
    late: bool
    amount: Micro


@dataclass(frozen=True, slots=True)
class Dates:
    """What turns months into days: the first day of month 0, the enrolment's start, the day looked at."""

    first: date
    start: date
    on: date
    windows: Windows


def orders(plan: Plan, dates: Dates) -> tuple[Order, ...]:
    """All orders of a plan, by the day from which they hold."""
    found = [
        order for product in plan.problem.products for order in _of_product(plan, product, dates)
    ]
    return tuple(sorted(found, key=lambda each: (each.usage_on, each.file_last, each.product)))


def owned(plan: Plan, product: str) -> int:
    """How many of a product the groups hold when the plan begins."""
    return sum(group.held for group in plan.problem.groups if product in group.holds)


def _of_product(plan: Plan, product: Product, dates: Dates) -> Iterator[Order]:
    seats = plan.bill.seats[product.id]
    begins = {span.first for span in spans(plan.problem.years)}
    years = {year.first: year for year in plan.problem.years}
    before = owned(plan, product.id)
    for month, count in enumerate(seats):
        change = count - before
        if change:
            usage_on = months_later(dates.first, month)
            year = years.get(month)
            at_anniversary = month in begins and year is not None and year.reducible
            if at_anniversary and year is not None and year.since > dates.start:
                window = change_window(year.since, dates.windows)
                since, last = window.since or dates.on, window.last or dates.on
            else:
                since = months_later(usage_on, -dates.windows.months_ahead)
                last = _last_day(usage_on, dates)
            yield Order(
                deed=_deed(product, change, before),
                product=product.id,
                part_number=product.part_number,
                quantity=abs(change),
                total=count,
                usage_on=usage_on,
                file_since=max(since, dates.on),
                file_last=last,
                late=last < dates.on,
                amount=_amount(plan, product, month, change),
            )
        before = count


def _deed(product: Product, change: int, before: int) -> Deed:
    if change < 0:
        return "true_down"
    if product.kind == "step-up":
        return "step_up"
    return "true_up" if before else "first"


def _last_day(usage_on: date, dates: Dates) -> date:
    """The last day before use on which something can still be ordered: not while reservations are closed (M-9)."""
    last = days_later(usage_on, -1)
    closed = closed_window(next_anniversary(dates.start, last), dates.windows)
    return days_later(closed.since, -1) if closed.since is not None and last in closed else last


def _amount(plan: Plan, product: Product, month: int, change: int) -> Micro:
    """The change times its price for the months to the end of the year, rounded once to whole cents."""
    problem = plan.problem
    index = next(n for n, year in enumerate(problem.years) if year.first <= month < year.until)
    year = problem.years[index]
    price = price_for(product, plan.bill.seats[product.id][year.first], index) or 0
    return euros(price * (year.until - month) * change, problem.scale)


def euros(amount: int, scale: int) -> Micro:
    """Micro-euros in whole cents of an amount of 1/scale micro-euros, rounded once, half away from zero."""
    whole = (
        abs(amount) // scale
    )  # a fraction of a micro-euro below half a cent never turns the scale
    return Micro(cents(whole) if amount >= 0 else -cents(whole))

"""Buy now, reserve, wait for the anniversary, or step up: what each costs to the end, side by side.

All amounts are what an option adds to leaving things as they are. Cover runs in whole months (K-5); a part that was
never ordered is locked by its first order, so that a later year takes the lower of that and the year's own (O-6).
With a base, whoever gets the product gives the base up at the next anniversary, not before (M-10, M-13).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.cover import cover_start, first_of_month_from
from raamwerk.core.enrolment.ending import Remark
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.enrolment.reservation import barriers
from raamwerk.core.enrolment.window import change_window
from raamwerk.core.money import SCALE
from raamwerk.core.period import days_later
from raamwerk.core.planning.mix.assembled import ceiling
from raamwerk.core.planning.mix.orders import euros

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.money import Micro
    from raamwerk.core.planning.mix.assembled import Price, Setting

Way = Literal["now", "reserve", "wait", "step-up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is wanted.

    Args:
        part_number: the product.
        quantity: how many.
        usage_on: from which day it is used.
        base: what its users have now and give up, if anything.
        step_up: the part number of the step from `base`, if there is one.
    """

    part_number: str
    quantity: int
    usage_on: date
    base: str | None = None
    step_up: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What is paid for some months of one year.

    Args:
        part_number: of what; a base given up has a negative amount.
        since: the first day of cover.
        months: whole months.
        price: for one unit; None where it is not known.
        amount: in micro-euros, rounded once to whole cents; None where the price is not known.
    """

    part_number: str
    since: date
    months: int
    price: Price | None
    amount: Micro | None


@dataclass(frozen=True, slots=True)
class Option:
    """One way.

    Args:
        way: which.
        usage_on: from which day there is use.
        cover_on: from which day is paid.
        file_last: the last day to act.
        without: whole months after the day wanted in which there is no cover.
        lines: what is paid, by year.
        barriers: why it cannot be done as it stands; empty where it can.
    """

    way: Way
    usage_on: date
    cover_on: date
    file_last: date
    without: int
    lines: tuple[Line, ...]
    barriers: tuple[Remark, ...]

    @property
    def total(self) -> int | None:
        """To the end of the enrolment; None where a price is not known."""
        amounts = [line.amount for line in self.lines]
        return None if None in amounts else sum(each or 0 for each in amounts)

    def before(self, anniversary: date) -> int | None:
        """What is paid for cover that begins before a day."""
        amounts = [line.amount for line in self.lines if line.since < anniversary]
        return None if None in amounts else sum(each or 0 for each in amounts)


def options(question: Question, setting: Setting) -> tuple[Option, ...]:
    """Every way to get it, those that cannot be done with the reason.

    A step-up is among them where the question names one.
    """
    at = _next(setting)
    found = [_bought(question, setting, "now", setting.on), _reserved(question, setting)]
    if at is not None:
        found.append(_waited(question, setting, at))
    if question.step_up is not None and question.base is not None:
        found.append(_stepped(question, setting))
    return tuple(found)


def best(found: tuple[Option, ...]) -> Option | None:
    """The cheapest of those that can be done and leave nobody without it; None where none is sure."""
    open_to = [each for each in found if not each.barriers and not each.without]
    known = [each for each in open_to if each.total is not None]
    if len(known) < len(open_to):
        return None
    return min(known, key=lambda each: each.total or 0, default=None)


def _next(setting: Setting) -> date | None:
    """The first anniversary whose window for changes is still open."""
    for at in anniversaries(setting.enrolment.start, days_later(setting.last, 1)):
        until = change_window(at, setting.terms.windows).until
        if at > setting.on and until is not None and setting.on < until:
            return at
    return None


def _bought(question: Question, setting: Setting, way: Way, usage_on: date) -> Option:
    part = question.part_number
    lines = _lines(question, setting, usage_on, part)
    return Option(
        way, usage_on, _cover(setting, usage_on), usage_on, 0, lines, _late(setting, usage_on)
    )


def _reserved(question: Question, setting: Setting) -> Option:
    """From the day wanted, if that can be reserved today (M-9)."""
    start, windows = setting.enrolment.start, setting.terms.windows
    found = _bought(question, setting, "reserve", question.usage_on)
    shut = barriers(start, setting.on, question.usage_on, setting.last, windows)
    last = days_later(question.usage_on, -1)
    return Option("reserve", found.usage_on, found.cover_on, last, 0, found.lines, shut)


def _waited(question: Question, setting: Setting, at: date) -> Option:
    """From the next anniversary whose window is open; without it until then."""
    part, last = question.part_number, change_window(at, setting.terms.windows).last or at
    lines = _lines(question, setting, at, part)
    wanted, cover = _cover(setting, max(question.usage_on, setting.on)), _cover(setting, at)
    without = max(_months(wanted, cover), 0)
    return Option("wait", at, cover, last, without, lines, ())


def _stepped(question: Question, setting: Setting) -> Option:
    """A step-up until the next anniversary, and the whole product in place of the base from then on (M-13)."""
    usage_on, part = max(question.usage_on, setting.on), question.step_up or ""
    lines = _lines(question, setting, usage_on, part)
    held = owned(setting.enrolment, question.base or "", usage_on)
    shut = list(_late(setting, usage_on))
    if held is None or held < question.quantity * SCALE:
        have = None if held is None else held // SCALE
        facts = {"base": question.base, "held": have, "quantity": question.quantity}
        shut.append(Remark("options.base-too-few", facts))
    return Option("step-up", usage_on, _cover(setting, usage_on), usage_on, 0, lines, tuple(shut))


def _late(setting: Setting, usage_on: date) -> tuple[Remark, ...]:
    if usage_on <= setting.last:
        return ()
    facts = {"usage_on": usage_on.isoformat(), "last": setting.last.isoformat()}
    return (Remark("options.after-end", facts),)


def _cover(setting: Setting, usage_on: date) -> date:
    start = setting.enrolment.start
    return cover_start(start, max(usage_on, start), setting.terms.cover or "next-first")


def _lines(question: Question, setting: Setting, usage_on: date, first: str) -> tuple[Line, ...]:
    """What is paid by year: the part bought first to the next anniversary, the product from then on."""
    found: list[Line] = []
    cover = _cover(setting, usage_on)
    until = first_of_month_from(days_later(setting.last, 1))
    start = setting.enrolment.start
    cuts = [
        at
        for at in anniversaries(start, days_later(setting.last, 1))
        if first_of_month_from(at) > cover
    ]
    begins = [(usage_on, cover), *((at, first_of_month_from(at)) for at in cuts)]
    ends = [first_of_month_from(at) for at in cuts] + [until]
    locked: Price | None = None
    for place, ((day, since), end) in enumerate(zip(begins, ends, strict=True)):
        months = max(_months(since, end), 0)
        whole = place > 0 or _at_anniversary(setting, usage_on)
        part = question.part_number if whole else first
        price = ceiling(part, setting, day)
        if part == question.part_number:
            price = locked = _lower(locked, price)
        found.append(_line(part, since, months, price, question.quantity))
        if whole and question.base is not None:
            base = ceiling(question.base, setting, day)
            found.append(_line(question.base, since, months, base, -question.quantity))
    return tuple(line for line in found if line.months)


def _at_anniversary(setting: Setting, usage_on: date) -> bool:
    """Whether the use begins on an anniversary for which the base can still be given up."""
    return usage_on == _next(setting)


def _lower(locked: Price | None, price: Price | None) -> Price | None:
    """A later price, or the one locked by the first order where that is lower (O-6)."""
    if locked is None or price is None:
        return price
    lower = locked.amount * price.unit.months < price.amount * locked.unit.months
    return locked if lower else price


def _line(part: str, since: date, months: int, price: Price | None, quantity: int) -> Line:
    if price is None or price.unit.once or price.unit.quantity != 1:
        return Line(part, since, months, None, None)
    amount = euros(quantity * price.amount * months, price.unit.months)
    return Line(part, since, months, price, amount)


def _months(since: date, until: date) -> int:
    return 12 * (until.year - since.year) + until.month - since.month

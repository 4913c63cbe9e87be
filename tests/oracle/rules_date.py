"""The rules about dates: F-1, F-8, F-18, O-1, O-2, O-17, M-18, K-5, and the validity of quotes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from tests.oracle import days
from tests.oracle.logic import every, in_cents, over, some
from tests.oracle.priced import ONLINE

if TYPE_CHECKING:
    from datetime import date

    from tests.oracle.enrolled import Line
    from tests.oracle.rules_price import Judged


def outside_framework(line: Line) -> Judged:
    """F-1: ended means ended; terms run on for enrolments that may outlive the framework (O-2)."""
    framework = line.context.framework

    def outside(on: date) -> bool:
        ended = framework.terms_until is not None and on >= framework.terms_until
        return on < framework.since or ended

    return line.document_asks, over(outside, line.price_date)


def outside_participation(line: Line) -> Judged:
    since = line.participation_since
    return line.document_asks, over(lambda on, first: on < first, line.price_date, since)


def outside_enrolment(line: Line) -> Judged:
    start, last = line.enrolment.start, line.enrolment_last
    before = over(lambda on: on < start, line.price_date)
    after = over(lambda on, end: on > end, line.price_date, last)
    if before is True or after is True:
        return line.document_asks, True
    return line.document_asks, None if before is None or after is None else False


def commitment_beyond_end(line: Line) -> Judged:
    stated = line.commitment_last
    return line.asks and stated is not None, over(
        lambda bound, last: bound > last, stated, line.enrolment_last
    )


def backdated(line: Line) -> Judged:
    """M-18: an online service is not used before it is ordered."""
    stated = line.asks and line.usage_on is not None
    online = over(lambda kind: kind == ONLINE, line.product_type)
    return every(stated, online), over(
        lambda used, ordered: used < ordered, line.usage_on, line.ordered_on
    )


def period_beyond_end(line: Line) -> Judged:
    """M-16, O-12: nothing is billed after the month in which the enrolment ends."""
    last = line.last or line.document.until

    def beyond(billed: date, end: date) -> bool:
        return billed >= days.first_of_next_month(end)

    return line.asks and last is not None, over(beyond, last, line.enrolment_last)


def quote_expired(line: Line) -> Judged:
    """A quote is not used after its last day: not ordered on, or else not looked at, later than that."""
    valid_last = line.document.valid_until
    used_on = line.ordered_on or line.context.on
    applies = line.kind == "quote" and valid_last is not None
    return applies, over(lambda last: used_on > last, valid_last)


def cover_months(line: Line) -> Judged:
    """K-5: what is billed for a first use covers whole months up to the next year of cover, no more."""
    billed, cover = line.billed_months, line.cover_months
    applies = (
        line.asks
        and line.usage_on is not None
        and line.in_framework is not False
        and line.months != 0
    )
    wrong = over(lambda asked, due: asked > due, billed, cover)
    effect = None
    if billed and cover is not None and line.amount is not None:
        effect = in_cents(line.amount * (billed - cover) / billed)
    return applies, wrong, effect


def reservation_closed(line: Line) -> Judged:
    """M-9: an online service only, at most six months ahead, not in the last 30 days before an anniversary."""
    reserves = line.change == "reservation"
    term, on, use, last = (
        line.term("reservation"),
        line.ordered_on,
        line.usage_on,
        line.enrolment_last,
    )
    if term is None:
        return reserves, None

    def closed(made: date) -> bool:
        anniversary = days.next_anniversary(line.enrolment.start, made)
        return made >= anniversary - timedelta(days=term.number("closed-days"))

    def too_far(made: date, first: date) -> bool:
        return first > months_after(made, term.number("months-ahead"))

    def after(day: date, end: date) -> bool:
        return day > end

    offline = over(lambda kind: kind != ONLINE, line.product_type)
    reasons = (
        over(closed, on),
        over(too_far, on, use),
        over(after, on, last),
        over(after, use, last),
    )
    return reserves, some(*reasons, offline)


def months_after(on: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    first = on.replace(day=1)
    for _ in range(months):
        first = days.first_of_next_month(first)
    reached = first
    while reached.day < on.day and (reached + days.ONE).month == first.month:
        reached += days.ONE
    return reached


LINE: Final = {
    "date.outside-framework": outside_framework,
    "date.backdated": backdated,
    "date.quote-expired": quote_expired,
}
ENROLLED: Final = {
    "date.outside-participation": outside_participation,
    "date.outside-enrolment": outside_enrolment,
    "date.commitment-beyond-end": commitment_beyond_end,
    "date.period-beyond-end": period_beyond_end,
    "cover.months": cover_months,
    "quantity.reservation-closed": reservation_closed,
}

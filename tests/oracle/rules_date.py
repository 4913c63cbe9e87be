"""The rules about dates: F-1, F-8, F-18, O-1, O-2, O-17, M-18, K-5, and the validity of quotes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from tests.oracle import days
from tests.oracle.logic import every, in_cents, over
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

    return True, over(outside, line.price_date)


def outside_participation(line: Line) -> Judged:
    since = line.participation_since
    return True, over(lambda on, first: on < first, line.price_date, since)


def outside_enrolment(line: Line) -> Judged:
    start, last = line.enrolment.start, line.enrolment_last
    before = over(lambda on: on < start, line.price_date)
    after = over(lambda on, end: on > end, line.price_date, last)
    if before is True or after is True:
        return True, True
    return True, None if before is None or after is None else False


def commitment_beyond_end(line: Line) -> Judged:
    stated = line.commitment_last
    return stated is not None, over(lambda bound, last: bound > last, stated, line.enrolment_last)


def backdated(line: Line) -> Judged:
    """M-18: an online service is not used before it is ordered."""
    stated = line.usage_on is not None and line.ordered_on is not None
    online = over(lambda kind: kind == ONLINE, line.product_type)
    return every(stated, online), over(
        lambda used, ordered: used < ordered, line.usage_on, line.ordered_on
    )


def quote_expired(line: Line) -> Judged:
    valid_last = line.document.valid_until
    used_on = line.ordered_on or line.context.on
    return line.kind == "quote", over(lambda used, last: used > last, used_on, valid_last)


def cover_months(line: Line) -> Judged:
    """K-5: what is billed for a first use covers whole months up to the next year of cover, no more."""
    billed, cover = line.months, line.cover_months
    wrong = over(lambda asked, due: asked > due, billed, cover)
    price, quantity = line.price, line.quantity
    effect = None
    if billed and cover is not None and price is not None and quantity is not None:
        effect = in_cents(price.per * quantity * (billed - cover))
    return line.usage_on is not None, wrong, effect


def reservation_closed(line: Line) -> Judged:
    """M-9: an online service only, at most six months ahead, not in the last 30 days before an anniversary."""
    term, on, use = line.term("reservation"), line.ordered_on, line.usage_on
    if term is None or on is None:
        return line.change == "reservation", None
    anniversary = days.next_anniversary(line.enrolment.start, on)
    closed = on >= anniversary - timedelta(days=term.number("closed-days"))
    ahead = over(lambda first: first > months_after(on, term.number("months-ahead")), use)
    after = over(lambda first, last: first > last, use, line.enrolment_last)
    offline = over(lambda kind: kind != ONLINE, line.product_type)
    reasons = (closed, ahead, after, offline)
    if any(reason is True for reason in reasons):
        return line.change == "reservation", True
    known = all(reason is not None for reason in reasons)
    return line.change == "reservation", False if known else None


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
    "cover.months": cover_months,
    "quantity.reservation-closed": reservation_closed,
}

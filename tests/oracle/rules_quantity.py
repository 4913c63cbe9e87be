"""The rules about quantities: F-11, O-7, M-7, M-10, M-13, and the arithmetic of a line (K-23)."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tests.oracle import days
from tests.oracle.logic import every, in_cents, over, some
from tests.oracle.priced import ONLINE
from tests.oracle.stated import MILLION, Stated

if TYPE_CHECKING:
    from tests.oracle.enrolled import Line
    from tests.oracle.rules_price import Judged


def reduces(line: Line) -> bool:
    return line.change == "true_down"


def outside_window(line: Line) -> Judged:
    """M-7, M-10: a reduction is asked for from 60 to 30 days before the anniversary on which it takes effect."""
    term, filed = line.term("order-window"), line.ordered_on
    if term is None or filed is None:
        return reduces(line), None
    target = line.usage_on or days.next_anniversary(line.enrolment.start, filed)
    opens = target - timedelta(days=term.number("opens-days"))
    closes = target - timedelta(days=term.number("closes-days"))
    in_time = opens <= filed <= closes and days.is_anniversary(line.enrolment.start, target)
    too_late = over(lambda last: target > last, line.enrolment_last)
    return reduces(line), some(not in_time, too_late)


def may_reduce(line: Line) -> bool | None:
    """O-7: every online service may go to nothing at an anniversary, and Azure; what was bought for good may not."""
    term = line.term("yearly-flexibility")
    if term is None or line.product_type is None:
        return None
    return term.text("reduction") == "at-anniversary" and line.product_type in (ONLINE, "azure")


def reduction_without_right(line: Line) -> Judged:
    right = may_reduce(line)
    return reduces(line), None if right is None else not right


def reduction_above_owned(line: Line) -> Judged:
    owned = line.owned(line.part)
    return reduces(line), over(lambda q, held: abs(q) > held, line.quantity, owned)


def purchase_obligation(line: Line) -> Judged:
    """F-11: neither the document nor a line binds the participant to buy products of the framework."""
    least = False if line.minimum_quantity is None else line.minimum_quantity > 0
    binds = some(least, bool(line.document.purchase_obligation))
    return line.asks and line.in_framework is not False, every(binds, line.in_framework)


def step_up_above_base(line: Line) -> Judged:
    """M-13: no more step-ups than base licences."""
    held = line.owned(line.step_up_from)
    return line.document_asks and line.change == "step_up", over(
        lambda q, base: q > base, line.quantity, held
    )


def computed_amount(line: Line) -> int | None:
    """K-23: price times quantity by base quantity, and charges less allowances, in whole cents."""
    parts = (line.unit_price, line.quantity, line.price_quantity, line.charge, line.allowance)
    price, quantity, base, charge, allowance = parts
    if price is None or quantity is None or not base or charge is None or allowance is None:
        return None
    return in_cents(price * quantity / base + charge - allowance)


def rounded_price(line: Line) -> bool:
    """Whether the unit price may have been rounded to cents: half a cent of it then makes a cent or more."""
    price, quantity, base = line.unit_price, line.quantity, line.price_quantity
    if price is None or quantity is None or not base:
        return False
    return (price * 100).denominator == 1 and abs(quantity / base) >= 2


def arithmetic(line: Line) -> Judged:
    """K-23: exact, but for a cent where the invoice rounds the unit price."""
    applies = line.amount is not None or line.kind in ("invoice", "credit-note")
    computed = computed_amount(line)
    if computed is None or line.amount is None:
        return applies, None
    difference = line.amount - Fraction(computed, MILLION)
    allowed = Fraction(1, 100) if rounded_price(line) else 0
    too_much = difference > 0 and line.kind != "credit-note"
    effect = int(difference * MILLION) if too_much else None
    return applies, abs(difference) > allowed, effect


def duplicate_line(line: Line) -> Judged:
    """The same article, quantity, price, amount and period on an earlier line of the same document."""
    earlier = [Stated(line.document, index) for index in range(line.index)]

    def said(stated: Stated) -> tuple[object, ...]:
        figures = (stated.quantity, stated.unit_price, stated.amount)
        return (stated.part, stated.name, *figures, stated.since, stated.last)

    effect = None
    if line.kind == "invoice" and line.amount is not None:
        effect = int(line.amount * MILLION)
    twice = (line.part or line.name) is not None and any(
        said(other) == said(line) for other in earlier
    )
    return True, twice, effect


def incomplete(line: Line) -> Judged:
    """L-7: an invoice says what, how many and at which price."""
    facts = (line.name, line.quantity, line.unit_price, line.amount)
    said = all(fact is not None for fact in facts)
    return line.kind == "invoice", not said


LINE: Final = {
    "quantity.purchase-obligation": purchase_obligation,
    "line.arithmetic": arithmetic,
    "line.duplicate": duplicate_line,
    "line.incomplete": incomplete,
    "quantity.reduction-without-right": reduction_without_right,
}
ENROLLED: Final = {
    "quantity.outside-window": outside_window,
    "quantity.reduction-above-owned": reduction_above_owned,
    "step-up.above-base": step_up_above_base,
}

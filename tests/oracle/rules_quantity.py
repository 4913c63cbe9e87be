"""The rules about quantities: F-11, O-7, M-7, M-10, M-13, and the arithmetic of a line (K-23)."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tests.oracle import days
from tests.oracle.logic import in_cents, over, some
from tests.oracle.priced import ONLINE

if TYPE_CHECKING:
    from tests.oracle.enrolled import Line
    from tests.oracle.rules_price import Judged


def outside_window(line: Line) -> Judged:
    """M-7, M-10: a reduction is asked for from 60 to 30 days before the anniversary on which it takes effect."""
    reduces = line.change == "true_down"
    term, filed = line.term("order-window"), line.ordered_on
    if term is None or filed is None:
        return reduces, None
    target = line.usage_on or days.next_anniversary(line.enrolment.start, filed)
    opens = target - timedelta(days=term.number("opens-days"))
    closes = target - timedelta(days=term.number("closes-days"))
    in_time = opens <= filed <= closes and days.is_anniversary(line.enrolment.start, target)
    return reduces, not in_time


def may_reduce(line: Line) -> bool | None:
    """O-7: every online service may go to nothing at an anniversary; what was bought for good may not."""
    term = line.term("yearly-flexibility")
    if term is None or line.product_type is None:
        return None
    return term.text("reduction") == "at-anniversary" and line.product_type == ONLINE


def reduction_without_right(line: Line) -> Judged:
    right = may_reduce(line)
    return line.change == "true_down", None if right is None else not right


def reduction_above_owned(line: Line) -> Judged:
    owned = line.owned(line.part)
    return line.change == "true_down", over(lambda q, held: abs(q) > held, line.quantity, owned)


def purchase_obligation(line: Line) -> Judged:
    """F-11: neither the document nor a line binds the participant to buy."""
    least = False if line.minimum_quantity is None else line.minimum_quantity > 0
    return True, some(least, bool(line.document.purchase_obligation))


def step_up_above_base(line: Line) -> Judged:
    """M-13: no more step-ups than base licences."""
    held = line.owned(line.step_up_from)
    return line.change == "step_up", over(lambda q, base: q > base, line.quantity, held)


def computed_amount(line: Line) -> int | None:
    """K-23: price times quantity by base quantity, and charges less allowances, in whole cents."""
    parts = (line.unit_price, line.quantity, line.price_quantity, line.charge, line.allowance)
    price, quantity, base, charge, allowance = parts
    if price is None or quantity is None or not base or charge is None or allowance is None:
        return None
    return in_cents(price * quantity / base + charge - allowance)


def arithmetic(line: Line) -> Judged:
    computed = computed_amount(line)
    if computed is None or line.amount is None:
        return True, None
    difference = line.amount - Fraction(computed, 1_000_000)
    return True, difference != 0, in_cents(difference)


def duplicate_line(line: Line) -> Judged:
    """The same part number, quantity, price and period on an earlier line of the same document."""
    lines = line.document.lines

    def said(index: int) -> tuple[str | None, ...]:
        cells = (lines.part_number, lines.quantity, lines.unit_price, lines.since, lines.until)
        return tuple(column[index] if column else None for column in cells)

    return True, any(said(index) == said(line.index) for index in range(line.index))


LINE: Final = {
    "quantity.purchase-obligation": purchase_obligation,
    "line.arithmetic": arithmetic,
    "line.duplicate": duplicate_line,
    "quantity.reduction-without-right": reduction_without_right,
}
ENROLLED: Final = {
    "quantity.outside-window": outside_window,
    "quantity.reduction-above-owned": reduction_above_owned,
    "step-up.above-base": step_up_above_base,
}

"""The rules about prices: K-1..K-4, F-6, F-12, F-13, M-13, O-6, O-10."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tests.oracle.logic import Truth, in_cents, opposite, some
from tests.oracle.part import price_of
from tests.oracle.stated import MILLION

if TYPE_CHECKING:
    from tests.oracle.enrolled import Line
    from tests.oracle.part import Price

Judged = tuple[Truth, Truth] | tuple[Truth, Truth, int | None]
"""Whether it applies, whether it is broken, and what a breach costs in micro-euros."""

NEAR_TWELVE: Final = (Fraction(10), Fraction(14))
"""A price so many times the maximum, or that part of it, is taken for a slip of the unit."""


def concerned(line: Line) -> Truth:
    """Rules about prices look at what a document asks for products of the framework."""
    return line.in_framework if line.asks else False


def dearer(line: Line, limit: Price | None) -> Truth:
    """Whether the line's price is above a limit; not known when they cannot be compared."""
    if line.price is None or limit is None or not line.price.beside(limit):
        return None
    return line.price.per > limit.per


def cost(line: Line, limit: Price | None) -> int | None:
    asked_more = line.over(limit)
    return None if asked_more is None else in_cents(asked_more)


def above_maximum(line: Line) -> Judged:
    return concerned(line), dearer(line, line.maximum), cost(line, line.maximum)


def no_maximum(line: Line) -> Judged:
    """O-10: a product without a maximum is not a pass and not a breach; nor is one that no book knows."""
    return line.part is not None and concerned(line), False if line.maximum is not None else None


def above_lock(line: Line) -> Judged:
    return line.asks and line.own.locked, dearer(line, line.lock), cost(line, line.lock)


def named_order(line: Line) -> Line | None:
    """The line for the part in the order that the invoice names, where it is at hand: the last that was said."""
    place = line.context.ordered.get((line.document.order_reference, line.part))
    return None if place is None else type(line)(*place, line.context)


def ordered_price(line: Line) -> tuple[bool, Price | None]:
    """Whether an order with a price is known, and that price: of the named order, else the latest registered."""
    named = named_order(line)
    if named is not None and named.unit_price is not None:
        return True, named.price
    enrolment, on = line.context.enrolment, line.price_date
    held = [
        order
        for order in (() if enrolment is None else enrolment.orders)
        if order.part_number == line.part and order.unit_price is not None and on is not None
        if order.on <= on
    ]
    latest = max(held, key=lambda order: order.on, default=None)
    if latest is None or latest.unit_price is None:
        return False, None
    return True, price_of(latest.unit_price, latest.unit)


def above_order(line: Line) -> Judged:
    """Scenario 23: what is billed is not above what was ordered."""
    known, agreed = ordered_price(line)
    applies = line.kind == "invoice" and line.asks and known
    return applies, dearer(line, agreed), cost(line, agreed)


def discount_share(line: Line) -> Fraction | None:
    """The discount that the reseller declared for the product type on the price date."""
    if line.product_type is None or line.price_date is None:
        return None
    declared = [
        discount
        for discount in line.enrolment.discounts
        if discount.product_type == line.product_type and discount.since <= line.price_date
    ]
    latest = max(declared, key=lambda discount: discount.since, default=None)
    return None if latest is None else Fraction(latest.share, MILLION)


def discount_not_kept(line: Line) -> Judged:
    """K-3: the price stays at or under maximum and lock, each less the declared share; a type not known is asked."""
    if not line.enrolment.discounts or concerned(line) is False:
        return False, None
    if line.product_type is None:
        return None, None
    share = discount_share(line)
    if not share:
        return False, None
    limits = [line.maximum, line.lock] if line.own.locked else [line.maximum]
    broken = some(*(dearer(line, None if limit is None else limit.less(share)) for limit in limits))
    ceiling = line.ceiling
    return True, broken, None if ceiling is None else cost(line, ceiling.less(share))


def volume_dependent(line: Line) -> Judged:
    """F-12: no price depends on a quantity or on who asks, neither on the line nor in the book."""
    own_price = any(
        entry.part_number == line.part and (entry.organisation or (entry.quantity_from or 0) > 1)
        for book in line.context.books
        for entry in book.entries
    )
    on_line = False if line.quantity_from is None else line.quantity_from > 1
    return concerned(line), some(on_line, own_price)


def unit_suspect(line: Line) -> Judged:
    """About twelve times the maximum, or a twelfth of it: never a pass, the unit is asked."""
    price, limit = line.price, line.maximum
    if price is None or limit is None or not limit.per:
        return False, None
    ratio = price.per / limit.per
    low, high = NEAR_TWELVE
    near = low <= ratio <= high or 1 / high <= ratio <= 1 / low
    return concerned(line), None if near else False


def unit_unknown(line: Line) -> Judged:
    if line.unit_price is None or line.maximum is None:
        return False, None
    if line.price is None or (line.maximum is not None and not line.price.beside(line.maximum)):
        return concerned(line), None
    return concerned(line), False


def tier_not_given(line: Line) -> Judged:
    """F-6: under framework 1 a discount on the list price that grows with the quantity."""
    term, entry = line.term("quantity-tiers"), line.entry
    if term is None or entry is None or line.quantity is None:
        return concerned(line), None
    share = Fraction(0)
    for tier in sorted(term.tiers("tiers"), key=lambda tier: tier.since_quantity):
        if line.quantity >= tier.since_quantity:
            share = Fraction(tier.percent or 0, MILLION)
    if entry.list_price is None or line.price is None or line.maximum is None:
        return concerned(line), None
    listed = Fraction(entry.list_price, MILLION) / (line.maximum.units * (line.maximum.months or 1))
    return concerned(line), line.price.per > listed * (1 - share)


def line_charge(line: Line) -> Judged:
    """K-4: a line with its own charge stays at or under its ceiling, charge included."""
    charged = line.charge is not None and line.charge > 0
    ceiling = line.ceiling_amount
    if line.amount is None or ceiling is None:
        return charged and concerned(line), None
    over_it = line.amount - ceiling
    return charged and concerned(line), over_it > 0, int(over_it * MILLION)


def outside_framework(line: Line) -> Judged:
    return line.asks and not line.surcharge, opposite(line.in_framework)


def part_number_missing(line: Line) -> Judged:
    return line.asks and not line.surcharge, None if line.part is None else False


def step_up_above_difference(line: Line) -> Judged:
    """M-13: a step-up asks no more than the ceiling of the higher edition less that of the base licence."""
    steps_up = line.asks and line.change == "step_up"
    high, base = (line.of_part(part).edition for part in (line.step_up_to, line.step_up_from))
    price, quantity = line.price, line.quantity
    if high is None or base is None or price is None:
        return steps_up, None
    same_unit = (high.months, high.units) == (base.months, base.units)
    if not (same_unit and price.beside(high)):
        return steps_up, None
    over_it = price.per - (high.per - base.per)
    effect = None if quantity is None else in_cents(over_it * quantity * (price.months or 1))
    return steps_up, over_it > 0, effect


LINE: Final = {
    "price.above-maximum": above_maximum,
    "price.no-maximum": no_maximum,
    "price.above-order": above_order,
    "price.line-charge": line_charge,
    "price.volume-dependent": volume_dependent,
    "price.unit-suspect": unit_suspect,
    "price.unit-unknown": unit_unknown,
    "price.tier-not-given": tier_not_given,
    "product.outside-framework": outside_framework,
    "product.part-number-missing": part_number_missing,
    "step-up.above-difference": step_up_above_difference,
}
ENROLLED: Final = {
    "price.above-lock": above_lock,
    "price.discount-not-kept": discount_not_kept,
}

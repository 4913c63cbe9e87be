"""Faults in what a line asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.enrolment.ending import whole_months
from raamwerk.core.money import decimal
from raamwerk.core.period import days_later, months_later
from raamwerk.samples.draft import BREACH, UNKNOWN, DraftLine
from raamwerk.samples.fault import (
    CENT,
    PENNY,
    Case,
    fault,
    just_above,
    periodic,
)
from raamwerk.samples.known import NOWHERE, NOWHERE_NAME
from raamwerk.samples.market import LATEST, SHARE, Priced
from raamwerk.samples.paper import covering
from raamwerk.samples.shape import YEAR, Shape


def _above_maximum(case: Case) -> bool:
    """One percent above a maximum."""
    line = case.pick(periodic)
    if line is None or line.priced is None or line.priced.maximum is None:
        return False
    line.price = just_above(line.priced.maximum * Fraction(101, 100), line)
    return True


def _cent_above(case: Case) -> bool:
    """A cent above a maximum that nothing else holds down: no lock, no promise."""
    line = case.pick(lambda each: periodic(each) and _alone(each))
    if line is None or line.priced is None or line.priced.maximum is None:
        return False
    line.price = just_above(line.priced.maximum, line)
    return True


def _alone(line: DraftLine) -> bool:
    return line.priced is not None and line.priced.locked is None and not line.priced.discount


def _above_lock(case: Case) -> bool:
    """Above the price that was locked, while the maximum has risen over it since."""
    since = _since(case)
    part = case.part(case.market.ordered, _risen, since)
    if part is None:
        return False
    line = case.line(part, since)
    priced = line.priced
    if priced is None or priced.locked is None:
        return False
    line.price = just_above(priced.locked, line)
    case.put(_billed_as_others(case, line))
    return True


def _risen(priced: Priced) -> bool:
    maximum, locked = priced.maximum, priced.locked
    return maximum is not None and locked is not None and maximum > locked * Fraction(101, 100)


def _month_as_year(case: Case) -> bool:
    """Twelve times too much: the price of a year for every month."""
    line = case.pick(periodic)
    if line is None or line.months is None:
        return False
    line.unit, line.quantity, line.months, line.per = "MON", 36, 1, 1
    line.price = (_a_month(line) * YEAR).quantize(PENNY)
    return _suspect(line)


def _year_as_month(case: Case) -> bool:
    """Twelve times too little: the price of a month for a year; probably not what is meant."""
    line = case.pick(periodic)
    if line is None:
        return False
    line.unit, line.quantity, line.months, line.per = "ANN", 36, YEAR, 1
    line.price = _a_month(line).quantize(PENNY)
    return _suspect(line)


def _suspect(line: DraftLine) -> bool:
    """Whether it is about twelve times: not where a lock is far below the maximum, or a price near nothing."""
    return "price.unit-suspect" in line.findings(credit=False)


def _a_month(line: DraftLine) -> Decimal:
    priced = line.priced
    if priced is None:
        return Decimal(0)
    unit = priced.entry.unit
    return priced.offer / ((unit.months or 1) * unit.quantity)


def _promise_broken(case: Case) -> bool:
    """A cent above what was promised, while the maximum itself is kept."""
    line = case.pick(lambda each: each.priced is not None and each.priced.discount > 0)
    priced = None if line is None else line.priced
    if line is None or priced is None or priced.ceiling is None:
        return False
    line.price = just_above(priced.ceiling * Fraction(SHARE - priced.discount, SHARE), line)
    return Fraction(line.price) * SHARE <= priced.ceiling * line.per * (line.months or 1)


def _nowhere(case: Case) -> bool:
    """A product that is new on the publisher's list and in no price book."""
    line = DraftLine(
        NOWHERE, NOWHERE_NAME, 20, "ANN", YEAR, Decimal("1020.00"), role="unlisted",
        found=case.unlisted,
    )  # fmt: skip
    case.put(_billed_as_others(case, line))
    return True


def _withdrawn(case: Case) -> bool:
    """A product that was withdrawn before the price date, so that it has no maximum any more."""
    since = _since(case)
    part = case.part(case.market.fresh, lambda each: each.entry.maximum is None, since)
    if part is None:
        return False
    line = replace(case.line(part, since), price=Decimal("28.10"))
    case.put(_billed_as_others(case, line))
    return True


def _not_yet(case: Case) -> bool:
    """A product that comes into the book later than the price date."""
    since = _since(case)
    suits = lambda each: each.maximum is None and each.entry.since > since  # noqa: E731 - used once, beside its maker
    part = case.part(case.market.fresh, suits, since)
    if part is None:
        return False
    # That it belongs to the framework, and at one price for all, the book says without a date.
    known = {"price.volume-dependent", "product.outside-framework"}
    found = {rule: outcome for rule, outcome in case.unlisted.items() if rule not in known}
    line = replace(case.line(part, since), role="unlisted", found=found, price=Decimal("42.50"))
    case.put(_billed_as_others(case, line))
    return True


def _without_part(case: Case) -> bool:
    """No part number, so that no maximum can be found."""
    line = case.pick(periodic)
    if line is None:
        return False
    line.part_number, line.priced, line.role = None, None, "unlisted"
    line.found = {**case.unlisted, "product.part-number-missing": UNKNOWN}
    del line.found["price.no-maximum"]
    return True


def _without_unit(case: Case) -> bool:
    """Pieces of something that is sold by the month or year, and no word of what a piece covers."""
    line = case.pick(lambda each: periodic(each) and each.part_number is not None)
    if line is None or line.part_number is None:
        return False
    for column in ("since", "until"):
        line.more.pop(column, None)
    line.unit, line.months = "C62", None
    line.priced = case.market.priced(line.part_number, case.issued_on)
    return line.priced.maximum is not None


def _volume(case: Case) -> bool:
    line = case.pick(periodic)
    if line is None:
        return False
    line.more["quantity_from"] = "100"
    line.found["price.volume-dependent"] = BREACH
    return True


def _line_charge(case: Case) -> bool:
    """A charge on the line that brings it above its maximum, under a unit price that is right."""
    line = case.pick(lambda each: each.most is not None)
    if line is None or line.most is None:
        return False
    room = decimal(line.most // CENT * CENT) - line.amount
    line.more["charge"] = format((room + Decimal(10)).quantize(PENNY), "f")
    line.found["price.line-charge"] = BREACH
    return True


def _above_order(case: Case) -> bool:
    """A cent above the price in the order that the invoice names."""
    ordered = [
        (each, line)
        for each in case.earlier
        if each.kind is DocumentKind.ORDER and not each.fault
        for line in each.lines
        if line.more.get("change") == "true_up" and date.fromisoformat(_first(line)) <= LATEST
    ]
    if not ordered:
        return False
    order, line = case.rng.choice(ordered)
    since, part = date.fromisoformat(_first(line)), line.part_number
    if line.asked is None or part is None:
        return False
    again = case.line(part, since, shape=Shape.USER_MONTHS)
    again.price = just_above(line.asked, again)
    again.found["price.above-order"] = BREACH
    last = date.fromisoformat(line.more["until"])
    again.quantity = 24 * whole_months(since, days_later(last, 1))
    case.draft.header |= {
        "order_reference": order.header["id"],
        "issued_on": days_later(since, 6),
        "due_on": days_later(since, 6 + (case.market.enrolment.payment_days or 30)),
    }
    case.draft.lines, case.draft.at = [covering(again, since, last)], 0
    return True


def _first(line: DraftLine) -> str:
    """The first day that a line bills; what is paid once has none, and counts as never."""
    return line.more.get("since", date.max.isoformat())


def _own_service(case: Case) -> bool:
    line = DraftLine(
        "LSP-00001", "Inrichten werkplek (verzonnen)", 16, "C62", 1, Decimal("95.00"),
        role="own-service", more={"product_type": "service"},
        found={"product.outside-framework": BREACH},
    )  # fmt: skip
    case.put(line)
    return True


def _since(case: Case) -> date:
    found = case.draft.lines[0].more.get("since")
    return date.fromisoformat(found) if found else case.issued_on


def _billed_as_others(case: Case, line: DraftLine) -> DraftLine:
    """The line with the year that begins where the first line's period does."""
    since = _since(case)
    return covering(line, since, days_later(months_later(since, YEAR), -1))


INVOICE: Final = DocumentKind.INVOICE
FAULTS: Final = (
    fault("above-maximum", "price.above-maximum", INVOICE,
          "Boven de maximumprijs.", "Above the maximum price.", _above_maximum),
    fault("cent-above-maximum", "price.above-maximum", INVOICE,
          "Een cent boven de maximumprijs.", "A cent above the maximum price.", _cent_above),
    fault("above-lock-only", "price.above-lock", INVOICE,
          "Boven de vastgelegde prijs, maar onder de gestegen maximumprijs.",
          "Above the locked price, yet under the maximum that has risen.", _above_lock),
    fault("year-price-each-month", "price.unit-suspect", INVOICE,
          "De prijs van een jaar voor elke maand.", "The price of a year for every month.",
          _month_as_year),
    fault("month-price-for-a-year", "price.unit-suspect", INVOICE,
          "De prijs van een maand voor een heel jaar.", "The price of a month for a whole year.",
          _year_as_month),
    fault("discount-not-kept", "price.discount-not-kept", INVOICE,
          "Minder korting dan toegezegd.", "Less discount than was promised.", _promise_broken),
    fault("in-no-book", "price.no-maximum", INVOICE,
          "Een nieuw product dat in geen prijsboek staat.", "A new product that is in no price book.",
          _nowhere),
    fault("withdrawn", "price.no-maximum", INVOICE,
          "Een product dat uit het prijsboek is genomen.", "A product withdrawn from the price book.",
          _withdrawn),
    fault("not-yet-in-book", "price.no-maximum", INVOICE,
          "Een product dat pas later in het prijsboek komt.",
          "A product that comes into the price book later.", _not_yet),
    fault("no-part-number", "product.part-number-missing", INVOICE,
          "Een regel zonder artikelnummer.", "A line without a part number.", _without_part),
    fault("no-unit", "price.unit-unknown", INVOICE,
          "Een prijs per stuk zonder te zeggen voor hoe lang.",
          "A price a piece without saying for how long.", _without_unit),
    fault("above-order", "price.above-order", INVOICE,
          "Een cent boven de bestelde prijs.", "A cent above the price that was ordered.",
          _above_order),
    fault("volume-price", "price.volume-dependent", INVOICE,
          "Een prijs die pas vanaf 100 stuks geldt.", "A price that holds from 100 pieces only.",
          _volume),
    fault("line-charge", "price.line-charge", INVOICE,
          "Een toeslag op de regel brengt die boven het maximum.",
          "A charge on the line brings it above its maximum.", _line_charge),
    fault("own-service", "product.outside-framework", INVOICE,
          "Een eigen dienst van de verkoper, buiten de raamovereenkomst.",
          "The reseller's own service, outside the framework.", _own_service),
)  # fmt: skip

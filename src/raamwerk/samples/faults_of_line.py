"""Faults of a line in time, in number and in sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.period import days_later, months_later
from raamwerk.samples.draft import BREACH, DraftLine
from raamwerk.samples.fault import Case, fault, online, periodic
from raamwerk.samples.market import LATEST
from raamwerk.samples.paper import FRAMEWORK_LAST, covering
from raamwerk.samples.shape import YEAR, Shape, shaped


def _twice(case: Case) -> bool:
    line = case.pick(lambda each: each.role == "goods")
    if line is None:
        return False
    again = replace(line, more=dict(line.more), found={"line.duplicate": BREACH})
    case.put(again)
    return True


def _miscounted(case: Case) -> bool:
    line = case.pick(lambda each: each.role == "goods")
    if line is None:
        return False
    line.excess = Decimal("25.00")
    line.found["line.arithmetic"] = BREACH
    return True


def _nameless(case: Case) -> bool:
    """No description; only a table can leave it out, an e-invoice would not pass its format."""
    line = case.pick(lambda each: each.role == "goods")
    if line is None:
        return False
    case.draft.table = True
    line.name = None
    line.found["line.incomplete"] = BREACH
    return True


def _beyond_end(case: Case) -> bool:
    """A period that runs on after the enrolment."""
    line = case.pick(lambda each: periodic(each) and each.unit == "ANN")
    if line is None:
        return False
    line.more["until"] = months_later(case.market.last, 7).isoformat()
    line.found["date.period-beyond-end"] = BREACH
    return True


def _after_end(case: Case) -> bool:
    """A year that begins when the enrolment has ended."""
    since = days_later(case.market.last, 1)
    if case.market.last >= FRAMEWORK_LAST:
        return False
    return _moved(case, since, "date.outside-enrolment", "date.period-beyond-end")


def _before_joining(case: Case) -> bool:
    """A year of the enrolment in which it did not take part yet."""
    since = months_later(case.market.since, -YEAR)
    if case.market.enrolment.joined_on is None or since < date(2022, 12, 1):
        return False
    return _moved(case, since, "date.outside-participation")


def _moved(case: Case, since: date, *found: str) -> bool:
    """A line more, for a year that begins on another day."""
    part = case.part(
        case.market.parts, lambda each: each.usable and not each.entry.unit.once, since
    )
    if part is None:
        return False
    line = case.line(part, since)
    line.found = dict.fromkeys(found, BREACH)
    case.put(covering(line, since, days_later(months_later(since, YEAR), -1)))
    return True


def _before_framework(case: Case) -> bool:
    """A year from before the framework: none of its terms hold yet, so that only this can be said."""
    since = date(2022, 11, 1)
    line = case.pick(lambda each: periodic(each) and each.unit == "ANN")
    if line is None:
        return False
    line.priced, line.off = None, True
    line.found["date.outside-framework"] = BREACH
    covering(line, since, days_later(months_later(since, YEAR), -1))
    return True


def _months_too_many(case: Case) -> bool:
    """Used from the tenth of a month on, and that month is billed too (K-5)."""
    years = [(since, last) for since, last in case.market.cover_years() if since.day == 1]
    since, last = case.rng.choice(years)
    usage_on = months_later(since, 3).replace(day=10)
    first = usage_on.replace(day=1)
    part = case.part(case.market.ordered, lambda each: _monthly(each.entry.unit.months), first)
    if part is None or last > case.market.last:
        return False
    line = shaped(part, case.market.priced(part, first), 25, Shape.USER_MONTHS, months=YEAR - 3)
    line.found["cover.months"] = BREACH
    line.more |= {
        "usage_on": usage_on.isoformat(),
        "ordered_on": days_later(usage_on, -70).isoformat(),
    }
    case.put(covering(line, first, last))
    return True


def _monthly(months: int) -> bool:
    return months == 1


def _backdated(case: Case) -> bool:
    """Ordered after its first day of use."""
    line = case.pick(online)
    if line is None or "since" not in line.more:
        return False
    since = date.fromisoformat(line.more["since"])
    line.more |= {"usage_on": since.isoformat(), "ordered_on": days_later(since, 21).isoformat()}
    line.found["date.backdated"] = BREACH
    return True


def _bound_too_long(case: Case) -> bool:
    """A year-end promotion that binds for longer than the enrolment runs (F-18)."""
    line = case.pick(lambda each: each.role == "goods")
    if line is None:
        return False
    line.more["commitment_until"] = date(2028, 12, 31).isoformat()
    line.found["date.commitment-beyond-end"] = BREACH
    return True


def _obliged(case: Case) -> bool:
    line = case.pick(lambda each: each.role == "goods")
    if line is None:
        return False
    line.more["minimum_quantity"] = str(line.quantity)
    line.found["quantity.purchase-obligation"] = BREACH
    return True


def _expired(case: Case) -> bool:
    """Past its last day, whenever it is looked at."""
    last = days_later(case.issued_on, 30)
    if last >= LATEST:
        return False
    case.draft.header["valid_until"] = last
    for line in case.draft.lines:
        line.found["date.quote-expired"] = BREACH
    return True


def _surcharge_line(case: Case) -> bool:
    """A fee as a line of its own, small enough to stay within what all lines together may cost."""
    room = sum(each.most or 0 for each in case.draft.lines) // 1_000_000
    asked = sum((each.amount for each in case.draft.lines), Decimal(0))
    fee = (room - asked) / 2
    if fee < 1:
        return False
    case.put(
        DraftLine(
            None, "Behandelkosten (verzonnen)", 1, "C62", 1, fee.quantize(Decimal("0.01")),
            role="surcharge", more={"product_type": "surcharge"},
        )
    )  # fmt: skip
    return True


_INVOICE: Final = DocumentKind.INVOICE
_QUOTE: Final = DocumentKind.QUOTE
FAULTS: Final = (
    fault("line-twice", "line.duplicate", _INVOICE,
          "Dezelfde regel staat er twee keer.", "The same line stands there twice.", _twice),
    fault("wrong-sum", "line.arithmetic", _INVOICE,
          "Prijs maal aantal is niet het regelbedrag.", "Price times quantity is not the line amount.",
          _miscounted),
    fault("no-description", "line.incomplete", _INVOICE,
          "Een regel zonder omschrijving.", "A line without a description.", _nameless),
    fault("period-beyond-end", "date.period-beyond-end", _INVOICE,
          "Een periode die na het einde van de inschrijving doorloopt.",
          "A period that runs on after the end of the enrolment.", _beyond_end),
    fault("after-end", "date.outside-enrolment", _INVOICE,
          "Een jaar dat begint als de inschrijving voorbij is.",
          "A year that begins when the enrolment is over.", _after_end),
    fault("before-joining", "date.outside-participation", _INVOICE,
          "Een jaar waarin de deelnemer nog niet meedeed.",
          "A year in which the participant did not take part yet.", _before_joining),
    fault("before-framework", "date.outside-framework", _INVOICE,
          "Een jaar dat voor de raamovereenkomst begint.", "A year that begins before the framework.",
          _before_framework),
    fault("months-too-many", "cover.months", _INVOICE,
          "De maand van eerste gebruik is meegerekend.", "The month of first use was billed too.",
          _months_too_many),
    fault("backdated", "date.backdated", _INVOICE,
          "Besteld na de eerste gebruiksdag.", "Ordered after the first day of use.", _backdated),
    fault("bound-too-long", "date.commitment-beyond-end", _QUOTE,
          "Een aanbod dat langer bindt dan de inschrijving loopt.",
          "An offer that binds for longer than the enrolment runs.", _bound_too_long),
    fault("obliged-line", "quantity.purchase-obligation", _QUOTE,
          "Een verplichte afname op een regel.", "An obliged quantity on a line.", _obliged),
    fault("quote-expired", "date.quote-expired", _QUOTE,
          "Een offerte die al was verlopen.", "A quote that had already expired.", _expired),
    fault("fee-as-line", "price.surcharge", _INVOICE,
          "Behandelkosten als regel, binnen wat alles samen mag kosten.",
          "A handling fee as a line, within what all together may cost.", _surcharge_line),
)  # fmt: skip

"""Made-up documents that keep to all terms: invoices, quotes, orders and credit notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.cover import cover_start, cover_year_end, first_of_month_from
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.period import days_later, months_later
from raamwerk.samples.chance import some
from raamwerk.samples.draft import BREACH, Draft, DraftLine, Findings
from raamwerk.samples.known import E3, E5, STEP_UP
from raamwerk.samples.market import LATEST
from raamwerk.samples.shape import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from raamwerk.samples.market import Market, Priced

_BILLED: Final = (Shape.YEAR, Shape.USER_MONTHS, Shape.INSTALMENT, Shape.PIECES)
_DEAR: Final = Decimal(2_000)
FLOOR: Final = 250
"""Users that the publisher counts on; fewer is a remark (O-8)."""
FRAMEWORK_LAST: Final = date(2027, 11, 30)
_FILED: Final = 45
"""Days before an anniversary: within the window for changes (M-7)."""
_TENTH: Final = 10_000_000
"""Ten units in millionths: a quantity over this is a tenth of it in whole units."""


def standing(market: Market, kind: DocumentKind) -> Findings:
    """What every document of an enrolment has, whatever is in it: it is small, or it outlives the framework."""
    found: Findings = {}
    headcount = market.enrolment.headcount
    if headcount is not None and headcount < FLOOR and kind is not DocumentKind.CREDIT_NOTE:
        found["coverage.below-minimum-size"] = BREACH
    if market.last > FRAMEWORK_LAST:
        found["date.enrolment-after-framework"] = BREACH
    return found


def draft(
    market: Market, kind: DocumentKind, number: str, issued_on: date, lines: list[DraftLine],
    **more: Any,  # noqa: ANN401 - what a header can say, as `Document` types it
) -> Draft:  # fmt: skip
    """A document between the reseller and the participant of an enrolment."""
    own = market.enrolment
    reseller = own.reseller_on(issued_on)
    header = {
        "id": number,
        "issued_on": issued_on,
        "buyer": Party(own.participant_name, own.participant_identifiers),
        "seller": Party(
            reseller.name if reseller else None, reseller.identifiers if reseller else ()
        ),
        **more,
    }
    return Draft(kind, header, lines, found=standing(market, kind))


def quantity_of(rng: Random, priced: Priced) -> int:
    """How many: few of what is dear, a whole number of packs."""
    most = 4 if priced.offer > _DEAR else 180
    return rng.randrange(1, most) * priced.entry.unit.quantity


def invoice(market: Market, rng: Random, number: str, parts: Sequence[str] | None = None) -> Draft:
    """An invoice of a year of cover, or of one month of it in instalments.

    Args:
        market: whose.
        rng: decides what is not given.
        number: of the invoice.
        parts: on its lines; some that are ordered and some that are not, without them.
    """
    since, last = rng.choice(list(market.cover_years()))
    shape = rng.choice(_BILLED)
    if shape is Shape.INSTALMENT:
        last = days_later(months_later(since, 1), -1)
    chosen = parts or (*some(rng, market.ordered, 3), *some(rng, market.fresh, 3))
    lines = [billed(market, rng, part, shape, since, last) for part in chosen]
    whole = [line for line in lines if line is not None]
    issued_on = days_later(since, rng.randrange(1, 20))
    if not whole:
        return invoice(market, rng, number, (E3,))
    return invoiced(market, number, issued_on, whole)


def billed(  # noqa: PLR0917 - who, what, how and from when to when
    market: Market, rng: Random, part: str, shape: Shape, since: date, last: date
) -> DraftLine | None:
    """A line that bills a part number for a period; None where that has no maximum on the day."""
    priced = market.priced(part, since)
    if not priced.usable:
        return None
    line = shaped(part, priced, quantity_of(rng, priced), shape)
    return covering(line, since, last)


def covering(line: DraftLine, since: date, last: date) -> DraftLine:
    """The line with the period that it bills."""
    line.more |= {"since": since.isoformat(), "until": last.isoformat()}
    return line


def invoiced(market: Market, number: str, issued_on: date, lines: list[DraftLine]) -> Draft:
    """An invoice of lines, to be paid as agreed."""
    days = market.enrolment.payment_days or 30
    return draft(
        market,
        DocumentKind.INVOICE,
        number,
        issued_on,
        lines,
        due_on=days_later(issued_on, days),
        order_reference=f"BST-{number}",
        buyer_reference="ICT",
    )


def quote(market: Market, rng: Random, number: str, parts: Sequence[str] | None = None) -> Draft:
    """A quote: prices as the book says them, with the type of product, valid as long as the enrolment runs."""
    issued_on = _some_day(market, rng)
    chosen = parts or (*some(rng, market.ordered, 3), *some(rng, market.fresh, 4))
    lines = [offered(market, rng, part, issued_on) for part in chosen]
    whole = [line for line in lines if line is not None]
    if not whole:
        return quote(market, rng, number, (E3,))
    return draft(market, DocumentKind.QUOTE, number, issued_on, whole, valid_until=market.last)


def offered(market: Market, rng: Random, part: str, on: date) -> DraftLine | None:
    """A line that offers a part number; None where that has no maximum on the day."""
    priced = market.priced(part, on)
    if not priced.usable:
        return None
    line = shaped(part, priced, quantity_of(rng, priced), Shape.OFFER)
    line.more["product_type"] = priced.entry.product_type or ""
    return line


def order(market: Market, rng: Random, number: str) -> Draft:
    """An order of more of the same, now and then of a step-up, or a reduction filed in its window."""
    anniversary = _filing(market, rng)
    if anniversary is not None and rng.randrange(2):
        issued_on = days_later(anniversary, -_FILED)
        lines = [*_more(market, rng, issued_on), *_less(market, issued_on, anniversary)]
    else:
        issued_on = _some_day(market, rng)
        lines = [*_more(market, rng, issued_on), *_step_up(market, issued_on)]
    if not lines:
        return order(market, rng, number)
    return draft(market, DocumentKind.ORDER, number, issued_on, lines)


def _more(market: Market, rng: Random, on: date) -> list[DraftLine]:
    found = [ordered(market, rng, part, on, "true_up") for part in some(rng, market.ordered, 3)]
    return [line for line in found if line is not None]


def ordered(market: Market, rng: Random, part: str, on: date, change: str) -> DraftLine | None:
    """A line that orders a part number on a day, used from the next month on; None without a maximum or cover."""
    line = offered(market, rng, part, on)
    usage_on = first_of_month_from(days_later(on, 1))
    if line is None or usage_on > market.last:
        return None
    line.more |= {"change": change, "ordered_on": on.isoformat()}
    if line.unit != "once":
        line.more["usage_on"] = usage_on.isoformat()
        covered(market, line, usage_on)
    return line


def covered(market: Market, line: DraftLine, usage_on: date) -> None:
    """Give a line the whole months of cover of a first use (K-5)."""
    start = market.enrolment.start
    since = cover_start(start, usage_on)
    until = cover_year_end(start, since, until=days_later(market.last, 1))
    covering(line, since, days_later(until, -1))


def _step_up(market: Market, on: date) -> list[DraftLine]:
    base = owned(market.enrolment, E3, days_later(on, -1))
    priced = market.priced(STEP_UP, on) if STEP_UP in market.parts else None
    usage_on = first_of_month_from(days_later(on, 1))
    if priced is None or not priced.usable or not base or usage_on > market.last:
        return []
    line = shaped(STEP_UP, priced, max(1, base // (2 * _TENTH)), Shape.OFFER)
    line.more |= {
        "change": "step_up",
        "step_up_from": E3,
        "step_up_to": E5,
        "ordered_on": on.isoformat(),
        "usage_on": usage_on.isoformat(),
    }
    covered(market, line, usage_on)
    return [line]


def stepped_up(market: Market, rng: Random, number: str) -> Draft | None:
    """An order of a step-up alone; None where nothing can be stepped up on the day that chance gives."""
    issued_on = _some_day(market, rng)
    lines = _step_up(market, issued_on)
    return draft(market, DocumentKind.ORDER, number, issued_on, lines) if lines else None


def _less(market: Market, on: date, anniversary: date) -> list[DraftLine]:
    line = reduction(market, E3, on, anniversary)
    return [] if line is None else [line]


def reduction(market: Market, part: str, on: date, effect_on: date) -> DraftLine | None:
    """A line that gives up a tenth of what is held from an anniversary on; None where nothing is held."""
    held = owned(market.enrolment, part, days_later(on, -1)) or 0
    priced = market.priced(part, on)
    if held < _TENTH or not priced.usable:
        return None
    line = shaped(part, priced, held // _TENTH, Shape.OFFER)
    line.more |= {
        "change": "true_down",
        "ordered_on": on.isoformat(),
        "usage_on": effect_on.isoformat(),
    }
    return line


def credit_note(number: str, billed_before: Draft) -> Draft:
    """A credit note that gives back part of the first line of an invoice."""
    first = billed_before.lines[0]
    line = replace(first, quantity=max(1, first.quantity // 4), more=dict(first.more), found={})
    header = billed_before.header
    issued_on = days_later(header["issued_on"], 40)
    kept = {name: header[name] for name in ("buyer", "seller", "order_reference")}
    return Draft(
        DocumentKind.CREDIT_NOTE,
        {**kept, "id": number, "issued_on": issued_on, "corrects": header["id"]},
        [line],
        found={
            rule: outcome
            for rule, outcome in billed_before.found.items()
            if rule == "date.enrolment-after-framework"
        },
    )


def _some_day(market: Market, rng: Random) -> date:
    """A day on which the terms hold, not too near the end."""
    last = min(LATEST, days_later(market.last, -90))
    return days_later(market.since, rng.randrange((last - market.since).days))


def _filing(market: Market, rng: Random) -> date | None:
    """An anniversary under the terms for which changes could be filed by now."""
    found: list[date] = []
    anniversary = next_anniversary(market.enrolment.start, market.since)
    while anniversary <= min(LATEST, market.last):
        found.append(anniversary)
        anniversary = next_anniversary(market.enrolment.start, anniversary)
    return rng.choice(found) if found else None

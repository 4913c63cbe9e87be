"""The rules about a document as a whole: K-4, K-11, K-22, K-23, L-6, L-9, O-2, O-8, O-13, F-4, F-5."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tests.oracle.logic import in_cents, over, some
from tests.oracle.priced import known_total
from tests.oracle.rules_price import Judged
from tests.oracle.stated import MILLION, identifiers, money, number

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document, Party
    from raamwerk.core.enrolment.enrolment import Enrolment
    from tests.oracle.enrolled import Line


def surcharges(lines: Sequence[Line]) -> Fraction | None:
    """What the document charges on top, and the lines that are surcharges themselves."""
    own = money(lines[0].document.charges) or Fraction(0)
    asked = known_total([line.amount for line in lines if line.surcharge])
    return None if asked is None else own + asked


def all_in_above_maximum(lines: Sequence[Line]) -> Judged:
    """K-4: everything asked for products of the framework, surcharges included, against their ceilings."""
    asking = [line for line in lines if line.document_asks and line.change != "true_down"]
    covered = [line.in_framework for line in asking]
    applies = some(*covered)
    if any(inside is None for inside in covered):
        return applies, None
    within = [line for line in asking if line.in_framework]
    asked = known_total([line.amount for line in within])
    extra = surcharges(lines)
    most = known_total([line.ceiling_amount for line in within])
    if asked is None or extra is None or most is None:
        return applies, None
    return applies, asked + extra > most, in_cents(asked + extra - most)


def surcharge(lines: Sequence[Line]) -> Judged:
    asked = surcharges(lines)
    effect = None if asked is None else int(asked * MILLION)
    return lines[0].document_asks, over(lambda extra: extra > 0, asked), effect


def ends_after_framework(lines: Sequence[Line]) -> Judged:
    until = lines[0].context.framework.until
    if until is None:
        return True, False
    return True, over(lambda last: last >= until, lines[0].enrolment_last)


def quote_incomplete(lines: Sequence[Line]) -> Judged:
    document = lines[0].document
    return document.kind.value == "quote", document.valid_until is None


def same_party(stated: Party, registered: Sequence[tuple[str, str]]) -> bool | None:
    """True when an identifier agrees; not known when none of the same kind is on both sides."""
    ours, theirs = dict(registered), identifiers(stated)
    shared = set(ours) & set(theirs)
    return any(ours[scheme] == theirs[scheme] for scheme in shared) if shared else None


def wrong_participant(lines: Sequence[Line]) -> Judged:
    enrolment = lines[0].enrolment
    ours = (*enrolment.participant_identifiers, ("code", enrolment.participant))
    same = same_party(lines[0].document.buyer, ours)
    return True, None if same is None else not same


def reseller_identifiers(enrolment: Enrolment, line: Line) -> Sequence[tuple[str, str]]:
    """Those of the reseller on the day of the document (O-13)."""
    found = enrolment.reseller_identifiers
    on = line.document.issued_on or enrolment.start
    for later in sorted(enrolment.later_resellers, key=lambda later: later.since):
        if later.since <= on:
            found = later.identifiers
    return found


def wrong_reseller(lines: Sequence[Line]) -> Judged:
    line = lines[0]
    same = same_party(line.document.seller, reseller_identifiers(line.enrolment, line))
    return True, None if same is None else not same


def wrong_currency(lines: Sequence[Line]) -> Judged:
    term = lines[0].term("currency")
    if term is None:
        return True, None
    code = term.text("code")
    return True, over(lambda stated: stated != code, lines[0].document.currency)


def headcount(line: Line) -> int | None:
    if line.context.headcount is not None:
        return line.context.headcount
    return None if line.context.enrolment is None else line.context.enrolment.headcount


def coverage(lines: Sequence[Line]) -> Judged:
    """F-5, K-11: the suites on an order or quote cover ninety in a hundred of the staff, rounded up."""
    term, staff = lines[0].term("coverage"), headcount(lines[0])
    counts_people = lines[0].kind in ("order", "quote")
    if term is None or staff is None or not counts_people:
        return counts_people, None
    needed = math.ceil(Fraction(term.number("percent"), MILLION) * staff)
    products = [line for line in lines if line.product_type not in ("surcharge", "service")]
    outside = any(line.term("coverage") is None for line in lines)
    if outside or any(line.family is None for line in products):
        return True, None
    counted = [line.quantity for line in products if line.family in term.texts("families")]
    covered = known_total(counted)
    return True, over(lambda have: have < needed, covered)


def minimum_size(lines: Sequence[Line]) -> Judged:
    term, staff = lines[0].term("minimum-size"), headcount(lines[0])
    if term is None or not lines[0].document_asks:
        return lines[0].document_asks, None
    return True, over(lambda have: have < term.number("users"), staff)


def document_total(lines: Sequence[Line]) -> Judged:
    stated = money(lines[0].document.line_total)
    computed = known_total([line.amount for line in lines])
    if stated is None or computed is None:
        return stated is not None, None
    too_much = stated > computed and lines[0].document_asks
    effect = int((stated - computed) * MILLION) if too_much else None
    return True, stated != computed, effect


def payment_term(lines: Sequence[Line]) -> Judged:
    """L-6, K-22: as long as was agreed (thirty days when nothing was), and never over sixty."""
    line, document = lines[0], lines[0].document
    term = line.term("payment")
    from_day = document.received_on or document.issued_on
    stated = document.payment_days
    if stated is None and document.due_on is not None and from_day is not None:
        stated = (document.due_on - from_day).days
    applies = document.kind.value == "invoice" and stated is not None
    if term is None or stated is None:
        return applies, None
    agreed = term.number("days")
    if line.context.enrolment is not None and line.context.enrolment.payment_days is not None:
        agreed = line.context.enrolment.payment_days
    return applies, stated < agreed or stated > term.number("most-days")


def reference_missing(lines: Sequence[Line]) -> Judged:
    """L-9: the buyer's order or the buyer's own reference, one of the two."""
    document = lines[0].document
    billed = document.kind.value in ("invoice", "credit-note")
    return billed, not (document.order_reference or document.buyer_reference)


def without_invoice(lines: Sequence[Line]) -> Judged:
    document = lines[0].document
    return document.kind.value == "credit-note", document.corrects is None


def sender(document: Document) -> object:
    return tuple(sorted(document.seller.identifiers)) or document.seller.name


def duplicate(lines: Sequence[Line]) -> Judged:
    """An earlier document of the same kind, seller and number, or of the same bytes; a quote may come again."""
    mine = lines[0].document
    total = line_sum(mine)
    billed = mine.kind.value == "invoice" and total is not None
    effect = int(total * MILLION) if billed and total is not None else None
    for other in lines[0].context.documents:
        if other is mine:
            break
        same_bytes = bool(mine.sha256) and other.sha256 == mine.sha256
        same_number = (other.kind, other.id, sender(other)) == (mine.kind, mine.id, sender(mine))
        if same_bytes or same_number:
            return mine.kind.value != "quote", True, effect
    return mine.kind.value != "quote", False


def line_sum(document: Document) -> Fraction | None:
    amounts = document.lines.amount or [None] * len(document.lines)
    return known_total([number(amount) for amount in amounts])


def above_invoiced(lines: Sequence[Line]) -> Judged:
    """All that was given back of an invoice so far is never more than it asked, by the sums that are stated."""
    mine = lines[0].document
    applies = mine.kind.value == "credit-note" and mine.corrects is not None
    invoices, credited = [], []
    before = True
    for other in lines[0].context.documents:
        if sender(other) != sender(mine):
            continue
        if other.kind.value == "invoice" and other.id == mine.corrects:
            invoices.append(other)
        if before and other.kind.value == "credit-note" and other.corrects == mine.corrects:
            credited.append(money(other.line_total))
        before = before and other is not mine
    if not applies or not invoices:
        return applies, None
    back, asked = known_total(credited), money(invoices[-1].line_total)
    return applies, over(lambda given, most: given > most, back, asked)


Rule = Callable[[Sequence["Line"]], Judged]

ALWAYS: Final = {
    "price.all-in-above-maximum": all_in_above_maximum,
    "price.surcharge": surcharge,
    "quote.incomplete": quote_incomplete,
    "document.wrong-currency": wrong_currency,
    "credit.without-invoice": without_invoice,
    "document.total": document_total,
    "payment.term": payment_term,
    "order.reference-missing": reference_missing,
}
ENROLLED: Final = {
    "date.enrolment-after-framework": ends_after_framework,
    "document.wrong-participant": wrong_participant,
    "document.wrong-reseller": wrong_reseller,
}
HEADCOUNT: Final = {
    "coverage.below-required": coverage,
    "coverage.below-minimum-size": minimum_size,
}
HISTORY: Final = {
    "document.duplicate": duplicate,
    "credit.above-invoiced": above_invoiced,
}

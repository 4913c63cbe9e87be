"""Faults of a document as a whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.money import amount
from raamwerk.core.period import days_later
from raamwerk.samples.draft import BREACH
from raamwerk.samples.enrolment import MADE_UP, RESELLERS
from raamwerk.samples.fault import PENNY, Case, fault

_MILLION: Final = 1_000_000
_FEW_DAYS: Final = 10
_MANY_DAYS: Final = 75


def _other_buyer(case: Case) -> bool:
    case.draft.header["buyer"] = Party(
        f"Gemeente Anderstad {MADE_UP}",
        (("0106", "99991111"), ("0190", "00000003999911110000")),
    )
    case.draft.found["document.wrong-participant"] = BREACH
    return True


def _other_seller(case: Case) -> bool:
    seller = next(each for each in RESELLERS if each.id != case.market.enrolment.reseller)
    case.draft.header["seller"] = Party(seller.name, seller.identifiers)
    case.draft.found["document.wrong-reseller"] = BREACH
    return True


def _dollars(case: Case) -> bool:
    case.draft.header["currency"] = "USD"
    case.draft.found["document.wrong-currency"] = BREACH
    return True


def _wrong_total(case: Case) -> bool:
    """A sum of lines that is not their sum; the format rules find it as well."""
    lines = sum((line.amount for line in case.draft.lines), Decimal(0))
    case.draft.header["line_total"] = amount(lines + 100)
    case.draft.found["document.total"] = BREACH
    case.draft.form = ("BR-CO-10", "BR-S-08")
    return True


def _without_reference(case: Case) -> bool:
    """Neither order nor buyer reference; the format rules refuse it (scenario 23)."""
    case.draft.header |= {"order_reference": None, "buyer_reference": None}
    case.draft.found["order.reference-missing"] = BREACH
    case.draft.form = ("BR-NL-2",)
    return True


def _room(case: Case) -> Decimal:
    """What the document stays under all its maximums together."""
    most = sum(line.most or 0 for line in case.draft.lines)
    asked = sum((line.amount for line in case.draft.lines), Decimal(0))
    return Decimal(most) / _MILLION - asked


def _surcharge(case: Case) -> bool:
    extra = (_room(case) / 2).quantize(PENNY)
    if extra < 1:
        return False
    case.draft.header["charges"] = amount(extra)
    return True


def _surcharge_beyond(case: Case) -> bool:
    case.draft.header["charges"] = amount((_room(case) + 100).quantize(PENNY))
    return True


def _soon(case: Case) -> bool:
    case.draft.header["due_on"] = days_later(case.issued_on, _FEW_DAYS)
    case.draft.found["payment.term"] = BREACH
    return True


def _late(case: Case) -> bool:
    case.draft.header["due_on"] = days_later(case.issued_on, _MANY_DAYS)
    case.draft.found["payment.term"] = BREACH
    return True


def _again(case: Case) -> bool:
    """An invoice that came before, under the same number."""
    before = [each for each in case.earlier if each.kind is DocumentKind.INVOICE and not each.fault]
    if not before:
        return False
    first = case.rng.choice(before)
    case.draft.header = dict(first.header)
    case.draft.lines = list(first.lines)
    case.draft.found = {**first.found, "document.duplicate": BREACH}
    return True


def _more_back(case: Case) -> bool:
    """More than the invoice was."""
    invoiced = _invoice_of(case)
    if invoiced is None:
        return False
    line = case.draft.lines[0]
    times = int(invoiced / line.amount) + 2
    case.draft.lines[0] = replace(line, quantity=line.quantity * times)
    case.draft.found["credit.above-invoiced"] = BREACH
    return True


def _invoice_of(case: Case) -> Decimal | None:
    for each in case.earlier:
        if each.header["id"] == case.draft.header.get("corrects"):
            return sum((line.amount for line in each.lines), Decimal(0))
    return None


def _of_nothing(case: Case) -> bool:
    case.draft.header["corrects"] = None
    case.draft.found["credit.without-invoice"] = BREACH
    return True


def _obliged(case: Case) -> bool:
    case.draft.header["purchase_obligation"] = True
    for line in case.draft.lines:
        line.found["quantity.purchase-obligation"] = BREACH
    return True


def _endless(case: Case) -> bool:
    case.draft.header["valid_until"] = None
    case.draft.found["quote.incomplete"] = BREACH
    return True


_INVOICE: Final = DocumentKind.INVOICE
_CREDIT: Final = DocumentKind.CREDIT_NOTE
_QUOTE: Final = DocumentKind.QUOTE
FAULTS: Final = (
    fault("other-participant", "document.wrong-participant", _INVOICE,
          "Gericht aan een andere gemeente.", "Addressed to another municipality.", _other_buyer),
    fault("other-reseller", "document.wrong-reseller", _INVOICE,
          "Van een andere verkoper dan die van de inschrijving.",
          "From another reseller than the enrolment's.", _other_seller),
    fault("dollars", "document.wrong-currency", _INVOICE,
          "In dollars in plaats van euro's.", "In dollars instead of euros.", _dollars),
    fault("wrong-total", "document.total", _INVOICE,
          "Het totaal is niet de som van de regels.", "The total is not the sum of the lines.",
          _wrong_total),
    fault("no-reference", "order.reference-missing", _INVOICE,
          "Geen kenmerk van bestelling of koper.", "No reference to an order or by the buyer.",
          _without_reference),
    fault("surcharge", "price.surcharge", _INVOICE,
          "Een toeslag, binnen wat alles samen mag kosten.",
          "A surcharge, within what all together may cost.", _surcharge),
    fault("surcharge-beyond", "price.all-in-above-maximum", _INVOICE,
          "Een toeslag die alles samen boven het maximum brengt.",
          "A surcharge that brings the whole above its maximum.", _surcharge_beyond),
    fault("paid-too-soon", "payment.term", _INVOICE,
          "Een kortere betaaltermijn dan afgesproken.", "A shorter payment term than agreed.", _soon),
    fault("paid-too-late", "payment.term", _INVOICE,
          "Een langere betaaltermijn dan de wet toelaat.", "A longer payment term than the law allows.",
          _late),
    fault("invoice-twice", "document.duplicate", _INVOICE,
          "Dezelfde factuur nog een keer.", "The same invoice once more.", _again),
    fault("credit-too-high", "credit.above-invoiced", _CREDIT,
          "Meer teruggegeven dan gefactureerd.", "More given back than was invoiced.", _more_back),
    fault("credit-of-nothing", "credit.without-invoice", _CREDIT,
          "Een creditnota die geen factuur noemt.", "A credit note that names no invoice.", _of_nothing),
    fault("obliged-whole", "quantity.purchase-obligation", _QUOTE,
          "Een offerte die tot afname verplicht.", "A quote that obliges to buy.", _obliged),
    fault("endless-quote", "quote.incomplete", _QUOTE,
          "Een offerte zonder laatste dag.", "A quote without a last day.", _endless),
)  # fmt: skip

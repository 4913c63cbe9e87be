"""The header of a UBL document: who, to whom, when, about what, and the totals as stated.

One XPath gives all fields in one text. What cannot be read is absent from the document and told
as a problem with the element's name: nothing is repaired.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.errors import Problem, Refused
from raamwerk.core.money import Micro, amount
from raamwerk.formats.ubl.party import party
from raamwerk.formats.ubl.shape import SHAPES, Fields, Shape, text, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from raamwerk.core.checking.document import Party
    from raamwerk.core.errors import FactValue
    from raamwerk.formats.ubl.recognise import Kind

_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?")


def _paths(shape: Shape) -> dict[str, str]:
    total = shape.total
    return {
        "id": "cbc:ID",
        "type": "cbc:InvoiceTypeCode",
        "issued_on": "cbc:IssueDate",
        "currency": "cbc:DocumentCurrencyCode",
        "pricing_currency": "cbc:PricingCurrencyCode",
        "order_reference": "cac:OrderReference/cbc:ID",
        "ordered_on": "cac:OrderReference/cbc:IssueDate",
        "buyer_reference": "cbc:CustomerReference" if shape.item else "cbc:BuyerReference",
        "corrects": "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID",
        "due_on": "cbc:DueDate",
        "means_due_on": "cac:PaymentMeans/cbc:PaymentDueDate",
        "terms_due_on": "cac:PaymentTerms/cbc:PaymentDueDate",
        "terms": "cac:PaymentTerms/cbc:Note",
        "terms_days": "cac:PaymentTerms/cac:SettlementPeriod/cbc:DurationMeasure[@unitCode='DAY']",
        "valid_until": "cac:ValidityPeriod/cbc:EndDate",
        "since": "cac:InvoicePeriod/cbc:StartDate",
        "until": "cac:InvoicePeriod/cbc:EndDate",
        "line_total": f"{total}/cbc:LineExtensionAmount",
        "payable": f"{total}/cbc:PayableAmount",
        "charges": f"{total}/cbc:ChargeTotalAmount",
        "allowances": f"{total}/cbc:AllowanceTotalAmount",
        "surcharged": "boolean(cac:AllowanceCharge)",
    }


@cache
def fields_of(kind: Kind) -> Fields:
    """What is read of the header of a sort of document."""
    return Fields(_paths(SHAPES[kind]))


@dataclass(frozen=True, slots=True)
class Said:
    """What a header says, as texts.

    Args:
        fields: by name, the empty text where absent.
        seller, buyer: the parties.
        total_currency: that of the document's totals.
        charges, allowances: the amounts of those listed on the document.
    """

    fields: Mapping[str, str]
    seller: Party
    buyer: Party
    total_currency: str
    charges: Sequence[str] = ()
    allowances: Sequence[str] = ()

    @property
    def currency(self) -> str | None:
        """The document's currency; where it states none, that of its totals (UBL 2.0)."""
        stated = self.fields["currency"] or self.fields["pricing_currency"]
        return stated or self.total_currency or None


def said_by(root: etree._Element, kind: Kind) -> Said:
    """What the header of a document says.

    Args:
        root: the document; of a giant one, a document with the header only.
        kind: one of the four that `shape.SHAPES` knows.
    """
    shape, fields = SHAPES[kind], fields_of(kind).read(root)
    listed = fields["surcharged"] == "true"
    return Said(
        fields,
        party(root, shape.sellers),
        party(root, shape.buyers),
        total_currency(root).strip(),
        charges=_LISTED["charges"](root) if listed else (),
        allowances=_LISTED["allowances"](root) if listed else (),
    )


class Header:
    """The fields of one document's header, asked by name."""

    def __init__(self, said: Said) -> None:
        self._said = said
        self._fields = said.fields
        self.problems: list[Problem] = []

    def text(self, name: str) -> str | None:
        """A field as stated, or None."""
        return self._fields[name] or None

    @property
    def seller(self) -> Party:
        """The supplier."""
        return self._said.seller

    @property
    def buyer(self) -> Party:
        """The customer."""
        return self._said.buyer

    @property
    def currency(self) -> str | None:
        """As `Said.currency`."""
        return self._said.currency

    def day(self, *names: str) -> date | None:
        """The first of some dates that is stated; no date is a problem (`document.date-unreadable`)."""
        for name in names:
            said = self._fields[name]
            if said:
                found = day(said)
                if found is None:
                    self.problems.append(_problem(name, "document.date-unreadable", said))
                return found
        return None

    def money(self, name: str) -> Micro | None:
        """An amount as stated; one that is no amount is a problem (`document.number-unreadable`)."""
        return self._amount(name, self._fields[name])

    def _amount(self, name: str, said: str) -> Micro | None:
        if not said:
            return None
        try:
            return amount(said)
        except Refused:
            self.problems.append(_problem(name, "document.number-unreadable", said))
            return None

    def surcharges(self, name: Literal["charges", "allowances"]) -> Micro | None:
        """The document's charges or allowances: the sum of those it lists, else its stated total.

        A stated total that differs from the sum is a problem (`document.sum-differs`).
        """
        total = self.money(name)
        if self._fields["surcharged"] != "true":
            return total
        listed = [self._amount(name, said.strip()) for said in getattr(self._said, name)]
        if None in listed:
            return None
        found = Micro(sum(each for each in listed if each is not None))
        if total is not None and found != total:
            facts: dict[str, FactValue] = {
                "element": _ELEMENTS[name],
                "stated": total,
                "found": found,
            }
            self.problems.append(Problem(_ELEMENTS[name], "document.sum-differs", facts))
        return found if listed or total is not None else None

    @property
    def payment_days(self) -> int | None:
        """A payment term in days, where the document states one number of days and nothing else."""
        days = self._fields["terms_days"]
        if days.isdecimal() and len(days) <= _MOST_DIGITS:
            return int(days)
        return days_of(self._fields["terms"])


_LISTED: Final = {
    "charges": texts("cac:AllowanceCharge[cbc:ChargeIndicator='true']/cbc:Amount/text()"),
    "allowances": texts("cac:AllowanceCharge[cbc:ChargeIndicator='false']/cbc:Amount/text()"),
}
total_currency: Final = text(
    "string((cac:LegalMonetaryTotal | cac:AnticipatedMonetaryTotal | cac:QuotedMonetaryTotal)"
    "/*/@currencyID)"
)
_ELEMENTS: Final = {
    "issued_on": "IssueDate",
    "ordered_on": "OrderReference/IssueDate",
    "due_on": "DueDate",
    "means_due_on": "PaymentMeans/PaymentDueDate",
    "terms_due_on": "PaymentTerms/PaymentDueDate",
    "valid_until": "ValidityPeriod/EndDate",
    "since": "InvoicePeriod/StartDate",
    "until": "InvoicePeriod/EndDate",
    "line_total": "LineExtensionAmount",
    "payable": "PayableAmount",
    "charges": "ChargeTotalAmount",
    "allowances": "AllowanceTotalAmount",
}


def _problem(name: str, code: str, said: str) -> Problem:
    element = _ELEMENTS[name]
    return Problem(element, code, {"element": element, "value": said[:80]})


@lru_cache(maxsize=10_000)
def day(said: str) -> date | None:
    """The date of an XML date; its time zone, where it bears one, says nothing about the day."""
    found = _DAY.fullmatch(said)
    if found is None:
        return None
    try:
        return date.fromisoformat(found.group(1))
    except ValueError:
        return None


_TOKENS: Final = re.compile(r"\d+|[^\W\d]+|[^\w\s]")
_DAY_WORDS: Final = frozenset({"dagen", "dag", "days", "day", "d", "kalenderdagen"})
_SAYS_NOTHING_MORE: Final = _DAY_WORDS.union(
    ("betaling", "betaaltermijn", "betalen", "betaal", "te", "binnen", "uiterlijk", "in", "of"),
    ("payment", "payable", "pay", "terms", "term", "due", "within", "net", "nett", "netto", "is"),
    ("van", "vanaf", "na", "de", "factuurdatum", "after", "from", "the", "invoice", "date"),
    (":", ".", ","),
)
_LONGEST_NOTE: Final = 120
_MOST_DIGITS: Final = 4


@cache
def days_of(note: str) -> int | None:
    """The days of a payment note such as "30 dagen netto"; None when it says anything more.

    "2 % within 10 days, 30 days net" has two terms, so it gives none; nothing is picked.
    """
    tokens = _TOKENS.findall(note.lower()) if len(note) <= _LONGEST_NOTE else []
    numbers = [at for at, token in enumerate(tokens) if token.isdecimal()]
    if len(numbers) != 1 or not _SAYS_NOTHING_MORE.issuperset(set(tokens) - {tokens[numbers[0]]}):
        return None
    [at] = numbers
    days = "".join(tokens[at + 1 : at + 2])
    if days not in _DAY_WORDS and len(tokens) > 1:
        return None
    return int(tokens[at]) if len(tokens[at]) <= _MOST_DIGITS else None

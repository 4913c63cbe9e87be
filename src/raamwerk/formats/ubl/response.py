"""A draft Peppol Invoice Response (BIS Invoice Response 3): what the buyer tells the seller of an invoice.

It is a draft: a person reads it, and an access point sends it. The status follows from what was
found and is never an acceptance by itself: that is for the buyer to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Refused
from raamwerk.formats.ubl.builder import Builder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from raamwerk.core.checking.document import Document, Party

CUSTOMIZATION: Final = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"
PROFILE: Final = "urn:fdc:peppol.eu:poacc:bis:invoice_response:3"


class Status(StrEnum):
    """The seven statuses of an invoice (the subset of UNCL 4343 that Peppol uses)."""

    RECEIVED = "AB"
    IN_PROCESS = "IP"
    UNDER_QUERY = "UQ"
    CONDITIONALLY_ACCEPTED = "CA"
    REJECTED = "RE"
    ACCEPTED = "AP"
    PAID = "PD"


class Reason(StrEnum):
    """Why an invoice has its status (list OPStatusReason)."""

    NONE = "NON"
    REFERENCES = "REF"
    LEGAL = "LEG"
    RECEIVER = "REC"
    QUALITY = "QUA"
    DELIVERY = "DEL"
    PRICES = "PRI"
    QUANTITY = "QTY"
    ITEMS = "ITM"
    PAYMENT = "PAY"
    NOT_RECOGNISED = "UNR"
    FINANCE = "FIN"
    PARTIALLY_PAID = "PPD"
    OTHER = "OTH"


class Action(StrEnum):
    """What the seller is asked to do (list OPStatusAction)."""

    NONE = "NOA"
    INFORM = "PIN"
    NEW_INVOICE = "NIN"
    CREDIT_FULLY = "CNF"
    CREDIT_PARTLY = "CNP"
    CREDIT_AMOUNT = "CNA"
    OTHER = "OTH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One thing that is told of the invoice.

    Args:
        rule: the id of the rule that found it; its noun gives the reason.
        text: the reason in words, with figures, for the seller to read.
        line: the invoice line, None for the document as a whole.
        effect: whether euros too many are asked that a credit note can give back.
        unknown: it could not be told, and the seller can answer it.
    """

    rule: str
    text: str
    line: str | None = None
    effect: bool = False
    unknown: bool = False


_BY_NOUN: Final = {
    "price": Reason.PRICES,
    "step-up": Reason.PRICES,
    "quantity": Reason.QUANTITY,
    "coverage": Reason.QUANTITY,
    "cover": Reason.QUANTITY,
    "product": Reason.ITEMS,
    "payment": Reason.PAYMENT,
    "order": Reason.REFERENCES,
    "credit": Reason.REFERENCES,
    "line": Reason.FINANCE,
    "date": Reason.DELIVERY,
}
_BY_RULE: Final = {
    "document.wrong-participant": Reason.RECEIVER,
    "document.wrong-reseller": Reason.NOT_RECOGNISED,
    "document.duplicate": Reason.NOT_RECOGNISED,
    "document.wrong-currency": Reason.FINANCE,
    "document.total": Reason.FINANCE,
    "line.duplicate": Reason.NOT_RECOGNISED,
    "credit.above-invoiced": Reason.FINANCE,
}
_FORMAT: Final = ("BR-", "UBL-", "NL-R-", "PEPPOL-", "xml.", "document.n")
_LONGEST: Final = 500


def reason_of(rule: str) -> Reason:
    """The reason code of a rule of the check, or of a format rule (those are legal requirements)."""
    if rule in _BY_RULE:
        return _BY_RULE[rule]
    if rule.startswith(_FORMAT):
        return Reason.LEGAL
    return _BY_NOUN.get(rule.partition(".")[0], Reason.OTHER)


def status_of(objections: Sequence[Objection]) -> Status:
    """Rejected where the form is broken (L-9); under query where anything else is found; else in process.

    Rejecting for what it asks, and accepting, are the buyer's to decide and never drafted by themselves.
    """
    if any(reason_of(each.rule) is Reason.LEGAL for each in objections):
        return Status.REJECTED
    return Status.UNDER_QUERY if objections else Status.IN_PROCESS


def actions_of(objections: Sequence[Objection]) -> tuple[Action, ...]:
    """What to ask of the seller.

    A partial credit for euros too many, information where something is unknown, and a new invoice
    for what can be put right by neither.
    """
    asked = (
        (Action.CREDIT_PARTLY, any(each.effect for each in objections)),
        (Action.INFORM, any(each.unknown for each in objections)),
        (Action.NEW_INVOICE, any(not each.effect and not each.unknown for each in objections)),
    )
    return tuple(action for action, wanted in asked if wanted) or (Action.NONE,)


def draft(
    document: Document,
    objections: Sequence[Objection],
    *,
    on: date,
    number: str,
    status: Status | None = None,
    actions: Sequence[Action] | None = None,
) -> bytes:
    """The response to an invoice or credit note as UBL ApplicationResponse, UTF-8.

    Args:
        document: the invoice; its buyer sends the response, its seller receives it.
        objections: what is told of it, worst first.
        on: the day of the response.
        number: the response's own number.
        status: as the buyer decides; as `status_of` says where nothing is decided.
        actions: what to ask of the seller; as `actions_of` says unless given.

    Raises:
        Refused: `response.not-an-invoice` for a quote or order; `response.no-address` (side) where a
            party has no identifier to send to or from; `response.no-reason` for a status that must
            say why (CA, UQ, RE) without a reason.
    """
    if document.kind not in {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE}:
        raise Refused("response.not-an-invoice", kind=document.kind.value, id=document.id)
    status = status or status_of(objections)
    if status in _WITH_REASON and not objections:
        raise Refused("response.no-reason", status=status.value)
    xml = Builder("ApplicationResponse")
    xml.leaf("cbc:CustomizationID", CUSTOMIZATION)
    xml.leaf("cbc:ProfileID", PROFILE)
    xml.leaf("cbc:ID", number)
    xml.leaf("cbc:IssueDate", on)
    _party(xml, "cac:SenderParty", document.buyer, "buyer")
    _party(xml, "cac:ReceiverParty", document.seller, "seller")
    asked = actions if actions is not None else actions_of(objections)
    with xml.element("cac:DocumentResponse"):
        _response(xml, status, objections, asked, on)
        with xml.element("cac:DocumentReference"):
            xml.leaf("cbc:ID", document.id)
            xml.leaf("cbc:IssueDate", document.issued_on)
            credit = document.kind is DocumentKind.CREDIT_NOTE
            xml.leaf("cbc:DocumentTypeCode", "381" if credit else "380")
    return xml.bytes()


def _response(
    xml: Builder,
    status: Status,
    objections: Sequence[Objection],
    actions: Sequence[Action],
    on: date,
) -> None:
    with xml.element("cac:Response"):
        xml.leaf("cbc:ResponseCode", status.value)
        xml.leaf("cbc:EffectiveDate", on)
        for reason, text, lines in _reasons(objections):
            _status(xml, "OPStatusReason", reason, text, lines)
        for action in actions:
            _status(xml, "OPStatusAction", action, _ACTION_TEXTS.get(action), ())


_ACTION_TEXTS: Final = {Action.OTHER: "In overleg"}
"""The code for "other" must say what (PEPPOL-T111-R002)."""
_WITH_REASON: Final = frozenset(
    {Status.CONDITIONALLY_ACCEPTED, Status.UNDER_QUERY, Status.REJECTED}
)


def _reasons(objections: Sequence[Objection]) -> Iterator[tuple[Reason, str, tuple[str, ...]]]:
    """One entry a reason code and text, with the lines that it concerns."""
    found: dict[tuple[Reason, str], list[str]] = {}
    for each in objections:
        lines = found.setdefault((reason_of(each.rule), each.text[:_LONGEST]), [])
        if each.line is not None:
            lines.append(each.line)
    for (reason, text), lines in found.items():
        yield reason, text, tuple(dict.fromkeys(lines))


def _status(
    xml: Builder, list_: str, code: Reason | Action, text: str | None, lines: tuple[str, ...]
) -> None:
    with xml.element("cac:Status"):
        xml.leaf("cbc:StatusReasonCode", code.value, listID=list_)
        xml.leaf("cbc:StatusReason", text)
        for line in lines:
            with xml.element("cac:Condition"):
                # BT-126 is the invoice line's number.
                xml.leaf("cbc:AttributeID", "BT-126")
                xml.leaf("cbc:Description", line)


def _party(xml: Builder, element: str, party: Party, side: str) -> None:
    address = next(
        ((scheme, value) for scheme, value in party.identifiers if scheme.isdecimal()), None
    )
    if address is None:
        raise Refused("response.no-address", side=side, name=party.name)
    with xml.element(element):
        xml.leaf("cbc:EndpointID", address[1], schemeID=address[0])
        with xml.element("cac:PartyLegalEntity"):
            xml.leaf("cbc:RegistrationName", party.name or address[1])

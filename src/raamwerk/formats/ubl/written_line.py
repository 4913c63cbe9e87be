"""The lines of a document as UBL."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro, amount, decimal
from raamwerk.formats.ubl.properties import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.checking.document import Cells, Document, Lines
    from raamwerk.formats.ubl.builder import Builder

UNITS: Final = {"month": "MON", "year": "ANN", "quarter": "QAN", "once": "C62"}
"""Unit codes of the words that our own tables use."""

_PIECE: Final = "C62"
_CENT: Final = 10_000
_BY_PROPERTY: Final = (
    *("ordered_on", "usage_on", "change", "step_up_from", "step_up_to"),
    *("minimum_quantity", "quantity_from", "commitment_until", "product_type"),
)
_SHAPES: Final = {
    DocumentKind.INVOICE: ("cac:InvoiceLine", "cbc:InvoicedQuantity"),
    DocumentKind.CREDIT_NOTE: ("cac:CreditNoteLine", "cbc:CreditedQuantity"),
    DocumentKind.ORDER: ("cac:OrderLine", "cbc:Quantity"),
    DocumentKind.QUOTE: ("cac:QuotationLine", "cbc:Quantity"),
}


def line_amount(lines: Lines, at: int) -> Micro:
    """A line's net amount: as stated, else quantity times price with its charges, in whole cents.

    Raises:
        Refused: `number.*` for a figure that is no canonical decimal.
    """
    stated = cell(lines.amount, at)
    if stated is not None:
        return amount(stated)
    quantity, price, base, charge, allowance = (
        amount(cell(column, at) or default)
        for column, default in (
            *((lines.quantity, "0"), (lines.unit_price, "0"), (lines.price_quantity, "1")),
            *((lines.charge, "0"), (lines.allowance, "0")),
        )
    )
    if base <= 0:
        raise Refused("number.unreadable", value=cell(lines.price_quantity, at))
    # Quantity and base quantity are both in millionths, so the price's scale is what remains.
    net = Fraction(quantity * price, base) + charge - allowance
    whole = int(abs(net) / _CENT + Fraction(1, 2))
    return Micro(whole * _CENT if net >= 0 else -whole * _CENT)


def cell(column: Cells, at: int) -> str | None:
    """One cell of a column, which may be absent as a whole."""
    return column[at] if column else None


def write_lines(xml: Builder, document: Document, vat_percent: int) -> None:
    """Every line, in the order of the document."""
    element, quantity = _SHAPES[document.kind]
    for at in range(len(document.lines)):
        row = {name: cell(column, at) for name, column in document.lines.columns()}
        net = decimal(line_amount(document.lines, at))
        said = {**row, "amount": format(net, "f"), **_obligation(document, at)}
        with xml.element(element):
            if document.kind in {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE}:
                _billed(xml, said, quantity, document.currency, vat_percent)
            else:
                _asked(xml, said, document, vat_percent)


def _obligation(document: Document, at: int) -> dict[str, str | None]:
    stated = document.purchase_obligation
    return {"purchase_obligation": None if stated is None or at else str(stated).lower()}


def _billed(
    xml: Builder,
    row: Mapping[str, str | None],
    quantity: str,
    currency: str | None,
    vat_percent: int,
) -> None:
    xml.leaf("cbc:ID", row["number"])
    xml.leaf(quantity, row["quantity"], unitCode=_unit(row["unit"]))
    xml.leaf("cbc:LineExtensionAmount", row["amount"], currencyID=currency)
    if row["since"] or row["until"]:
        with xml.element("cac:InvoicePeriod"):
            xml.leaf("cbc:StartDate", row["since"])
            xml.leaf("cbc:EndDate", row["until"])
    _charges(xml, row, currency)
    _item(xml, row, vat_percent, _BY_PROPERTY)
    _price(xml, row, currency)


def _asked(
    xml: Builder, row: Mapping[str, str | None], document: Document, vat_percent: int
) -> None:
    if document.kind is DocumentKind.QUOTE:
        xml.leaf("cbc:ID", row["number"])
    with xml.element("cac:LineItem"):
        xml.leaf("cbc:ID", row["number"])
        xml.leaf("cbc:Quantity", row["quantity"], unitCode=_unit(row["unit"]))
        xml.leaf("cbc:LineExtensionAmount", row["amount"], currencyID=document.currency)
        _charges(xml, row, document.currency)
        _price(xml, row, document.currency)
        _item(xml, row, vat_percent, ("since", "until", *_BY_PROPERTY))


def _charges(xml: Builder, row: Mapping[str, str | None], currency: str | None) -> None:
    kinds = (("charge", "true", "Toeslag"), ("allowance", "false", "Korting"))
    for name, indicator, reason in kinds:
        if row[name]:
            with xml.element("cac:AllowanceCharge"):
                xml.leaf("cbc:ChargeIndicator", indicator)
                xml.leaf("cbc:AllowanceChargeReason", reason)
                xml.leaf("cbc:Amount", row[name], currencyID=currency)


def _item(
    xml: Builder, row: Mapping[str, str | None], vat_percent: int, properties: tuple[str, ...]
) -> None:
    months = (row["unit"] or "").removesuffix(" months")
    stated = {**row, "months": months if months.isdecimal() else None}
    with xml.element("cac:Item"):
        xml.leaf("cbc:Name", row["name"] or row["part_number"] or "-")
        if row["part_number"]:
            with xml.element("cac:SellersItemIdentification"):
                xml.leaf("cbc:ID", row["part_number"])
        with xml.element("cac:ClassifiedTaxCategory"):
            xml.leaf("cbc:ID", "S")
            xml.leaf("cbc:Percent", str(vat_percent))
            with xml.element("cac:TaxScheme"):
                xml.leaf("cbc:ID", "VAT")
        for fact in ("months", *properties, "purchase_obligation"):
            if stated[fact]:
                with xml.element("cac:AdditionalItemProperty"):
                    xml.leaf("cbc:Name", NAMES[fact][0])
                    xml.leaf("cbc:Value", stated[fact])


def _price(xml: Builder, row: Mapping[str, str | None], currency: str | None) -> None:
    if row["unit_price"] is not None:
        with xml.element("cac:Price"):
            xml.leaf("cbc:PriceAmount", row["unit_price"], currencyID=currency)
            unit = _unit(row["unit"])
            xml.leaf("cbc:BaseQuantity", row["price_quantity"], unitCode=unit)


def _unit(said: str | None) -> str:
    if said is None or said.endswith(" months"):
        return _PIECE
    return UNITS.get(said, said)

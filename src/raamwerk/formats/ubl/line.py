"""One line of a UBL document, read with everything that may stand on it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem
from raamwerk.formats.ubl import properties
from raamwerk.formats.ubl.recognise import CAC
from raamwerk.formats.ubl.shape import SHAPES, Fields, elements, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from raamwerk.formats.ubl.recognise import Kind

PART_NUMBER: Final = re.compile(r"[0-9A-Z]{3}-[0-9]{5}")
"""The shape of a part number (domain.md 5), by which it is told from a reseller's own numbers."""

_ZONE: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)")
ARTICLES: Final = ("Sellers", "Manufacturers", "Standard", "Buyers")
_CHARGES: Final = elements("cac:AllowanceCharge")
_IS_CHARGE: Final = text("normalize-space(cbc:ChargeIndicator)")
_AMOUNT: Final = text("normalize-space(cbc:Amount)")
DATES: Final = ("since", "until", "ordered_on", "usage_on", "commitment_until")


@cache
def _paths(kind: Kind) -> dict[str, str]:
    shape = SHAPES[kind]
    item = f"{shape.item}/" if shape.item else ""
    quantity, price = f"{item}{shape.quantity}", f"{item}cac:Price"
    delivery = f"{item}cac:Delivery"
    return {
        "number": shape.number[0],
        "other_number": shape.number[-1],
        "quantity": quantity,
        "unit": f"{quantity}/@unitCode",
        "amount": f"{item}cbc:LineExtensionAmount",
        "amount_currency": f"{item}cbc:LineExtensionAmount/@currencyID",
        "since": f"{item}cac:InvoicePeriod/cbc:StartDate",
        "until": f"{item}cac:InvoicePeriod/cbc:EndDate",
        "name": f"{item}cac:Item/cbc:Name",
        "description": f"{item}cac:Item/cbc:Description",
        **{each: f"{item}cac:Item/cac:{each}ItemIdentification/cbc:ID" for each in ARTICLES},
        "unit_price": f"{price}/cbc:PriceAmount",
        "price_currency": f"{price}/cbc:PriceAmount/@currencyID",
        "price_quantity": f"{price}/cbc:BaseQuantity",
        "price_unit": f"{price}/cbc:BaseQuantity/@unitCode",
        "ordered_on": "cac:OrderLineReference/cac:OrderReference/cbc:IssueDate",
        "delivered_on": f"{delivery}/cbc:ActualDeliveryDate",
        "wanted_on": f"{delivery}/cac:RequestedDeliveryPeriod/cbc:StartDate",
        "minimum_quantity": f"{item}cbc:MinimumQuantity",
        "charges": f"count({item}cac:AllowanceCharge)",
        "properties": f"count({item}cac:Item/cac:AdditionalItemProperty)",
        "parts": f"count({item}cac:SubInvoiceLine) + count({item}cac:SubCreditNoteLine)"
        f" + count({item}cac:SubLineItem)",
        "doubles": " or ".join(
            f"boolean({each}[2])"
            for each in (
                *(quantity, f"{item}cbc:LineExtensionAmount", price, f"{price}/cbc:PriceAmount"),
                *(f"{item}cac:Item", f"{item}cac:Item/cac:SellersItemIdentification"),
            )
        ),
    }


class LineReader:
    """Reads the lines of one document, one at a time.

    Args:
        kind: one of the four that `shape.SHAPES` knows.
        currency: the document's; an amount in another one is a problem and is left out.
    """

    def __init__(self, kind: Kind, currency: str | None) -> None:
        self._fields = fields_of(kind)
        self._shape = SHAPES[kind]
        self._currency = currency
        self.problems: list[Problem] = []
        self.obligation: bool | None = None

    def read(self, line: etree._Element, at: int) -> dict[str, str | None]:
        """The columns of `Lines` for a line element, the `at`-th from 0.

        Problems: `line.part-number-doubtful`, `line.currency-differs`, `line.units-differ`,
        `line.parts` (a line made of lines), `line.doubled` (one figure stated twice),
        `line.number-missing`, and those of `properties.stated`.
        """
        where = self._shape.place(at)
        said = self._fields.read(line)
        item = line.find(_tag(self._shape.item)) if self._shape.item else line
        item = line if item is None else item
        more = properties.stated(item, where, self.problems) if said["properties"] != "0" else {}
        obligation = more.pop("purchase_obligation", None)
        if obligation is not None:
            self.obligation = self.obligation or obligation == "true"
        found: dict[str, str | None] = {
            "number": said["number"] or said["other_number"] or None,
            "part_number": self._part_number(said, more.pop("part_number", ""), where),
            "name": said["name"] or said["description"] or None,
            **{name: said[name] or None for name in AS_STATED},
            "usage_on": said["delivered_on"] or said["wanted_on"] or None,
            **more,
            "place": where,
        }
        if said["charges"] != "0":
            found |= _charges(item)
        self._doubts(said, found, where)
        for name in DATES:
            zoned = _ZONE.fullmatch(found.get(name) or "")
            if zoned:
                found[name] = zoned.group(1)
        return found

    def _part_number(self, said: dict[str, str], stated: str, where: str) -> str | None:
        stated_on_line = [*(said[each] for each in ARTICLES), stated]
        found, doubt = article(stated_on_line)
        if doubt:
            self._problem(where, "line.part-number-doubtful", one=doubt[0], other=doubt[1])
        return found

    def _doubts(self, said: dict[str, str], found: dict[str, str | None], where: str) -> None:
        """What makes a figure of the line mean something else than it seems; it is then left out."""
        if found["number"] is None:
            self._problem(where, "line.number-missing")
        for name, currency in (("amount", "amount_currency"), ("unit_price", "price_currency")):
            if self._currency and said[currency] not in {"", self._currency}:
                facts = {"currency": said[currency], "document": self._currency}
                self._problem(where, "line.currency-differs", value=said[name], **facts)
                found[name] = None
        if said["price_unit"] not in {"", said["unit"]}:
            facts = {"price_unit": said["price_unit"], "unit": said["unit"]}
            self._problem(where, "line.units-differ", **facts)
            found["unit"] = None
        if said["parts"] != "0":
            self._problem(where, "line.parts", count=int(float(said["parts"])))
        if said["doubles"] == "true":
            self._problem(where, "line.doubled")
            found |= dict.fromkeys(("quantity", "unit_price", "amount", "part_number"), None)

    def _problem(self, where: str, code: str, **facts: str | int) -> None:
        shown = {k: v[:80] if isinstance(v, str) else v for k, v in facts.items()}
        self.problems.append(Problem(where, code, shown))


AS_STATED: Final = (
    *("quantity", "unit", "unit_price", "price_quantity", "amount", "since", "until"),
    *("ordered_on", "minimum_quantity"),
)


def article(stated: Iterable[str]) -> tuple[str | None, list[str]]:
    """The part number among those stated of one line, and those of its shape if they contradict each other."""
    articles = [each for each in stated if each]
    shaped = [*dict.fromkeys(each for each in articles if PART_NUMBER.fullmatch(each))]
    if len(shaped) > 1:
        return None, shaped
    return next(iter((*shaped, *articles)), None), []


@cache
def fields_of(kind: Kind) -> Fields:
    """What is read of a line of a sort of document, its properties and charges apart."""
    return Fields(_paths(kind))


@cache
def _tag(path: str) -> str:
    return f"{{{CAC}}}{path.removeprefix('cac:')}"


def _charges(item: etree._Element) -> dict[str, str | None]:
    """The line's charges and allowances summed; an amount that is no number stays as stated."""
    sums: dict[str, str | None] = {}
    for each in _CHARGES(item):
        indicator, said = _IS_CHARGE(each), _AMOUNT(each)
        name = "charge" if indicator in {"true", "1"} else "allowance"
        sums[name] = _added(sums.get(name), said)
    return sums


def _added(sum_so_far: str | None, said: str) -> str:
    if sum_so_far is None:
        return said
    try:
        return format(Decimal(sum_so_far) + Decimal(said), "f")
    except InvalidOperation:
        # Left as it stands, so that whoever turns texts into numbers tells the problem.
        return f"{sum_so_far} + {said}"

"""Where each document that we read keeps its lines, quantities, parties and totals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from raamwerk.core.checking.document import DocumentKind
from raamwerk.formats.ubl.recognise import CAC, NAMESPACES, UBL, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from raamwerk.core.checking.document import Cells

    Element = etree._Element  # noqa: SLF001 - the public name of the type is this one
    Text = Callable[[Element], str]
    Texts = Callable[[Element], list[str]]
    Elements = Callable[[Element], list[Element]]

SEPARATOR: Final = "\ue000"
"""Between the fields that one XPath gives in one text; a private character, of no meaning in a document."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One sort of document; every path is an XPath from the document, or from its line.

    Args:
        kind: what it is to the check.
        root: name of its root element.
        line: the line element directly under the root.
        item: what stands between the line and its figures; empty for invoices.
        quantity: the element of the quantity.
        number: where the line's number stands, the first that is there.
        sellers, buyers: where the parties stand, the first that is there.
        total: the element of the totals.
    """

    kind: DocumentKind
    root: str
    line: str
    item: str
    quantity: str
    number: tuple[str, ...]
    sellers: tuple[str, ...]
    buyers: tuple[str, ...]
    total: str

    @property
    def line_tag(self) -> str:
        """The line element as `{namespace}name`."""
        return f"{{{CAC}}}{self.line.removeprefix('cac:')}"

    @property
    def root_tag(self) -> str:
        """The root element as `{namespace}name`."""
        return f"{{{UBL}{self.root}-2}}{self.root}"

    def place(self, index: int) -> str:
        """Where a line stands, counted from 0: `InvoiceLine[3]` is the third."""
        return f"{self.line.removeprefix('cac:')}[{index + 1}]"


SHAPES: Final[dict[Kind, Shape]] = {
    Kind.INVOICE: Shape(
        kind=DocumentKind.INVOICE,
        root="Invoice",
        line="cac:InvoiceLine",
        item="",
        quantity="cbc:InvoicedQuantity",
        number=("cbc:ID",),
        sellers=("cac:AccountingSupplierParty", "cac:SellerSupplierParty"),
        buyers=("cac:AccountingCustomerParty", "cac:BuyerCustomerParty"),
        total="cac:LegalMonetaryTotal",
    ),
    Kind.CREDIT_NOTE: Shape(
        kind=DocumentKind.CREDIT_NOTE,
        root="CreditNote",
        line="cac:CreditNoteLine",
        item="",
        quantity="cbc:CreditedQuantity",
        number=("cbc:ID",),
        sellers=("cac:AccountingSupplierParty", "cac:SellerSupplierParty"),
        buyers=("cac:AccountingCustomerParty", "cac:BuyerCustomerParty"),
        total="cac:LegalMonetaryTotal",
    ),
    Kind.ORDER: Shape(
        kind=DocumentKind.ORDER,
        root="Order",
        line="cac:OrderLine",
        quantity="cbc:Quantity",
        item="cac:LineItem",
        number=("cac:LineItem/cbc:ID",),
        sellers=("cac:SellerSupplierParty",),
        buyers=("cac:BuyerCustomerParty", "cac:OriginatorCustomerParty"),
        total="cac:AnticipatedMonetaryTotal",
    ),
    Kind.QUOTATION: Shape(
        kind=DocumentKind.QUOTE,
        root="Quotation",
        line="cac:QuotationLine",
        quantity="cbc:Quantity",
        item="cac:LineItem",
        # A quotation's line has a number of its own; its LineItem may bear an article number there.
        number=("cbc:ID", "cac:LineItem/cbc:ID"),
        sellers=("cac:SellerSupplierParty",),
        buyers=("cac:BuyerCustomerParty", "cac:OriginatorCustomerParty"),
        total="cac:QuotedMonetaryTotal",
    ),
}


_KEPT_PLACES: Final = 10_000


def places(shape: Shape, size: int) -> Cells:
    """Where the lines of a document stand, as many as there are."""
    kept = _places(shape)[:size]
    return kept + [shape.place(at) for at in range(len(kept), size)]


@cache
def _places(shape: Shape) -> Cells:
    return [shape.place(at) for at in range(_KEPT_PLACES)]


def text(path: str) -> Text:
    """The compiled XPath of a text, with the prefixes of this package."""
    return cast("Text", _compiled(path))


def texts(path: str) -> Texts:
    """The compiled XPath of text nodes or attributes, as plain texts."""
    return cast("Texts", _compiled(path))


def elements(path: str) -> Elements:
    """The compiled XPath of elements."""
    return cast("Elements", _compiled(path))


def flag(path: str) -> Callable[..., bool]:
    """The compiled XPath of a condition; its variables are given by name."""
    return cast("Callable[..., bool]", _compiled(path))


class Fields:
    """Named fields of one element, read with one XPath that gives them all in one text.

    Args:
        paths: the XPath of each; the first text that it finds counts, blanks trimmed.
    """

    def __init__(self, paths: Mapping[str, str]) -> None:
        self.names = tuple(paths)
        self._all_at_once = text(
            "concat(" + ", ".join(f"{path}, '{SEPARATOR}'" for path in paths.values()) + ", '')"
        )
        self._single = tuple(text(f"string({path})") for path in paths.values())

    def read(self, element: etree._Element) -> dict[str, str]:
        """The fields by name; an absent one is the empty text."""
        return self.parted(self.raw(element))

    def raw(self, element: etree._Element) -> str:
        """The fields in one text, for `parted`."""
        said = self._all_at_once(element)
        if said.count(SEPARATOR) == len(self.names):
            return said
        # The document's own texts hold separators: one XPath a field then.
        single = (each(element).replace(SEPARATOR, "") for each in self._single)
        return "".join(f"{each}{SEPARATOR}" for each in single)

    def parted(self, raw: str) -> dict[str, str]:
        """The fields of a `raw` text by name."""
        return dict(zip(self.names, map(str.strip, raw.split(SEPARATOR)), strict=False))


def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=NAMESPACES, smart_strings=False)

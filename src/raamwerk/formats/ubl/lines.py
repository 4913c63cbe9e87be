"""The lines of a UBL document, in two ways that give the same columns.

Column by column, one XPath a column, where every line is complete and holds nothing that columns do
not read. Line by line for all others, and for documents too large to hold. (A file whose markup was
met before needs neither: `layout`.)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Cells, Lines
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.shape import SHAPES, Shape, flag, places, text, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from raamwerk.core.errors import Problem
    from raamwerk.formats.ubl.recognise import Kind

_ISO: Final = len("2026-01-01")


def read_lines(root: etree._Element, kind: Kind, currency: str | None) -> LinesRead:
    """The lines of a document.

    Args:
        root: the document.
        kind: one of the four that `shape.SHAPES` knows.
        currency: the document's; an amount in another one is a problem.
    """
    shape = SHAPES[kind]
    whole = None if _cut(kind)(root) else _columns(kind).read(root, currency or "")
    if whole is not None:
        return LinesRead(whole, None, ())
    reader = LineReader(kind, currency)
    table = LineTable()
    for at, line in enumerate(root.iterchildren(shape.line_tag)):
        table.add(reader.read(line, at))
    return LinesRead(table.lines(), reader.obligation, tuple(reader.problems))


@dataclass(frozen=True, slots=True)
class LinesRead:
    """Lines, whether one of them states a purchase obligation, and what could not be read."""

    lines: Lines
    obligation: bool | None
    problems: tuple[Problem, ...]


class LineTable:
    """Lines that come one at a time, as columns."""

    def __init__(self) -> None:
        self._cells: dict[str, Cells] = {"number": []}
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, line: Mapping[str, str | None]) -> None:
        """One more line, by the columns of `Lines`; what is absent or None counts as not stated."""
        for name, value in line.items():
            if value is not None:
                cells = self._cells.setdefault(name, [])
                if len(cells) < self._size:
                    # Lines before this one did not state it.
                    cells.extend([None] * (self._size - len(cells)))
                cells.append(value)
        self._size += 1

    def lines(self) -> Lines:
        """The lines so far, every column that any of them stated as long as the others."""
        for cells in self._cells.values():
            cells.extend([None] * (self._size - len(cells)))
        return Lines(**self._cells)


class _Columns:
    """The compiled XPaths of one sort of document."""

    def __init__(self, shape: Shape) -> None:
        item = f"{shape.item}/" if shape.item else ""
        self._shape = shape
        self._whole = {
            "number": _column(shape, shape.number[0]),
            "quantity": _column(shape, f"{item}{shape.quantity}"),
            "unit": _column(shape, f"{item}{shape.quantity}", "@unitCode"),
            "amount": _column(shape, f"{item}cbc:LineExtensionAmount"),
            "name": _column(shape, f"{item}cac:Item/cbc:Name"),
            "part_number": _column(shape, f"{item}cac:Item/cac:SellersItemIdentification/cbc:ID"),
            "unit_price": _column(shape, f"{item}cac:Price/cbc:PriceAmount"),
            "price_quantity": _column(shape, f"{item}cac:Price/cbc:BaseQuantity"),
            "since": _column(shape, f"{item}cac:InvoicePeriod/cbc:StartDate"),
            "until": _column(shape, f"{item}cac:InvoicePeriod/cbc:EndDate"),
        }
        self._base_unit = _column(shape, f"{item}cac:Price/cbc:BaseQuantity", "@unitCode")
        self._sizes = text(_sizes(shape, item))
        self._other_currency = flag(_other_currency(shape, item))
        self._beyond = flag(_beyond(shape))

    def read(self, root: etree._Element, currency: str) -> Lines | None:
        """The lines, or None where they must be read one by one."""
        size, *held = map(int, self._sizes(root).split())
        found: dict[str, Cells] = {}
        for name, column in self._whole.items():
            cells = column(root)
            if not cells:
                continue
            if len(cells) != size:
                return None
            found[name] = [*map(str.strip, cells)]
        whole = size and _complete(found) and self._is_all(root, held, size, found)
        if not whole or self._other_currency(root, currency=currency):
            return None
        if "price_quantity" in found and self._base_unit(root) not in ([], found.get("unit")):
            return None
        return Lines(place=places(self._shape, size), **found)

    def _is_all(
        self, root: etree._Element, held: list[int], size: int, found: dict[str, Cells]
    ) -> bool:
        """Whether the lines hold nothing but these columns, and what is of no interest."""
        price, period = "unit_price" in found, "since" in found
        on_line = sum(name in found for name in ("number", "quantity", "amount", "name"))
        within = sum(name in found for name in ("name", "part_number", "price_quantity", "until"))
        expected = [size * (on_line + price + period), size * (within + price + period)]
        return held == expected or not self._beyond(root)


def _complete(found: dict[str, Cells]) -> bool:
    """Whether no cell needs a choice that is made line by line: an empty one, a day with a zone."""
    texts = all("" not in found[name] for name in found)
    days = (cell or "" for name in ("since", "until") for cell in found.get(name, ()))
    plain = all(len(day) == _ISO for day in days)
    return texts and plain and "number" in found and "name" in found


def _sizes(shape: Shape, item: str) -> str:
    """Counts: the lines; the elements on them; the elements in those, without the VAT category."""
    line = f"{shape.line}/{item}*"
    tax = f"{shape.line}/{item}cac:Item/cac:ClassifiedTaxCategory"
    return f"concat(count({shape.line}), ' ', count({line}), ' ', count({line}/*) - count({tax}))"


def _other_currency(shape: Shape, item: str) -> str:
    amounts = ("*", "cac:Price/*")
    return " or ".join(f"{shape.line}/{item}{each}/@currencyID != $currency" for each in amounts)


def _column(
    shape: Shape, path: str, last: str = "text()[1]"
) -> Callable[[etree._Element], list[str]]:
    """At most one text a line, so that as many texts as lines means one for each."""
    steps = "[1]/".join(path.split("/"))
    return texts(f"{shape.line}/{steps}[1]/{last}")


def _beyond(shape: Shape) -> str:
    """Whether lines hold what columns do not read: properties, charges, doubles."""
    line = f"{shape.line}/{shape.item}" if shape.item else shape.line
    held = (
        *("cac:AllowanceCharge", "cac:Delivery", "cbc:MinimumQuantity"),
        *("cac:SubInvoiceLine", "cac:SubCreditNoteLine", "cac:SubLineItem"),
        *("cac:Item/cac:AdditionalItemProperty", "cac:Item/cac:ManufacturersItemIdentification"),
        *("cac:Item/cac:StandardItemIdentification", "cac:Item/cac:BuyersItemIdentification"),
        *(f"{shape.quantity}[2]", "cbc:LineExtensionAmount[2]", "cac:Price[2]", "cac:Item[2]"),
        *("cac:Price/cbc:PriceAmount[2]", "cac:Item/cac:SellersItemIdentification[2]"),
        *("cac:Item/cbc:Name[2]", "cac:InvoicePeriod[2]", "cac:Price/cbc:BaseQuantity[2]"),
    )
    order_date = f"{shape.line}/cac:OrderLineReference/cac:OrderReference/cbc:IssueDate"
    several = (f"{shape.line}/{shape.item}[2]",) if shape.item else ()
    every = (order_date, *several, *(f"{line}/{each}" for each in held))
    return " or ".join(f"boolean({each})" for each in every)


@cache
def _cut(kind: Kind) -> Callable[..., bool]:
    line = SHAPES[kind].line
    return flag(f"boolean({line}//comment() | {line}//processing-instruction())")


@cache
def _columns(kind: Kind) -> _Columns:
    return _Columns(SHAPES[kind])

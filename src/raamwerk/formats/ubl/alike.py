"""Lines that are marked up alike, read at once.

Software writes every line of an invoice with the same markup; only the texts differ. So where each
line is, sign for sign, the markup of the first one around other texts, one regular expression gives
all texts, and what the parsed tree says of the first line (which text is what, that nothing stands
there twice, the unit) holds for every line. The tree is what is read; this only saves asking it
twenty times the same. With any difference in markup, any entity, any empty text, the lines are read
from the tree, column by column or one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from lxml import etree

from raamwerk.core.checking.document import Lines
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.shape import SHAPES, Shape, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.document import Cells
    from raamwerk.formats.ubl.recognise import Kind

_TEXT: Final = re.compile(r"(?<=>)([^<>]*[^<>\s][^<>]*)(?=<)")
_UTF_8: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?"
    rb"(?:<\?xml[^<>]*?\sencoding\s*=\s*[\"'](?:utf-?8|us-ascii)[\"']|<\?xml(?![^<>]*encoding)|\s*<[^?\x00])",
    re.IGNORECASE,
)
"""The start of a file in UTF-8: said so, or not said otherwise."""
_COLUMNS: Final = {
    "ID": "number",
    "InvoicedQuantity": "quantity",
    "CreditedQuantity": "quantity",
    "Quantity": "quantity",
    "LineExtensionAmount": "amount",
    "Item/Name": "name",
    "Item/SellersItemIdentification/ID": "part_number",
    "Price/PriceAmount": "unit_price",
    "Price/BaseQuantity": "price_quantity",
    "InvoicePeriod/StartDate": "since",
    "InvoicePeriod/EndDate": "until",
}
"""The columns that texts of a line can be, by their path in it (without a LineItem around them)."""
_OF_NO_INTEREST: Final = (
    *("Note", "AccountingCost", "OrderLineReference/LineID", "DocumentReference/"),
    *("Item/Description", "Item/ClassifiedTaxCategory/", "Item/CommodityClassification/"),
    "Item/OriginCountry/",
)
_DAY: Final = len("2026-01-01")
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Layout:
    """One markup of lines.

    Args:
        pattern: the whole line, a group for each text, and the blanks after it.
        columns: the place of each column among the groups.
        unit: of every quantity.
        currencies: of every amount.
        length: signs of markup in a line.
    """

    pattern: re.Pattern[str]
    columns: dict[str, int]
    unit: str | None
    currencies: frozenset[str]
    length: int


met: set[str] = set()
"""Markups that were met once. Making a layout pays from the second document on."""
layouts: dict[str, _Layout | None] = {}
"""Layouts by markup; None where the tree must be asked after all."""


def read_alike(root: etree._Element, kind: Kind, currency: str | None, data: bytes) -> Lines | None:
    """The lines, or None where they must be read from the tree.

    Args:
        root: the document.
        kind: one of the four that `shape.SHAPES` knows.
        currency: the document's.
        data: the file that the document was parsed from.
    """
    shape = SHAPES[kind]
    first = next(root.iterchildren(shape.line_tag), None)
    if first is None or not _UTF_8.match(data):
        return None
    name = shape.line.removeprefix("cac:")
    if first.prefix is not None:
        name = f"{first.prefix}:{name}"
    closing = f"</{name}>"
    start, end = data.find(f"<{name}>".encode()), data.rfind(closing.encode())
    if not 0 <= start < end:
        return None
    # The parser found the file to be right UTF-8, so nothing is replaced here.
    lines = str(memoryview(data)[start : end + len(closing)], "utf-8", "replace")
    layout = _layout(lines[: lines.find(closing)], closing, first, kind)
    if layout is None or not layout.currencies <= {currency}:
        return None
    count = sum(1 for _ in root.iterchildren(shape.line_tag))
    return _matched(layout, lines, count, shape)


def _layout(line: str, closing: str, first: etree._Element, kind: Kind) -> _Layout | None:
    """The layout of a first line, once its markup was seen before."""
    parts = _TEXT.split(line + closing)
    markup = "\0".join(parts[::2])
    if markup in layouts:
        return layouts[markup]
    if markup in met and "&" not in line:
        layouts[markup] = _made(parts, first, kind)
        return layouts[markup]
    if len(met) >= _MOST:
        met.clear()
        layouts.clear()
    met.add(markup)
    return None


def _made(parts: Sequence[str], first: etree._Element, kind: Kind) -> _Layout | None:
    """The layout of a line by what the tree says of it; None where a line needs more than columns."""
    texts = [
        (_path(each, first), each.text.strip())
        for each in first.iter("*")
        if each.text and each.text.strip()
    ]
    if [said for _, said in texts] != [said.strip() for said in parts[1::2]]:
        return None
    columns: dict[str, int] = {}
    for at, (path, _) in enumerate(texts):
        name = _COLUMNS.get(path)
        if name in columns or (name is None and not path.startswith(_OF_NO_INTEREST)):
            return None
        if name is not None:
            columns[name] = at
    reader = LineReader(kind, None)
    read = {name for name, value in reader.read(first, 0).items() if value is not None}
    if reader.problems or read - {"unit", "place"} != set(columns) or "name" not in columns:
        return None
    literals = parts[::2]
    pattern = r"([^<&\r]*+)".join(map(re.escape, literals)) + r"(\s*+)"
    return _Layout(
        re.compile(pattern),
        columns,
        reader.read(first, 0)["unit"],
        frozenset(
            each.get("currencyID", "") for each in first.iter("*") if "currencyID" in each.attrib
        ),
        sum(map(len, literals)),
    )


def _path(element: etree._Element, line: etree._Element) -> str:
    steps = [etree.QName(element).localname]
    for above in element.iterancestors():
        if above is line:
            break
        steps.append(etree.QName(above).localname)
    return "/".join(reversed(steps)).removeprefix("LineItem/")


def _matched(layout: _Layout, lines: str, count: int, shape: Shape) -> Lines | None:
    """The columns, if the lines are nothing but that many lines of this layout behind each other."""
    found = layout.pattern.findall(lines)
    texts = sum(map(len, chain.from_iterable(found)))
    if len(found) != count or texts + count * layout.length != len(lines):
        return None
    groups = [*zip(*found, strict=True)]
    columns: dict[str, Cells] = {
        name: [*map(str.strip, groups[at])] for name, at in layout.columns.items()
    }
    if any("" in cells for cells in columns.values()):
        return None
    days = (day for name in ("since", "until") for day in columns.get(name, ()))
    if any(day is None or len(day) != _DAY for day in days):
        return None
    if layout.unit is not None:
        columns["unit"] = [layout.unit] * count
    return Lines(place=places(shape, count), **columns)

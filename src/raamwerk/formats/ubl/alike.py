"""Lines that are marked up alike, read at once.

Software writes every line of an invoice with the same markup; only the texts differ. So where each
line is, sign for sign, the markup of the first one around other texts, one regular expression gives
all texts, and what the parsed tree says of the first line (which text is what, that nothing stands
there twice, the unit) holds for every line. The tree is what is read; this only saves asking it, or
even making it, twenty times the same. With any difference in markup, any entity, any empty text,
the lines are read from the tree, column by column or one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from lxml import etree

from raamwerk.core.checking.document import Lines
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.shape import SHAPES, places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.checking.document import Cells
    from raamwerk.formats.ubl.recognise import Kind

_TEXT: Final = re.compile(r"(?<=>)([^<>]*[^<>\s][^<>]*)(?=<)")
_UTF_8: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?"
    rb"(?:<\?xml[^<>]*?\sencoding\s*=\s*[\"'](?:utf-?8|us-ascii)[\"']|<\?xml(?![^<>]*encoding)|\s*<[^?\x00])",
    re.IGNORECASE,
)
"""The start of a file in UTF-8: said so, or not said otherwise."""
_PLAIN: Final = r"([^<>&\r\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*+)"
"""A text that needs no parser: no markup, no entity, no line end to be made plain, no sign XML forbids."""
_NAME: Final = re.compile(rb"(?:[A-Za-z_][A-Za-z0-9_.-]*:)?(?:InvoiceLine|CreditNoteLine)")
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
        spaces: the namespaces of the prefixes in it: the same prefix may mean another thing elsewhere.
        length: signs of markup in a line.
    """

    pattern: re.Pattern[str]
    columns: dict[str, int]
    unit: str | None
    currencies: frozenset[str]
    spaces: Mapping[str | None, str]
    length: int

    def holds_for(self, line: etree._Element, currency: str | None) -> bool:
        """Whether a line of this markup means the same in its document."""
        spaces = line.nsmap
        return self.currencies <= {currency} and all(
            spaces.get(prefix) == space for prefix, space in self.spaces.items()
        )


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
    stretch = _stretch(data, name if first.prefix is None else f"{first.prefix}:{name}")
    if stretch is None:
        return None
    layout = _layout(stretch, first, kind)
    if layout is None or not layout.holds_for(first, currency):
        return None
    columns = _columns(layout, stretch.text)
    size = sum(1 for _ in root.iterchildren(shape.line_tag))
    if columns is None or len(columns["number"]) != size:
        return None
    return Lines(place=places(shape, size), **columns)


@dataclass(frozen=True, slots=True)
class Shortened:
    """A document without all but the first of its lines, which are known to be like the first.

    Args:
        data: the document with its first line only: that much is parsed.
        columns: those of all lines.
        layout: of the lines.
    """

    data: bytes
    columns: dict[str, Cells]
    layout: _Layout

    def lines(self, root: etree._Element, kind: Kind, currency: str | None) -> Lines | None:
        """The lines of the whole document, or None where the tree of the rest says otherwise.

        Args:
            root: the document of `data`.
            kind: one of the four that `shape.SHAPES` knows.
            currency: the document's.
        """
        shape = SHAPES[kind]
        # What was cut stood behind the first element of this name. That it is the document's line,
        # and not one inside an extension, is certain where there is no other.
        every = [*root.iter("{*}" + shape.line.removeprefix("cac:"))]
        own = [*root.iterchildren(shape.line_tag)]
        if len(every) != 1 or own != every or not self.layout.holds_for(own[0], currency):
            return None
        return Lines(place=places(shape, len(self.columns["number"])), **self.columns)


def shortened(data: bytes) -> Shortened | None:
    """The document cut short, where its lines are of one layout that was met before; else None.

    Parsing is most of the work of reading, and parsing the same markup twenty times tells nothing
    new: lines that differ from a well-formed one in plain texts only are well-formed too. A file
    with a comment, a CDATA section, a DTD or an instruction is never cut.
    """
    instruction = data.find(b"?", data.find(b"?>") + 2)
    if b"!" in data or instruction >= 0 or not _UTF_8.match(data):
        return None
    found = next((each for each in (b"InvoiceLine>", b"CreditNoteLine>") if each in data), None)
    if found is None:
        return None
    at = data.find(found)
    name = data[data.rfind(b"<", 0, at) + 1 : at + len(found) - 1]
    stretch = _stretch(data, name.decode("ascii", "replace")) if _NAME.fullmatch(name) else None
    layout = None if stretch is None else layouts.get(_markup(stretch.first))
    columns = None if stretch is None or layout is None else _columns(layout, stretch.text)
    if stretch is None or layout is None or columns is None:
        return None
    kept = stretch.start + len(stretch.first.encode())
    return Shortened(data[:kept] + data[stretch.end :], columns, layout)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From the first line's opening to the last line's closing.

    Args:
        start, end: places in the file.
        text: what stands there.
        first: the first line.
    """

    start: int
    end: int
    text: str
    first: str


def _stretch(data: bytes, name: str) -> _Stretch | None:
    closing = f"</{name}>"
    start, last = data.find(f"<{name}>".encode()), data.rfind(closing.encode())
    if not 0 <= start < last:
        return None
    end = last + len(closing)
    try:
        text = str(memoryview(data)[start:end], "utf-8")
    except UnicodeDecodeError:
        return None
    return _Stretch(start, end, text, text[: text.find(closing) + len(closing)])


def _markup(line: str) -> str:
    return "\0".join(_TEXT.split(line)[::2])


def _layout(stretch: _Stretch, first: etree._Element, kind: Kind) -> _Layout | None:
    """The layout of a first line, once its markup was seen before."""
    markup = _markup(stretch.first)
    if markup in layouts:
        return layouts[markup]
    if markup in met and "&" not in stretch.first:
        layouts[markup] = _made(_TEXT.split(stretch.first), first, kind)
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
    pattern = _PLAIN.join(map(re.escape, literals)) + r"([ \t\r\n]*+)"
    return _Layout(
        re.compile(pattern),
        columns,
        reader.read(first, 0)["unit"],
        frozenset(
            each.get("currencyID", "") for each in first.iter("*") if "currencyID" in each.attrib
        ),
        {each.prefix: each.nsmap[each.prefix] for each in first.iter("*")},
        sum(map(len, literals)),
    )


def _path(element: etree._Element, line: etree._Element) -> str:
    steps = [etree.QName(element).localname]
    for above in element.iterancestors():
        if above is line:
            break
        steps.append(etree.QName(above).localname)
    return "/".join(reversed(steps)).removeprefix("LineItem/")


def _columns(layout: _Layout, lines: str) -> dict[str, Cells] | None:
    """The columns, if the lines are nothing but lines of this layout behind each other."""
    found = layout.pattern.findall(lines)
    texts = sum(map(len, chain.from_iterable(found)))
    if not found or texts + len(found) * layout.length != len(lines):
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
        columns["unit"] = [layout.unit] * len(found)
    return columns

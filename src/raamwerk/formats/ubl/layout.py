"""Files whose markup was met before, read by their layout instead of from a tree.

Software writes all its invoices with the same markup; only the texts differ. Parsing the same markup
ten thousand times tells nothing new. So a markup that is met a second time is tried out once: a
small document is made of it with a mark in the place of each text, the ordinary readers read its
tree, and where each mark comes out is the layout. Every later file of the same markup, sign for
sign, is read by taking its texts from their places; the answers are those that its tree would give.

The frame (what stands around the lines) and each line are tried out apart, so that files of any
number and order of the same lines are known. Anything else is left to the tree: another sign in the
markup, a comment or CDATA near a line, a text that is not plain (`markup`), several identifications
of a party, charges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Lines
from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml
from raamwerk.formats.ubl import party
from raamwerk.formats.ubl.header import Said, fields_of, total_currency
from raamwerk.formats.ubl.line_layout import LineLayout, Picked, columns, learned, picked, place
from raamwerk.formats.ubl.markup import HOLE, MARK
from raamwerk.formats.ubl.recognise import named, recognise
from raamwerk.formats.ubl.shape import SHAPES, places, texts

if TYPE_CHECKING:
    from lxml import etree

    from raamwerk.formats.ubl.line_layout import Row
    from raamwerk.formats.ubl.markup import Cut
    from raamwerk.formats.ubl.recognise import Kind, Named

_MOST: Final = 1_000
_TEXTS: Final = texts("//text()")
_TEXTS_WITHIN: Final = texts(".//text()")

met: set[int] = set()
"""Markups that were met once. Trying one out pays from the second document on."""
frames: dict[tuple[bytes, bytes, bytes], Frame | None] = {}
"""Frames by markup; None where the tree must be asked after all."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What stands around the lines.

    Args:
        kind: of the document.
        head: texts before the lines.
        fields: the fields of the header and the CustomizationID, among the texts around the lines.
        seller, buyer: what is read of them.
        total_currency: of the header's totals.
        lines: layouts of the lines met in it; None where the tree must be asked.
    """

    kind: Kind
    head: int
    fields: Picked[str]
    seller: Picked[str]
    buyer: Picked[str]
    total_currency: str
    lines: dict[bytes, LineLayout | None] = field(default_factory=dict)

    def read(self, cut: Cut) -> tuple[Named, Said, Lines] | None:
        """What a file of this frame is and says; None where its tree must be asked."""
        layouts = [self.lines.get(line) for line in cut.lines]
        found = _rows(cut, layouts, self.head)
        cells = None if found is None else columns(found[0])
        if found is None or cells is None:
            return None
        around = (*cut.texts[: self.head], *cut.texts[found[1] :])
        *values, customization = self.fields.read(around)
        fields = dict(zip(fields_of(self.kind).names, values, strict=True))
        said = Said(
            fields,
            party.of_fields(self.seller.read(around)),
            party.of_fields(self.buyer.read(around)),
            self.total_currency,
        )
        for layout in set(layouts):
            if layout is not None and not layout.currencies <= {said.currency}:
                return None
        lines = Lines(place=places(SHAPES[self.kind], len(cut.lines)), **cells)
        return named(self.kind, customization), said, lines


def _rows(cut: Cut, layouts: list[LineLayout | None], at: int) -> tuple[list[Row], int] | None:
    """The rows of all lines, and the place of the first text after them."""
    rows: list[Row] = []
    for layout in layouts:
        if layout is None or (cut.spaced and layout.properties):
            return None
        until = at + layout.holes
        row = layout.row(cut.texts[at:until])
        if row is None:
            return None
        rows.append(row)
        at = until
    return rows, at


def known(cut: Cut) -> tuple[Named, Said, Lines] | None:
    """What a file is and says, if its markup is known and its texts need no tree; else None."""
    frame = frames.get((cut.head, cut.closing, cut.foot))
    return None if frame is None else frame.read(cut)


def learn(cut: Cut) -> None:
    """Remember the markup of a file that was read from its tree, and try it out when it is met again."""
    key = (cut.head, cut.closing, cut.foot)
    if key not in frames:
        if not _again(key):
            return
        if len(frames) >= _MOST:
            frames.clear()
        frames[key] = _frame(cut)
    frame = frames[key]
    if frame is None:
        return
    for line in set(cut.lines).difference(frame.lines):
        if _again((key, line)):
            if len(frame.lines) >= _MOST:
                frame.lines.clear()
            frame.lines[line] = _line(cut, line)


def _again(markup: object) -> bool:
    """Whether a markup was met before; if not, it was now."""
    found = hash(markup)
    if found in met:
        return True
    if len(met) >= _MOST:
        met.clear()
    met.add(found)
    return False


def _frame(cut: Cut) -> Frame | None:
    tried = _tried(cut, cut.lines[0])
    if tried is None:
        return None
    root, kind, customization = tried
    line, head = cut.lines[0].count(HOLE), cut.head.count(HOLE)
    holes = head + cut.foot.count(HOLE)
    said = fields_of(kind).read(root)
    sides = [_side(root, places) for places in (SHAPES[kind].sellers, SHAPES[kind].buyers)]
    if said["surcharged"] == "true" or any(side["several"] == "true" for side in sides):
        return None
    values = ([*said.values(), customization], *(list(side.values()) for side in sides))
    found = [_picked(each, line, holes) for each in values]
    fields, seller, buyer = found
    if fields is None or seller is None or buyer is None:
        return None
    return Frame(kind, head, fields, seller, buyer, total_currency(root).strip())


def _side(root: etree._Element, at: tuple[str, ...]) -> dict[str, str]:
    element = party.first(root, at)
    nobody = dict.fromkeys(party.FIELDS.names, "")
    return nobody if element is None else party.FIELDS.read(element)


def _picked(values: list[str], line: int, holes: int) -> Picked[str] | None:
    """Where values of the header stand among the texts around the lines, of which there are `holes`."""
    found: list[int | str] = []
    for value in values:
        at = place(value)
        if at is None or (isinstance(at, int) and at < line):
            return None
        found.append(at - line if isinstance(at, int) else at)
    return picked(found, holes)


def _line(cut: Cut, line: bytes) -> LineLayout | None:
    tried = _tried(cut, line)
    if tried is None:
        return None
    root, kind, _ = tried
    element = next(root.iterchildren(SHAPES[kind].line_tag))
    return learned(element, kind, line.count(HOLE))


def _tried(cut: Cut, line: bytes) -> tuple[etree._Element, Kind, str] | None:
    """The tree of a frame around one line with a mark in each hole: first those of the line, then the others.

    None unless every mark is a text of its own and the line is the only one, directly in the document.
    A line without comments that is complete in itself can then stand there any number of times.
    """
    if any(each in part for part in (line, cut.foot) for each in (b"<!", b"<?")):
        return None
    markup = (line + cut.closing, cut.head, cut.foot)
    if any(MARK.encode() in part for part in markup):
        return None
    marked, number = [], 0
    for part in markup:
        marked.append(_marked(part, number))
        number += part.count(HOLE)
    try:
        found = recognise(xml.parse(marked[1] + marked[0] + marked[2]))
    except Unreadable:
        return None
    root, kind = found.document, found.kind
    if kind not in SHAPES or found.enveloped or not _is_whole(root, kind, marked):
        return None
    return root, kind, found.customization


def _marked(markup: bytes, first: int) -> bytes:
    """A markup with numbered marks in its holes."""
    front, *rest = markup.split(HOLE)
    marks = (f"{MARK}{first + at}".encode() + part for at, part in enumerate(rest))
    return front + b"".join(marks)


def _is_whole(root: etree._Element, kind: Kind, marked: list[bytes]) -> bool:
    """Whether the document has one line, its own, and no other texts than marks, each by itself."""
    shape = SHAPES[kind]
    own = [*root.iterchildren(shape.line_tag)]
    every = [*root.iter("{*}" + shape.line.removeprefix("cac:"))]
    said = [text for text in _TEXTS(root) if text.strip(" \t\r\n")]
    inside = [text for text in _TEXTS_WITHIN(own[0]) if text.strip(" \t\r\n")] if own else []
    holes = sum(part.decode().count(MARK) for part in marked)
    line = [f"{MARK}{at}" for at in range(marked[0].decode().count(MARK))]
    return (
        len(own) == 1
        and every == own
        and inside == line
        and sorted(said) == sorted(f"{MARK}{at}" for at in range(holes))
    )

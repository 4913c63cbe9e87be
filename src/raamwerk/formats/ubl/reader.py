"""UBL invoices, credit notes, orders and quotations as documents of the check.

Nothing is repaired or guessed: figures stay text as stated, what cannot be read is a problem with
its place. What is read from which element is listed in docs/documents-in.md.

Signs: a credit note states what is given back in positive figures, an invoice that corrects states
it in negative ones. Both are kept as stated; the document's kind says which way they count. An
invoice with type code 381 is a credit note written in the invoice's form, and is read as one.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Document, DocumentKind
from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats import xml
from raamwerk.formats.ubl import layout
from raamwerk.formats.ubl.header import Header, said_by
from raamwerk.formats.ubl.lines import LinesRead, read_lines
from raamwerk.formats.ubl.markup import cut
from raamwerk.formats.ubl.recognise import Kind, Recognised, recognise
from raamwerk.formats.ubl.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.formats.ubl.recognise import Named

_CREDIT: Final = "381"
_CUT_UP_TO: Final = 4 << 20
"""Bytes of a file that can be known by its markup; larger ones are few."""


def read(data: bytes, source: str) -> Document:
    """The document of an XML file.

    Args:
        data: the file.
        source: its name.

    Raises:
        Unreadable: the `xml.*` codes of `xml.parse`, and those of `document`.
    """
    return read_named(data, source)[1]


def read_named(data: bytes, source: str) -> tuple[Named, Document]:
    """What the document of an XML file was recognised as, and the document.

    A file whose markup was met before is not parsed again (see `layout`), so that reading thousands
    of invoices takes no longer than parsing them would.

    Args:
        data: the file.
        source: its name.

    Raises:
        Unreadable: as `read`.
    """
    pieces = cut(data) if len(data) <= _CUT_UP_TO else None
    found = None if pieces is None else layout.known(pieces)
    if found is not None:
        named, said, lines = found
        sha256 = hashlib.sha256(data).hexdigest()
        read = LinesRead(lines, None, ())
        return named, of_header(Header(said), named.kind, source, sha256, read)
    recognised = recognise(xml.parse(data))
    judged = document(recognised, source, data)
    if pieces is not None:
        layout.learn(pieces)
    return recognised.named, judged


def document(recognised: Recognised, source: str, data: bytes) -> Document:
    """The document of a file that was parsed and recognised before, for instance to check its format.

    Args:
        recognised: as `recognise` gives it.
        source: the file's name.
        data: the file; its hash goes with the document.

    Raises:
        Unreadable: `document.not-judged` (facts: `name`) for what is recognised, but is no invoice,
            credit note, order or quotation in UBL; `document.envelope` for an envelope that
            holds no document or several; `document.unknown` for anything else.
    """
    if recognised.kind not in SHAPES:
        raise Unreadable(_refusal(recognised.kind), name=recognised.name, source=source)
    root, kind = recognised.document, recognised.kind
    header = Header(said_by(root, kind))
    read = read_lines(root, kind, header.currency)
    return of_header(header, kind, source, hashlib.sha256(data).hexdigest(), read)


def _refusal(kind: Kind) -> str:
    codes = {Kind.ENVELOPE: "document.envelope", Kind.UNKNOWN: "document.unknown"}
    return codes.get(kind, "document.not-judged")


def of_header(
    header: Header, form: Kind, source: str, sha256: str, read: LinesRead, *, first: bool = True
) -> Document:
    """The document of a header and its lines.

    Args:
        header: the header.
        form: the sort of UBL document.
        source: the file's name.
        sha256: the hash of the file.
        read: the lines.
        first: whether this is the document's only or first part; later ones bear no header problems.
    """
    header.problems.clear()
    kind = SHAPES[form].kind
    if kind is DocumentKind.INVOICE and header.text("type") == _CREDIT:
        kind = DocumentKind.CREDIT_NOTE
    issued_on = header.day("issued_on")
    missing = tuple(_missing(header, form, len(read.lines))) if first else ()
    return Document(
        kind=kind,
        id=header.text("id") or "",
        source=source,
        sha256=sha256,
        issued_on=issued_on,
        currency=header.currency,
        seller=header.seller,
        buyer=header.buyer,
        order_reference=header.text("order_reference"),
        buyer_reference=header.text("buyer_reference"),
        ordered_on=issued_on if kind is DocumentKind.ORDER else header.day("ordered_on"),
        corrects=header.text("corrects"),
        due_on=header.day("due_on", "means_due_on", "terms_due_on"),
        payment_days=header.payment_days,
        valid_until=header.day("valid_until"),
        since=header.day("since"),
        until=header.day("until"),
        charges=header.surcharges("charges"),
        allowances=header.surcharges("allowances"),
        line_total=header.money("line_total"),
        payable=header.money("payable"),
        purchase_obligation=read.obligation,
        lines=read.lines,
        # Last, since reading the header's fields above adds to its problems.
        problems=(*(header.problems if first else ()), *missing, *read.problems),
    )


def _missing(header: Header, form: Kind, lines: int) -> Iterator[Problem]:
    if header.text("id") is None:
        yield Problem("ID", "document.number-missing")
    if header.text("issued_on") is None:
        yield Problem("IssueDate", "document.date-missing")
    if not lines:
        yield Problem(SHAPES[form].root, "document.no-lines", {"id": header.text("id")})

"""Made-up documents for tests, and XML with one thing changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.money import Micro
from raamwerk.formats.ubl import reader, writer
from tests.build import euro

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SELLER = Party("Reseller X (verzonnen)", (("0106", "12345678"), ("VAT", "NL123456789B01")))
BUYER = Party("Gemeente Y (verzonnen)", (("0190", "00000003123456780000"),))


def document(kind: DocumentKind = DocumentKind.INVOICE, **changes: Any) -> Document:
    """An invoice of two lines, or another kind of document, with some fields replaced."""
    lines = Lines(
        number=["1", "2"],
        part_number=["AAA-11111", "228-04437"],
        name=["M365 E3 (verzonnen)", "Een & ander <x>"],
        quantity=["600", "12.5"],
        unit=["ANN", "C62"],
        unit_price=["398.04", "10.00"],
        price_quantity=["1", "1"],
        amount=["238824.00", "125.00"],
    )
    credit = kind is DocumentKind.CREDIT_NOTE
    plain = Document(
        kind=kind,
        id="F-1",
        source="f.xml",
        sha256="",
        issued_on=date(2026, 1, 5),
        currency="EUR",
        seller=SELLER,
        buyer=BUYER,
        order_reference="B-1",
        due_on=date(2026, 2, 4),
        corrects="F-0" if credit else None,
        lines=lines,
    )
    return replace(plain, **changes)


def xml(kind: DocumentKind = DocumentKind.INVOICE, **changes: Any) -> bytes:
    """The document as our writer writes it."""
    return writer.write(document(kind, **changes))


def read(data: bytes) -> Document:
    """The document of some bytes."""
    return reader.read(data, "f.xml")


def changed(old: str, new: str, data: bytes | None = None, *, count: int = 1) -> Document:
    """The made-up invoice with a piece of its XML replaced, as it is read."""
    before = xml() if data is None else data
    assert old.encode() in before
    return read(before.replace(old.encode(), new.encode(), count))


def codes(found: Document) -> list[str]:
    """The codes of a document's problems."""
    return [problem.code for problem in found.problems]


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ue000"),
    min_size=1,
    max_size=12,
)
_DAY = st.dates(date(2019, 1, 1), date(2030, 12, 31))
_AMOUNT = st.integers(-(10**8), 10**8).map(lambda count: Micro(count * 10_000))
PARTS = st.from_regex(r"[0-9A-Z]{3}-[0-9]{5}", fullmatch=True)


def _decimal(digits: int) -> SearchStrategy[str]:
    whole = st.integers(-99_999, 99_999)
    return st.builds(lambda w, f: f"{w}.{f:0{digits}d}", whole, st.integers(0, 10**digits - 1))


def _cells(values: SearchStrategy[str], size: int) -> SearchStrategy[list[str | None]]:
    """A column: filled, partly filled, or absent."""
    some = st.lists(st.none() | values, min_size=size, max_size=size)
    full: SearchStrategy[list[str | None]] = st.lists(values, min_size=size, max_size=size).map(
        list
    )
    return st.one_of(full, some).map(lambda cells: cells if any(cells) else [])


@st.composite
def documents(
    draw: st.DrawFn, kind: DocumentKind, articles: SearchStrategy[str] = PARTS | _TEXT
) -> Document:
    """Any document that UBL and our properties can hold in full."""
    size = draw(st.integers(1, 4))
    invoice = kind in {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE}
    days = _DAY.map(str)
    lines = Lines(
        number=[str(at + 1) for at in range(size)],
        part_number=draw(_cells(articles, size)),
        name=draw(st.lists(_TEXT, min_size=size, max_size=size)),
        quantity=draw(st.lists(_decimal(2), min_size=size, max_size=size)),
        unit=draw(
            st.lists(
                st.sampled_from(["MON", "ANN", "C62", "3 months"]), min_size=size, max_size=size
            )
        ),
        unit_price=draw(st.lists(_decimal(4), min_size=size, max_size=size)),
        price_quantity=draw(_cells(st.sampled_from(["1", "12", "100"]), size)),
        amount=draw(st.lists(_decimal(2), min_size=size, max_size=size)),
        charge=draw(_cells(st.sampled_from(["1.00", "250.50"]), size)),
        allowance=draw(_cells(st.sampled_from(["1.00", "250.50"]), size)),
        since=draw(_cells(days, size)),
        until=draw(_cells(days, size)),
        ordered_on=draw(_cells(days, size)),
        usage_on=draw(_cells(days, size)),
        change=draw(_cells(st.sampled_from(["first", "true_up", "step_up"]), size)),
        step_up_from=draw(_cells(PARTS, size)),
        step_up_to=draw(_cells(PARTS, size)),
        minimum_quantity=draw(_cells(st.sampled_from(["1", "250"]), size)),
        quantity_from=draw(_cells(st.sampled_from(["1", "250"]), size)),
        commitment_until=draw(_cells(days, size)),
        product_type=draw(_cells(st.sampled_from(["online-service", "sa"]), size)),
    )
    issued_on = draw(_DAY)
    order = kind is DocumentKind.ORDER
    reference = draw(st.none() | _TEXT)
    return Document(
        kind=kind,
        id=draw(_TEXT),
        source="f.xml",
        sha256="",
        issued_on=issued_on,
        currency="EUR",
        seller=SELLER,
        buyer=BUYER,
        order_reference=reference if invoice else None,
        buyer_reference=None if kind is DocumentKind.QUOTE else draw(st.none() | _TEXT),
        ordered_on=issued_on
        if order
        else (draw(st.none() | _DAY) if reference and invoice else None),
        corrects=draw(st.none() | _TEXT) if invoice else None,
        due_on=draw(st.none() | _DAY) if invoice else None,
        payment_days=draw(st.none() | st.integers(0, 120)) if invoice else None,
        valid_until=None if invoice else draw(st.none() | _DAY),
        since=draw(st.none() | _DAY) if invoice else None,
        until=draw(st.none() | _DAY) if invoice else None,
        charges=draw(st.sampled_from([None, euro("1.00"), euro("250.50")])),
        allowances=draw(st.sampled_from([None, euro("1.00")])),
        line_total=draw(_AMOUNT),
        payable=draw(_AMOUNT),
        purchase_obligation=draw(st.sampled_from([None, True, False])),
        lines=lines,
    )


def as_stated(found: Document) -> Document:
    """Without what depends on the file: its hash and the places of lines."""
    return replace(found, sha256="", lines=replace(found.lines, place=[]))

"""A reseller's document as it was stated: what a reader hands to the check.

Figures of lines stay text, as stated, until `facts.gather` turns whole batches of documents into
exact integers at once; so the evidence is never replaced by our reading of it, and ten thousand
documents cost little more than parsing them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.errors import Problem
    from raamwerk.core.money import Micro

Cells = list[str | None]
"""One column of stated texts: canonical decimals (point, no grouping), ISO dates, None where absent."""


class DocumentKind(StrEnum):
    """The four documents that a reseller and a participant exchange."""

    QUOTE = "quote"
    ORDER = "order"
    INVOICE = "invoice"
    CREDIT_NOTE = "credit-note"


@dataclass(frozen=True, slots=True)
class Party:
    """A buyer or seller as the document names it.

    Args:
        name: the registered or trading name.
        identifiers: (scheme, value) pairs: `0106` KvK, `0190` OIN, `0184` ..., `VAT`, `code` (municipality).
    """

    name: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Lines:
    """The lines of one document, a list a column, all of the same length.

    Args:
        number: the line's own number.
        part_number: the seller's or manufacturer's article number.
        name: the item's name as stated.
        quantity: how many units are charged (negative on a correction).
        unit: UN/ECE Recommendation 20 code of the quantity (`MON`, `ANN`, `C62` ...), or `month`, `year`, `once`, `N months`.
        unit_price: net price of `price_quantity` units.
        price_quantity: base quantity of the price, None for 1.
        amount: the line's net amount.
        charge: sum of the line's charges; allowance: of its allowances, both positive.
        since, until: the period that the line bills (until inclusive, as stated).
        ordered_on, usage_on: order date and first day of use, where stated on the line.
        change: `first`, `true_up`, `true_down`, `reservation`, `step_up`, `add_on`, `from_sa`, `renewal`.
        step_up_from, step_up_to: part numbers of the base licence and of the higher edition of a step-up.
        minimum_quantity: a quantity that the reseller obliges the buyer to take.
        quantity_from: the quantity from which this price holds (a volume-dependent price).
        commitment_until: last day of the commitment that the line asks for.
        product_type: as stated by the reseller (quotes).
        place: where it stands in the file (`line 120`, `row 8`).
    """

    number: Cells = field(default_factory=list)
    part_number: Cells = field(default_factory=list)
    name: Cells = field(default_factory=list)
    quantity: Cells = field(default_factory=list)
    unit: Cells = field(default_factory=list)
    unit_price: Cells = field(default_factory=list)
    price_quantity: Cells = field(default_factory=list)
    amount: Cells = field(default_factory=list)
    charge: Cells = field(default_factory=list)
    allowance: Cells = field(default_factory=list)
    since: Cells = field(default_factory=list)
    until: Cells = field(default_factory=list)
    ordered_on: Cells = field(default_factory=list)
    usage_on: Cells = field(default_factory=list)
    change: Cells = field(default_factory=list)
    step_up_from: Cells = field(default_factory=list)
    step_up_to: Cells = field(default_factory=list)
    minimum_quantity: Cells = field(default_factory=list)
    quantity_from: Cells = field(default_factory=list)
    commitment_until: Cells = field(default_factory=list)
    product_type: Cells = field(default_factory=list)
    place: Cells = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.number)

    def columns(self) -> Iterator[tuple[str, Cells]]:
        """Name and cells of each column; one never filled by the reader counts as absent throughout."""
        for each in fields(self):
            cells: Cells = getattr(self, each.name)
            yield each.name, cells or [None] * len(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # Lines go from process to process by the thousand, and one text goes faster than twenty.
        return _unpacked, tuple(_packed(getattr(self, name)) for name in _COLUMNS)


_COLUMNS: Final = tuple(each.name for each in fields(Lines))
_BETWEEN: Final = "\x1f"
_ABSENT: Final = "\x1e"


def _packed(cells: Cells) -> str | Cells:
    """A column as one text, or as it is where the signs between its cells stand in one of them."""
    if not cells:
        return cells
    absent = cells.count(None)
    full = (
        [_ABSENT if cell is None else cell for cell in cells]
        if absent
        else cast("list[str]", cells)
    )
    text = _BETWEEN.join(full)
    plain = text.count(_BETWEEN) == len(cells) - 1 and text.count(_ABSENT) == absent
    return text if plain else cells


def _unpacked(*columns: str | Cells) -> Lines:
    return Lines(*map(_cells, columns))


def _cells(packed: str | Cells) -> Cells:
    if not isinstance(packed, str):
        return packed
    cells: Cells = [*packed.split(_BETWEEN)]
    return [None if cell == _ABSENT else cell for cell in cells] if _ABSENT in packed else cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A quote, order, invoice or credit note as stated.

    Args:
        kind: which of the four.
        id: the number that its sender gave it.
        source: the file it came from, by name only.
        sha256: of the bytes as received.
        issued_on: its date.
        currency: ISO 4217 code.
        seller, buyer: the parties.
        order_reference: the buyer's order (BT-13); buyer_reference: the buyer's own reference (BT-10).
        ordered_on: date of the order it refers to.
        corrects: the invoice that a credit note or corrective invoice refers to.
        due_on: the stated last day of payment; payment_days: a term stated in days.
        received_on: the day of receipt, where the door knows it.
        valid_until: last day of a quote.
        since, until: the period that the whole document bills (until inclusive).
        charges, allowances: document-level sums in micro-euros, both positive.
        line_total, payable: totals as stated, in micro-euros.
        purchase_obligation: True where the document obliges the buyer to buy, None where it says nothing.
        lines: its lines.
        problems: what could not be read, with the place.
        part: 0 for a whole document; a giant one comes in parts, 1 and on, each with the same header.
        more: whether another part follows.
    """

    kind: DocumentKind
    id: str
    source: str
    sha256: str
    issued_on: date | None = None
    currency: str | None = None
    seller: Party = Party()
    buyer: Party = Party()
    order_reference: str | None = None
    buyer_reference: str | None = None
    ordered_on: date | None = None
    corrects: str | None = None
    due_on: date | None = None
    payment_days: int | None = None
    received_on: date | None = None
    valid_until: date | None = None
    since: date | None = None
    until: date | None = None
    charges: Micro | None = None
    allowances: Micro | None = None
    line_total: Micro | None = None
    payable: Micro | None = None
    purchase_obligation: bool | None = None
    lines: Lines = field(default_factory=Lines)
    problems: tuple[Problem, ...] = ()
    part: int = 0
    more: bool = False

    def __reduce__(self) -> tuple[Any, ...]:
        # As `Lines`: what a dataclass does by itself takes several times as long.
        return _made, _FIELDS(self)


_NAMES: Final = tuple(each.name for each in fields(Document))
_FIELDS: Final = attrgetter(*_NAMES)


def _made(*values: Any) -> Document:  # noqa: ANN401 - the fields of a document, in their order
    return Document(**dict(zip(_NAMES, values, strict=True)))

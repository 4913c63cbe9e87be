"""Made-up invoices by the thousand, one of a million lines, and price lists of any length, to measure with.

Their parts are written by the ordinary writer once and then put together as text, a hundred times as fast.
Every invoice keeps to all terms and to all format rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import Micro, decimal
from raamwerk.core.period import days_later
from raamwerk.formats.ubl.writer import Details, vat_of, write
from raamwerk.samples import paper, workbook
from raamwerk.samples.book import book, months
from raamwerk.samples.chance import chance
from raamwerk.samples.enrolment import running_example
from raamwerk.samples.market import Market, market
from raamwerk.samples.sample import NOTE
from raamwerk.samples.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from raamwerk.samples.draft import Draft, DraftLine

_NUMBER: Final = "F-NUMMER"
_LINE: Final = "1"
_OFFICE: Final = "AFDELING"
_TOTAL: Final = Micro(123_456_780_000)
"""123,456.78: a sum that no price in a header can be mistaken for."""
_VAT: Final = 21
_MOST: Final = Decimal(400)
"""Of a line of the giant: a million of them stay under what an amount can be."""
_ORDERED: Final = 42
"""Days before the cover begins."""
_BLOCK: Final = 2_000
"""Lines written at once."""
_ENTRIES_A_PART: Final = 4


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a line around its number and its department."""

    front: str
    middle: str
    back: str
    amount: Micro

    def numbered(self, number: int) -> str:
        return f"{self.front}{number}{self.middle}{number}{self.back}"


@dataclass(frozen=True, slots=True)
class _Frame:
    """The text of an invoice around its lines, with its totals left open."""

    head: str
    foot: str

    def headed(self, number: str, total: Micro) -> str:
        head = self.head.replace(_NUMBER, number)
        for left_open, filled in zip(_sums(_TOTAL), _sums(total), strict=True):
            head = head.replace(f">{left_open}<", f">{filled}<")
        return head


def invoices(count: int, lines: int = 20, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """So many invoices of the running example, each a name and a file; the same seed gives the same bytes.

    Args:
        count: how many.
        lines: of each, at most a few hundred.
        seed: of the book (`book(seed)`) and of what is on each invoice.
    """
    where = _where(seed)
    frame, texts = _frame(where), _texts(where, Decimal("Infinity"))
    rng = chance(seed, "invoices")
    for number in range(1, count + 1):
        chosen = rng.sample(texts, min(lines, len(texts)))
        total = Micro(sum(each.amount for each in chosen))
        body = "".join(each.numbered(place) for place, each in enumerate(chosen, 1))
        name = f"F-BULK-{number:06d}"
        yield f"{name}.xml", f"{frame.headed(name, total)}{body}{frame.foot}".encode()


def write_giant(file: BinaryIO, lines: int, seed: int = 1) -> None:
    """One invoice of so many lines, written as it is made: a million lines take over a gigabyte, and no memory.

    Args:
        file: open for writing bytes.
        lines: over a kilobyte each; no two are the same.
        seed: of the book (`book(seed)`).
    """
    where = _where(seed)
    frame, texts = _frame(where), _texts(where, _MOST)
    rounds, rest = divmod(lines, len(texts))
    total = rounds * sum(each.amount for each in texts) + sum(each.amount for each in texts[:rest])
    file.write(frame.headed("F-REUS-000001", Micro(total)).encode())
    for first in range(1, lines + 1, _BLOCK):
        numbers = range(first, min(first + _BLOCK, lines + 1))
        block = (texts[(number - 1) % len(texts)].numbered(number) for number in numbers)
        file.write("".join(block).encode())
    file.write(frame.foot.encode())


def price_list(rows: int, seed: int = 1) -> bytes:
    """A price list of so many rows as a workbook; `workbook.LIST_PROFILE` reads it."""
    parts = max(1, rows // _ENTRIES_A_PART)
    entries = book(seed, parts, months()).entries
    while len(entries) < rows:
        parts = parts * rows // len(entries) + 1
        entries = book(seed, parts, months()).entries
    return workbook.price_list(islice(entries, rows))


def _where(seed: int) -> Market:
    return market(running_example(), book(seed))


def _texts(where: Market, most: Decimal) -> list[_Text]:
    """The text of a line for every part number that can be billed and costs no more."""
    since, last = next(where.cover_years())
    rng = chance(0, "bulk")
    found: list[_Text] = []
    for part in where.parts:
        line = paper.billed(where, rng, part, Shape.YEAR, since, last)
        if line is None or line.priced is None:
            continue
        single = replace(
            line,
            quantity=line.priced.entry.unit.quantity,
            name=f"{line.name} {_OFFICE}",
            more={**line.more, "ordered_on": days_later(since, -_ORDERED).isoformat()},
        )
        if single.amount <= most:
            found.append(_text(where, single))
    return found


def _text(where: Market, line: DraftLine) -> _Text:
    whole = _written(_invoice(where, line))
    text = whole[whole.index("  <cac:InvoiceLine>") : whole.index("</Invoice>")]
    front, rest = text.split(f"<cbc:ID>{_LINE}</cbc:ID>", 1)
    middle, back = rest.split(_OFFICE, 1)
    amount = Micro(int(line.amount * 1_000_000))
    return _Text(f"{front}<cbc:ID>", f"</cbc:ID>{middle}afdeling ", back, amount)


def _frame(where: Market) -> _Frame:
    since, last = next(where.cover_years())
    line = paper.billed(where, chance(0, "frame"), where.parts[0], Shape.YEAR, since, last)
    if line is None:
        message = "the first product of every book has a maximum from the first day"
        raise ValueError(message)
    draft = _invoice(where, line)
    draft.header["line_total"] = _TOTAL
    whole = _written(draft)
    start = whole.index("  <cac:InvoiceLine>")
    return _Frame(whole[:start], whole[whole.index("</Invoice>") :])


def _invoice(where: Market, line: DraftLine) -> Draft:
    since, _ = next(where.cover_years())
    return paper.invoiced(where, _NUMBER, since, [line])


def _written(draft: Draft) -> str:
    return write(draft.document(), Details(note=NOTE)).decode()


def _sums(total: Micro) -> tuple[str, ...]:
    """The three sums of an invoice as its header writes them: without VAT, VAT, with it."""
    vat = vat_of(total, _VAT)
    return tuple(format(decimal(each), "f") for each in (total, vat, total + vat))

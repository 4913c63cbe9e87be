"""Raamwerk's own price book file: a CSV that needs no profile.

```
# raamwerk price book
# made up: yes
# framework: gt-microsoft-2
# published: 2022-11-01
# currency: EUR
part_number;name;product_type;maximum;unit_months;unit_quantity;since;list_price
AAA-11111;M365 E3;online;34.20;1;1;2022-12-01;39.00
```

UTF-8, semicolons, a decimal point, ISO dates. An empty maximum withdraws the part from `since` on.
The columns `family`, `quantity_from` and `organisation` may follow. Where part numbers are digits
alone, a note `# part number shape: 99999999` says so.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Unreadable
from raamwerk.core.money import decimal
from raamwerk.formats.grid import Dialect
from raamwerk.formats.pricelist.cell import Dates, Numbers
from raamwerk.formats.pricelist.profile import Profile

if TYPE_CHECKING:
    from decimal import Decimal

    from raamwerk.core.pricebook.entry import Entry, PriceBook

FIRST: Final = "# raamwerk price book"
NAME: Final = "raamwerk"
REQUIRED: Final = ("part_number", "maximum", "unit_months", "unit_quantity", "since")
COLUMNS: Final = (
    "part_number",
    "name",
    "product_type",
    "maximum",
    "unit_months",
    "unit_quantity",
    "since",
    "list_price",
    "family",
    "quantity_from",
    "organisation",
)
_MOST_NOTES: Final = 50


def is_own(data: bytes) -> bool:
    """Whether a file says that it is in Raamwerk's own format."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(FIRST.encode())


def profile_of(data: bytes, name: str) -> Profile:
    """The profile that a file in Raamwerk's own format carries in its notes.

    Raises:
        Unreadable: `profile.needed` for any other file; `profile.wrong-note` for a date that is none.
    """
    if not is_own(data):
        raise Unreadable("profile.needed", name=name)
    lines = _notes(data)
    notes = dict(_note(line) for line in lines)
    header = _header(data, len(lines))
    published = notes.get("published")
    return Profile(
        name=NAME,
        framework=notes.get("framework") or None,
        published=_day(published, name) if published else None,
        currency=notes.get("currency", "EUR").upper(),
        shape=notes.get("part number shape") or None,
        numbers=Numbers("."),
        dates=Dates("iso"),
        columns={
            field.replace("_", "-"): (field,)
            for field in COLUMNS
            if field in header or field in REQUIRED
        },
        dialect=Dialect("utf-8", ";"),
        header_row=len(lines) + 1,
        withdrawn=frozenset({""}),
        no_price=frozenset(),
        zero=True,
    )


def _notes(data: bytes) -> list[str]:
    """The lines that begin with `#`, before the header."""
    head = io.StringIO(data[: 2**16].decode("utf-8-sig", "replace"), newline=None)
    lines: list[str] = []
    for line in head:
        if not line.startswith("#") or len(lines) == _MOST_NOTES:
            break
        lines.append(line)
    return lines


def _header(data: bytes, row: int) -> list[str]:
    head = io.StringIO(data[: 2**16].decode("utf-8-sig", "replace"), newline=None)
    lines = head.read().split("\n")
    return [name.strip() for name in lines[row].split(";")] if row < len(lines) else []


def _note(line: str) -> tuple[str, str]:
    name, _, value = line.strip("#; \r\n").partition(":")
    return name.strip().lower(), value.strip().strip(";").strip()


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable("profile.wrong-note", name=name, value=text) from None


def write(book: PriceBook, *, made_up: bool = False) -> bytes:
    """A book in Raamwerk's own format; reading it again gives the same entries.

    Args:
        book: to write.
        made_up: says so at the top, for books that hold no real price.
    """
    text = io.StringIO(newline="")
    text.write(f"{FIRST}\r\n")
    if made_up:
        text.write("# made up / verzonnen: yes\r\n")
    text.write(f"# framework: {book.framework}\r\n")
    text.write(f"# published: {book.published_at.isoformat()}\r\n")
    text.write(f"# currency: {book.currency}\r\n")
    writer = csv.writer(text, delimiter=";")
    used = [name for name in COLUMNS if name not in _OPTIONAL or _used(book, name)]
    writer.writerow(used)
    for entry in sorted(book.starts, key=lambda each: each.row):
        row = _row(entry)
        writer.writerow([row[name] for name in used])
    return text.getvalue().encode()


_OPTIONAL: Final = ("family", "quantity_from", "organisation")


def _used(book: PriceBook, name: str) -> bool:
    return any(getattr(entry, name) is not None for entry in book.entries)


def _maximum(entry: Entry) -> Decimal | str | None:
    """The amount; a mark that is no amount where it is unsettled, so that it stays so when read again."""
    if entry.unsettled:
        return "?"
    return None if entry.maximum is None else decimal(entry.maximum)


def _row(entry: Entry) -> dict[str, object]:
    return {
        "part_number": entry.part_number,
        "name": entry.name,
        "product_type": entry.product_type,
        "maximum": _maximum(entry),
        "unit_months": entry.unit.months,
        "unit_quantity": entry.unit.quantity,
        "since": entry.since.isoformat(),
        "list_price": None if entry.list_price is None else decimal(entry.list_price),
        "family": entry.family,
        "quantity_from": entry.quantity_from,
        "organisation": entry.organisation,
    }

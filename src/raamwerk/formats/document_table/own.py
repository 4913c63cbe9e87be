"""Raamwerk's own form of a quote, order or invoice: a CSV that needs no profile.

```
# raamwerk quote
# made up: yes
# number: Q-1
# issued on: 2026-11-02
# valid until: 2026-12-01
# currency: EUR
# seller: Reseller X
# seller id: 0106 12345678
number;part_number;name;quantity;unit;unit_price;amount
1;AAA-11111;M365 E3;600;year;398.04;238824.00
```

UTF-8, semicolons, a decimal point, ISO dates. `raamwerk order`, `raamwerk invoice` and `raamwerk
credit-note` are the other kinds. The notes are the facts of `profile.FACTS` with blanks, the
columns those of `Lines` without the place.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import fields
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.money import decimal
from raamwerk.formats.document_table.profile import COLUMNS, FACTS, DocumentProfile
from raamwerk.formats.grid import Dialect
from raamwerk.formats.pricelist.cell import Dates, Numbers

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document, Party

_FIRST: Final = re.compile(rb"(?:\xef\xbb\xbf)?# raamwerk ([a-z-]+)[ \t;]*\r?\n")
_NOTE: Final = re.compile(r"#\s*([^:]+):\s*(.*)")
_KINDS: Final = {kind.value: kind for kind in DocumentKind}
_MOST_NOTES: Final = 60
_HEAD: Final = 1 << 17
_COLUMNS: Final = tuple(each.name for each in fields(Lines) if each.name != "place")


def kind_of(data: bytes) -> DocumentKind | None:
    """What a file in our own form says that it is; None for any other file."""
    found = _FIRST.match(data[:200])
    return _KINDS.get(found.group(1).decode()) if found else None


def profile_of(data: bytes, kind: DocumentKind) -> DocumentProfile:
    """The profile that a file in our own form carries in its notes."""
    head = data[:_HEAD].decode("utf-8-sig", errors="replace").splitlines()
    notes = _notes(head)
    said = [found for line in notes if (found := _NOTE.fullmatch(line))]
    facts = {each[1].strip().replace(" ", "-"): each[2].strip() for each in said}
    columns = next(csv.reader(head[len(notes) : len(notes) + 1], delimiter=";"), [])
    return DocumentProfile(
        name="raamwerk",
        kind=kind,
        currency=facts.get("currency", "EUR"),
        numbers=Numbers("."),
        dates=Dates("iso"),
        columns={
            field: name
            for name in (each.strip() for each in columns)
            if (field := name.replace("_", "-")) in COLUMNS
        },
        facts={name: facts[name] for name in FACTS if facts.get(name)},
        dialect=Dialect("utf-8", ";"),
        header_row=len(notes) + 1,
    )


def _notes(lines: list[str]) -> list[str]:
    """The lines that begin with `#`, before the header.

    A spreadsheet that saves the file ends each of them with semicolons, up to the width of the
    table. The first line bears nothing else, so it tells how many.
    """
    padding = ";" * (len(lines[0]) - len(lines[0].rstrip(";"))) if lines else ""
    notes = takewhile(lambda line: line.startswith("#"), lines[:_MOST_NOTES])
    return [line.removesuffix(padding).rstrip() for line in notes]


def table_of(data: bytes, header_row: int) -> bytes:
    """The file with its notes emptied: they are free text, in which a quote opens nothing."""
    rest = data.split(b"\n", header_row - 1)[-1]
    return b"#\n" * (header_row - 1) + rest


def write(document: Document, *, made_up: bool = False) -> bytes:
    """A document in our own form; `read` of it gives the document back."""
    text = io.StringIO(newline="")
    text.write(f"# raamwerk {document.kind.value}\n")
    if made_up:
        text.write("# made up: yes\n")
    for name in FACTS:
        value = _fact(document, name)
        if value is not None:
            text.write(f"# {name.replace('-', ' ')}: {' '.join(value.split())}\n")
    used = [name for name in _COLUMNS if name == "number" or any(getattr(document.lines, name))]
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow(used)
    columns = dict(document.lines.columns())
    table.writerows(zip(*(columns[name] for name in used), strict=True))
    return text.getvalue().encode()


_NAMES: Final = {"number": "id"}
_MONEY: Final = ("charges", "allowances", "line-total", "payable")


def _fact(document: Document, name: str) -> str | None:
    if name in {"seller-id", "buyer-id"}:
        party: Party = getattr(document, name.removesuffix("-id"))
        return ", ".join(f"{scheme} {value}" for scheme, value in party.identifiers) or None
    value = getattr(document, _NAMES.get(name, name.replace("-", "_")))
    if name in {"seller", "buyer"}:
        value = value.name
    if value is None or value == "":
        return None
    if name in _MONEY:
        return format(decimal(value), "f")
    if name == "purchase-obligation":
        return "yes" if value else "no"
    return str(value)

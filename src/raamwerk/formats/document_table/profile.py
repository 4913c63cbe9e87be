"""A profile: what a person declares about one reseller's quotes or orders, kept in a small TOML file.

See docs/documents-in.md. It declares what price lists' profiles do (decimal sign, what a price
covers, the order of dates, columns), and where the facts about the document as a whole stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind
from raamwerk.formats import declared
from raamwerk.formats.grid import Dialect
from raamwerk.formats.toml.section import nearest, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.pricebook.unit import Unit
    from raamwerk.formats.pricelist.cell import Dates, Numbers
    from raamwerk.formats.toml.section import Section

NUMBERS: Final = (
    *("quantity", "unit-price", "price-quantity", "amount", "charge", "allowance"),
    *("minimum-quantity", "quantity-from"),
)
DAYS: Final = ("since", "until", "ordered-on", "usage-on", "commitment-until")
TEXTS: Final = ("number", "name", "product-type")
PARTS: Final = ("part-number", "step-up-from", "step-up-to")
COLUMNS: Final = (*TEXTS, *PARTS, *NUMBERS, *DAYS, "unit", "change")
"""The columns that a line can have, by the names of `Lines` with dashes."""

FACTS: Final = (
    *("number", "issued-on", "valid-until", "currency", "seller", "seller-id", "buyer"),
    *("buyer-id", "order-reference", "buyer-reference", "ordered-on", "corrects", "due-on"),
    *("payment-days", "received-on", "since", "until", "charges", "allowances"),
    *("line-total", "payable", "purchase-obligation"),
)
"""What can be said of the document as a whole."""

_CELL: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProfile:
    """How to read one reseller's quotes, orders or invoices in CSV or XLSX.

    Args:
        name: of the profile.
        kind: what every file is.
        currency: three letters; a file that states another one keeps that, with a problem.
        numbers: how amounts and quantities are written.
        dates: how dates are written.
        columns: the header of each field of a line.
        unit: what every price covers, unless a column says so: `1 months`, `once`.
        price_quantity: units of one price, unless a column says so.
        units: what the texts of the column `unit` stand for, lower case.
        facts: facts about the document that are the same in every file, as canonical text.
        cells: facts that stand in one cell each, as `B2` names it.
        fact_columns: facts that stand in a column, the same on every row.
        stop_at: texts, lower case, that begin the first row after the lines (`totaal`).
    """

    name: str
    kind: DocumentKind
    currency: str
    numbers: Numbers
    columns: Mapping[str, str]
    dates: Dates | None = None
    unit: str | None = None
    price_quantity: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    fact_columns: Mapping[str, str] = field(default_factory=dict)
    dialect: Dialect = field(default_factory=Dialect)
    sheet: str | None = None
    header_row: int = 1
    stop_at: frozenset[str] = frozenset()


def read_profile(data: bytes, name: str) -> DocumentProfile:
    """A profile from its file.

    Raises:
        Unreadable: `profile.unreadable` with every problem and its line, or `toml.*`.
    """
    root = read(data, name)
    file = root.table("file", "[file]", required=False)
    columns = _texts(root.table("columns", "[columns]"), COLUMNS)
    numbers = root.table("numbers", "[numbers]")
    unit, price_quantity, units = _units(root, by_column="unit" in columns)
    profile = DocumentProfile(
        name=root.text("name", '"Reseller X"', required=False) or name,
        kind=_kind(root),
        currency=root.text("currency", '"EUR"') or "",
        numbers=declared.numbers(numbers),
        dates=declared.dates(root.table("dates", "[dates]", required=False)),
        columns=columns,
        unit=unit,
        price_quantity=price_quantity,
        units=units,
        facts=_texts(root.table("document", "[document]", required=False), FACTS),
        cells=_cells(root),
        fact_columns=_texts(
            root.table("document-columns", "[document-columns]", required=False), FACTS
        ),
        dialect=declared.dialect(file),
        sheet=file.text("sheet", '"Offerte"', required=False) if file else None,
        header_row=declared.header_row(file),
        stop_at=frozenset(each.casefold() for each in file.texts("stop-at", '["Totaal"]'))
        if file
        else frozenset(),
    )
    for section in (file, numbers, root):
        if section is not None:
            section.finish()
    root.document.refuse("profile.unreadable")
    return profile


def _kind(root: Section) -> DocumentKind:
    said = root.text("kind", '"quote"') or DocumentKind.QUOTE
    if said not in list(DocumentKind):
        instead = f'"{nearest(said, DocumentKind)}"'
        root.report("kind", "toml.wrong-kind", key="kind", found=said, instead=instead)
        return DocumentKind.QUOTE
    return DocumentKind(said)


def _texts(section: Section | None, names: tuple[str, ...]) -> dict[str, str]:
    """The texts of a table by key; a date or a whole number is taken as it stands."""
    if section is None:
        return {}
    found = {}
    for name in names:
        value = section.raw(name)
        if value is None:
            continue
        if isinstance(value, bool | list | dict) or not str(value).strip():
            shown = str(value).lower()
            section.report(name, "toml.wrong-kind", key=name, found=shown, instead='"..."')
        else:
            found[name] = str(value).strip()
    section.finish()
    return found


def _units(root: Section, *, by_column: bool) -> tuple[str | None, str | None, dict[str, str]]:
    section = root.table("unit", "[unit]", required=False)
    if section is None:
        if not by_column:
            root.report(None, "profile.no-unit")
        return None, None, {}
    words = {word: _said(each) for word, each in declared.unit_words(section).items()}
    fixed = declared.unit(section, required=False)
    section.finish()
    if fixed is None:
        return None, None, words
    quantity = str(fixed.quantity) if "quantity" in section.values else None
    return _said(fixed), quantity, words


def _said(unit: Unit) -> str:
    """A unit as `Lines.unit` takes it."""
    return "once" if unit.once else f"{unit.months} months"


def _cells(root: Section) -> dict[str, tuple[int, int]]:
    """Cells by fact, as row and column from 0."""
    section = root.table("cells", "[cells]", required=False)
    found = {}
    for name, said in _texts(section, FACTS).items():
        match = _CELL.fullmatch(said)
        if match is None and section is not None:
            section.report(name, "toml.wrong-kind", key=name, found=said, instead='"B2"')
        elif match is not None:
            found[name] = (int(match[2]) - 1, _column(match[1]))
    return found


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1

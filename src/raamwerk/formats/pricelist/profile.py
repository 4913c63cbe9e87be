"""A profile: what a person declares about one supplier's price list, kept in a small TOML file.

See docs/price-list-profile.md. What a list leaves open (which sign is the decimal one, what a
price covers, in which order dates are written) is asked for here and never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.formats import declared
from raamwerk.formats.grid import Dialect
from raamwerk.formats.toml.section import read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.pricebook.unit import Unit
    from raamwerk.formats.pricelist.cell import Dates, Numbers
    from raamwerk.formats.toml.section import Section

FIELDS: Final = (
    "part-number",
    "maximum",
    "since",
    "name",
    "product-type",
    "family",
    "list-price",
    "unit",
    "unit-months",
    "unit-quantity",
    "quantity-from",
    "organisation",
    "currency",
)
_FRAMEWORK: Final = re.compile(r"[a-z0-9][a-z0-9-]*")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_OPEN: Final = "?"
"""What a draft leaves open; a column of that name does not exist."""
_SHAPE: Final = {"A": "[A-Z0-9]", "9": "[0-9]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How to read one supplier's price list.

    Args:
        name: of the profile, shown with the book.
        currency: three letters, of every price in the list.
        numbers: how amounts are written.
        dates: how dates are written; None when no column holds dates as text.
        columns: the header (or headers, joined by " | ") of each field.
        unit: what every price covers, unless columns say so.
        units: what the texts of the column `unit` stand for.
        since: the start of every price, unless a column says so.
        framework: the framework that the list is for, unless given when reading.
        published: when the list became known, unless given when reading.
        no_price: texts, lower case, that mean there is no price: the row is set apart.
        withdrawn: texts, lower case, that mean the part is withdrawn from the start on.
        zero: whether 0 is a price; otherwise it is refused.
        shape: of part numbers: A a capital or digit, 9 a digit, other signs themselves.
    """

    name: str
    currency: str
    numbers: Numbers
    columns: Mapping[str, tuple[str, ...]]
    dates: Dates | None = None
    unit: Unit | None = None
    units: Mapping[str, Unit] = field(default_factory=dict)
    since: date | None = None
    framework: str | None = None
    published: date | None = None
    dialect: Dialect = field(default_factory=Dialect)
    sheet: str | None = None
    header_row: int = 1
    skip_rows: frozenset[int] = frozenset()
    no_price: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    zero: bool = False
    shape: str | None = None

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """The shape of part numbers as a pattern."""
        if self.shape is None:
            return None
        return re.compile("".join(_SHAPE.get(sign, re.escape(sign)) for sign in self.shape))


def read_profile(data: bytes, name: str) -> Profile:
    """A profile from its file.

    Raises:
        Unreadable: `profile.unreadable` with every problem and its line, or `toml.*`.
    """
    root = read(data, name)
    file = root.table("file", "[file]", required=False)
    columns = _columns(root)
    unit, units = _units(root, columns)
    numbers_table = root.table("numbers", "[numbers]")
    profile = Profile(
        name=root.text("name", '"Reseller X"', required=False) or name,
        framework=_shaped(root, "framework", _FRAMEWORK, '"gt-microsoft-2"'),
        published=root.day("published", "2022-11-01", required=False),
        currency=_shaped(root, "currency", _CURRENCY, '"EUR"', required=True) or "",
        since=_since(root, columns),
        shape=root.text("part-number-shape", '"AAA-99999"', required=False),
        numbers=declared.numbers(numbers_table),
        dates=declared.dates(root.table("dates", "[dates]", required="since" in columns)),
        columns=columns,
        unit=unit,
        units=units,
        dialect=declared.dialect(file),
        sheet=file.text("sheet", '"Prijzen"', required=False) if file else None,
        header_row=declared.header_row(file),
        skip_rows=_rows(file),
        no_price=_texts(numbers_table, "no-price"),
        withdrawn=_texts(numbers_table, "withdrawn"),
        zero=bool(numbers_table and numbers_table.flag("zero-is-a-price", default=False)),
    )
    for section in (file, numbers_table, root):
        if section is not None:
            section.finish()
    root.document.refuse("profile.unreadable")
    return profile


def _shaped(
    root: Section, key: str, shape: re.Pattern[str], instead: str, *, required: bool = False
) -> str | None:
    """A text of a certain shape."""
    text = root.text(key, instead, required=required)
    if text is not None and not shape.fullmatch(text):
        root.report(key, "toml.wrong-kind", key=key, found=text, instead=instead)
    return text


def _columns(root: Section) -> dict[str, tuple[str, ...]]:
    section = root.table("columns", "[columns]")
    if section is None:
        return {}
    found = {name: section.texts(name, '"Artikelnummer"') for name in FIELDS}
    for name in ("part-number", "maximum"):
        if not found[name]:
            section.report(None, "toml.missing-key", key=name, instead='"Artikelnummer"')
    for name in (name for name, headers in found.items() if _OPEN in headers):
        section.report(name, "toml.wrong-kind", key=name, found=_OPEN, instead='"Artikelnummer"')
    section.finish()
    return {name: headers for name, headers in found.items() if headers}


def _units(
    root: Section, columns: Mapping[str, tuple[str, ...]]
) -> tuple[Unit | None, dict[str, Unit]]:
    section = root.table("unit", "[unit]", required=False)
    by_column = "unit-months" in columns
    if section is None:
        if not by_column:
            root.report(None, "profile.no-unit")
        return None, {}
    words = declared.unit_words(section)
    unit = declared.unit(section, required="unit" not in columns and not by_column)
    section.finish()
    return unit, words


def _since(root: Section, columns: Mapping[str, tuple[str, ...]]) -> date | None:
    since = root.day("since", "2026-12-01", required=False)
    if since is None and "since" not in columns:
        root.report(None, "profile.no-start")
    return since


def _rows(file: Section | None) -> frozenset[int]:
    rows = file.raw("skip-rows") if file else None
    if file is None or rows is None:
        return frozenset()
    if not isinstance(rows, list) or not all(isinstance(row, int) for row in rows):
        file.report("skip-rows", "toml.wrong-kind", key="skip-rows", found=str(rows), instead="[2]")
        return frozenset()
    return frozenset(rows)


def _texts(section: Section | None, key: str) -> frozenset[str]:
    """Texts without regard to case; the empty text may be among them, so it is read raw."""
    values = section.raw(key) if section else None
    if section is None or values is None:
        return frozenset()
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        section.report(key, "toml.wrong-kind", key=key, found=str(values), instead='["N/A"]')
        return frozenset()
    return frozenset(" ".join(value.split()).casefold() for value in values)

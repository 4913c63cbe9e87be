"""A draft profile for a price list: what was found is filled in, what must be declared is asked.

A draft is never accepted as it is: each open question stands as `"?"`, which a profile refuses.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from raamwerk.formats.pricelist.profile import FIELDS
from raamwerk.formats.table import plain, read_grid, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.rule import Language
    from raamwerk.formats.grid import Grid
    from raamwerk.formats.table import Table

_HINTS: Final = {
    "part-number": (
        "artikelnr",
        "artikelnummer",
        "part number",
        "partnumber",
        "part_number",
        "sku",
    ),
    "maximum": ("maximumprijs", "maximum price", "maximum", "prijs", "price", "unit price"),
    "since": ("ingangsdatum", "geldig vanaf", "valid from", "start date", "since", "vanaf"),
    "name": ("omschrijving", "naam", "item name", "description", "name", "product"),
    "product-type": ("producttype", "product type", "product_type"),
    "family": ("productfamilie", "product family", "family"),
    "list-price": ("lijstprijs", "list price", "list_price"),
    "unit": ("eenheid", "unit", "unit of issue", "per"),
    "quantity-from": ("vanaf aantal", "minimum quantity", "quantity_from"),
    "organisation": ("organisatie", "organisation", "customer", "klant"),
    "currency": ("munt", "valuta", "currency"),
}
_SAMPLE: Final = 20
_SHOWN: Final = 3
_TEXT: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "intro": 'Een ontwerp. Vervang elk "?" door wat de afzender van de lijst zegt; raad niets.',
        "framework": "welke raamovereenkomst, bijvoorbeeld gt-microsoft-2",
        "published": "wanneer de lijst bekend werd; schrijf een datum zonder aanhalingstekens: 2026-11-01",
        "currency": "drie letters, bijvoorbeeld EUR",
        "since": "vanaf wanneer de prijzen gelden als geen kolom dat zegt: since = 2026-12-01",
        "header": "de rij met de kolomnamen",
        "skip": "rijen met uitleg in plaats van prijzen, bijvoorbeeld [2]",
        "decimal": 'het decimaalteken: "," of "."',
        "thousands": "het teken tussen duizendtallen, als dat er is",
        "signs": "munttekens die bij een bedrag staan",
        "no_price": "teksten die 'geen prijs' betekenen; withdrawn: teksten die 'vervallen' betekenen",
        "order": '"day-first", "month-first" of "iso"',
        "pivot": "jaren van twee cijfers onder dit getal zijn 20xx",
        "months": "waarover een prijs gaat: 1 maand, 12 jaar, 0 eenmalig",
        "quantity": "en over hoeveel stuks",
        "words": "wat de teksten in de kolom unit betekenen",
        "columns": "links wat Raamwerk zoekt, rechts de kolomnaam; gevonden kolommen:",
    },
    "en": {
        "intro": 'A draft. Replace each "?" by what the sender of the list says; guess nothing.',
        "framework": "which framework, for instance gt-microsoft-2",
        "published": "when the list became known; write a date without quotes: 2026-11-01",
        "currency": "three letters, for instance EUR",
        "since": "from when the prices hold if no column says so: since = 2026-12-01",
        "header": "the row with the column names",
        "skip": "rows with instructions in place of prices, for instance [2]",
        "decimal": 'the decimal sign: "," or "."',
        "thousands": "the mark between thousands, if there is one",
        "signs": "currency signs that stand beside an amount",
        "no_price": "texts that mean 'no price'; withdrawn: texts that mean 'withdrawn'",
        "order": '"day-first", "month-first" or "iso"',
        "pivot": "years of two digits under this number are 20xx",
        "months": "what a price covers: 1 a month, 12 a year, 0 once",
        "quantity": "and how many units",
        "words": "what the texts of the column unit mean",
        "columns": "left what Raamwerk looks for, right the column's name; columns found:",
    },
}


def draft(
    data: bytes,
    name: str,
    language: Language,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
) -> str:
    """The text of a draft profile.

    Raises:
        Unreadable: `table.*` where the file cannot be read, or has several sheets and none is named.
    """
    grid = read_grid(data, name, sheet=sheet)
    row = header_row or likely_header(grid)
    table = table_of(grid, row)
    return "\n".join([*_head(language), *_file(grid, row, language), *_rest(table, language), ""])


def likely_header(grid: Grid) -> int:
    """The row among the first twenty with the most different texts."""
    rows = grid.rows[:_SAMPLE]
    texts = [len({plain(c) for c in row if isinstance(c, str) and c.strip()}) for row in rows]
    return texts.index(max(texts, default=0)) + 1 if texts else 1


def _head(language: Language) -> Iterator[str]:
    said = _TEXT[language]
    yield f"# {said['intro']}"
    yield f'framework = "?"  # {said["framework"]}'
    yield f'published = "?"  # {said["published"]}'
    yield f'currency = "?"  # {said["currency"]}'
    yield f"# {said['since']}"


def _file(grid: Grid, row: int, language: Language) -> Iterator[str]:
    said = _TEXT[language]
    yield "\n[file]"
    yield f"header-row = {row}  # {said['header']}"
    yield f"# skip-rows = []  # {said['skip']}"
    if grid.sheet is not None:
        yield f"sheet = {_quoted(grid.sheet)}"
    if grid.dialect is not None:
        yield f"encoding = {_quoted(grid.dialect.encoding or '')}"
        yield f"delimiter = {_quoted(grid.dialect.delimiter or '')}"


def _rest(table: Table, language: Language) -> Iterator[str]:
    said, found = _TEXT[language], _proposed(table)
    yield f'\n[numbers]\ndecimal = "?"  # {said["decimal"]}'
    yield f'# thousands = "."  # {said["thousands"]}'
    yield f'# signs = ["\N{EURO SIGN}"]  # {said["signs"]}'
    yield f'# no-price = ["N/A"]  # {said["no_price"]}'
    yield f'\n[dates]\norder = "?"  # {said["order"]}'
    yield f"# pivot = 70  # {said['pivot']}"
    if "unit" in found:
        yield f'\n[unit.words]  # {said["words"]}\n# "per maand" = {{ months = 1, quantity = 1 }}'
    else:
        yield f'\n[unit]\nmonths = "?"  # {said["months"]}\nquantity = 1  # {said["quantity"]}'
    yield f"\n[columns]  # {said['columns']}"
    for place, header in enumerate(table.header):
        if header:
            yield f"#   {_quoted(header)}: {_samples(table, place)}"
    for field in FIELDS:
        if field in found:
            yield f"{field} = {_quoted(found[field])}"
        elif field in {"part-number", "maximum"}:
            yield f'{field} = "?"'
        elif field in _HINTS:
            yield f'# {field} = "?"'


def _proposed(table: Table) -> dict[str, str]:
    """Columns whose header is exactly one of the usual names."""
    found: dict[str, str] = {}
    for field, hints in _HINTS.items():
        matching = [h for h in table.header if h.casefold() in hints and h not in found.values()]
        if len(matching) == 1:
            found[field] = matching[0]
    return found


def _samples(table: Table, place: int) -> str:
    cells = (plain(row[place]) for row in table.rows[: _SAMPLE * 5] if place < len(row))
    shown = list(dict.fromkeys(cell for cell in cells if cell))[:_SHOWN]
    return " | ".join(cell[:40] for cell in shown)


def _quoted(text: str) -> str:
    """A TOML string; JSON writes the same for what a header can hold."""
    return json.dumps(text, ensure_ascii=False)

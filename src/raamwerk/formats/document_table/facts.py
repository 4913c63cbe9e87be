"""The facts about a document as a whole, from a profile, from named cells or from columns of the table."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.errors import Problem
from raamwerk.core.money import Micro, amount
from raamwerk.formats.document_table import cell as cells
from raamwerk.formats.pricelist.cell import Dates, Fault, Numbers
from raamwerk.formats.table import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.grid import Cell
    from raamwerk.formats.table import Table

_SCHEMES: Final = {"kvk": "0106", "oin": "0190", "btw": "VAT", "vat": "VAT", "gln": "0088"}
_YES: Final = frozenset({"yes", "ja", "true"})
_NO: Final = frozenset({"no", "nee", "false"})
_MOST_DAYS: Final = 9999


class Facts:
    """The facts of one file, asked by name; what cannot be read is a problem and absent.

    Args:
        profile: that says where they stand.
        grid: all rows of the sheet, for named cells.
        table: the header, for columns.
        rows: the lines, for columns.
        problems: the list that problems are added to.
    """

    def __init__(
        self,
        profile: DocumentProfile,
        grid: Sequence[Sequence[Cell]],
        table: Table,
        rows: Sequence[tuple[int, list[Cell]]],
        problems: list[Problem],
    ) -> None:
        self.profile = profile
        self.problems = problems
        self._grid = grid
        self._table = table
        self._rows = rows

    def text(self, name: str) -> str | None:
        """A fact as text."""
        return plain(self._found(name)[1]) or None

    def day(self, name: str) -> date | None:
        """A fact as a date."""
        where, cell, declared = self._found(name)
        found = cells.day(cell, Dates("iso") if declared else self.profile.dates)
        said = self._told(name, where, found)
        return None if said is None else date.fromisoformat(said)

    def money(self, name: str) -> Micro | None:
        """A fact as an amount in micro-euros."""
        where, cell, declared = self._found(name)
        found = cells.number(cell, Numbers(".") if declared else self.profile.numbers)
        said = self._told(name, where, found)
        return None if said is None else amount(said)

    def days(self, name: str) -> int | None:
        """A fact as a number of days."""
        where, cell, _ = self._found(name)
        said = plain(cell)
        if said and not (said.isascii() and said.isdecimal() and int(said) <= _MOST_DAYS):
            self._told(name, where, Fault("cell.not-days", {"value": said}))
            return None
        return int(said) if said else None

    def flag(self, name: str) -> bool | None:
        """A fact as yes or no."""
        where, cell, _ = self._found(name)
        said = plain(cell).casefold()
        if said and said not in _YES | _NO:
            self._told(name, where, Fault("cell.not-yes-or-no", {"value": said}))
        return True if said in _YES else False if said in _NO else None

    def party(self, name: str) -> Party:
        """A seller or buyer: its name, and its identifiers as `kvk 12345678, vat NL1...`."""
        said = self.text(f"{name}-id") or ""
        pairs = []
        for each in re.split(r"[,;]\s*", said):
            scheme, _, value = each.strip().partition(" ")
            if value:
                pairs.append((_SCHEMES.get(scheme.casefold(), scheme), value.strip()))
            elif scheme:
                where = self._found(f"{name}-id")[0]
                self._told(name, where, Fault("cell.no-scheme", {"value": scheme}))
        return Party(self.text(name), tuple(pairs))

    def _told(self, name: str, where: str, found: str | Fault | None) -> str | None:
        if isinstance(found, Fault):
            self.problems.append(Problem(where, found.code, {"column": name, **found.facts}))
            return None
        return found

    def _found(self, name: str) -> tuple[str, Cell, bool]:
        """Where a fact stands, its cell, and whether the profile itself states it (canonical)."""
        profile = self.profile
        if name in profile.facts:
            return f"profile, {name}", profile.facts[name], True
        if name in profile.cells:
            row, column = profile.cells[name]
            cells_ = self._grid[row] if row < len(self._grid) else []
            where = f"row {row + 1}, column {column + 1}"
            return where, cells_[column] if column < len(cells_) else "", False
        if name in profile.fact_columns:
            return self._of_column(" ".join(profile.fact_columns[name].split()))
        return name, "", False

    def _of_column(self, header: str) -> tuple[str, Cell, bool]:
        """The one value of a column; two different ones are a problem, and neither counts."""
        at = self._table.header.index(header)
        values = {plain(row[at]): row[at] for _, row in self._rows if plain(row[at])}
        where = f"column {header}"
        if len(values) > 1:
            one, other, *_ = values
            facts = {"column": header, "one": one[:80], "other": other[:80]}
            problem = Problem(where, "column.not-one-value", facts)
            if problem not in self.problems:
                self.problems.append(problem)
            return where, "", False
        return where, next(iter(values.values()), ""), False


def document_of(facts: Facts, lines: Lines, source: str, sha256: str) -> Document:
    """The document of the facts and lines of one file."""
    profile, problems = facts.profile, facts.problems
    number, issued_on = facts.text("number"), facts.day("issued-on")
    if number is None:
        problems.append(Problem("number", "document.number-missing"))
    if issued_on is None:
        problems.append(Problem("issued-on", "document.date-missing"))
    if not len(lines):
        problems.append(Problem("table", "document.no-lines", {"id": number}))
    stated = facts.text("currency")
    if stated is not None and stated != profile.currency:
        told = {"stated": stated, "declared": profile.currency}
        problems.append(Problem("currency", "document.currency-differs", told))
    ordered_on = facts.day("ordered-on")
    if ordered_on is None and profile.kind is DocumentKind.ORDER:
        ordered_on = issued_on
    return Document(
        kind=profile.kind,
        id=number or "",
        source=source,
        sha256=sha256,
        issued_on=issued_on,
        currency=stated or profile.currency,
        seller=facts.party("seller"),
        buyer=facts.party("buyer"),
        order_reference=facts.text("order-reference"),
        buyer_reference=facts.text("buyer-reference"),
        ordered_on=ordered_on,
        corrects=facts.text("corrects"),
        due_on=facts.day("due-on"),
        payment_days=facts.days("payment-days"),
        received_on=facts.day("received-on"),
        valid_until=facts.day("valid-until"),
        since=facts.day("since"),
        until=facts.day("until"),
        charges=facts.money("charges"),
        allowances=facts.money("allowances"),
        line_total=facts.money("line-total"),
        payable=facts.money("payable"),
        purchase_obligation=facts.flag("purchase-obligation"),
        lines=lines,
        # Last, since reading the facts above adds to them.
        problems=tuple(problems),
    )

"""A giant document judged in parts: what its parts add up to, for the rules about the whole.

Lines are judged part by part. The sums of the document are carried along, and its own rules are
judged once, on the facts of its first line with the sums of all parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.run import first_lines

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document

_SUMS: Final = (
    "computed_total",
    "all_in_amount",
    "all_in_maximum",
    "surcharges",
    "covered_quantity",
    "framework_lines",
)
_WITH_CHARGES: Final = ("all_in_amount", "surcharges")
"""Sums in which every part counts the charges of the whole document once."""


@dataclass(frozen=True, eq=False)
class Carried:
    """The parts of one document so far: the facts of its first line, sums included."""

    head: pl.DataFrame | None = None

    def add(self, facts: pl.DataFrame, document: Document) -> Carried:
        """With one more part; a sum that one part does not know stays unknown."""
        part = first_lines(facts)
        if self.head is None or not len(part):
            return Carried(part if self.head is None and len(part) else self.head)
        charges = document.charges or 0
        totals = [
            pl.Series(
                name, self.head[name] + part[name] - (charges if name in _WITH_CHARGES else 0)
            )
            for name in _SUMS
        ]
        return Carried(self.head.with_columns(totals))

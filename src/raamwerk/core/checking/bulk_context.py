"""What lines by the million state, and what they are held against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.by_place import ByTerm, Shares, by_enrolment, by_term, shares
from raamwerk.core.checking.lock_table import LockTable, compile_locks
from raamwerk.core.checking.order_table import OrderTable, compile_orders
from raamwerk.core.checking.prices import entry_facts, lock_facts
from raamwerk.core.checking.table import Table, table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compiled import CompiledBook
    from raamwerk.core.rule import Need

KEYS: Final = ("enrolment", "participant")
"""Columns that say whose line it is: the number of the enrolment, or the id of the participant."""

REQUIRED: Final = ("part_number", "price_date", "quantity", "unit_price")
"""Facts that every line states; each may be null."""

SILENT: Final[Mapping[str, str | int | None]] = {
    "document_kind": "invoice",
    "price_quantity": 1_000_000,
    "change": None,
    "quantity_from": None,
}
"""What holds where lines do not state it: a price of one, that asks money, for any quantity."""

STATED: Final = (
    *REQUIRED,
    *SILENT,
    "unit_months",
    "unit",
    "ordered_on",
    "usage_on",
    "period_since",
    "period_last",
    "commitment_last",
    "valid_last",
    "minimum_quantity",
    "line_amount",
    "order_price",
    "order_months",
    "name",
)
"""Facts that lines can state; other columns are let be."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BulkContext:
    """What lines are held against, compiled.

    Args:
        framework, terms, book, on, declared_months: as in `facts.Context`.
        enrolments: of all participants.
    """

    framework: Framework
    terms: Terms
    book: CompiledBook
    on: date
    enrolments: tuple[Enrolment, ...] = ()
    declared_months: int | None = None
    locks: LockTable = field(init=False, repr=False)
    by_enrolment: Table = field(init=False, repr=False)
    by_term: ByTerm = field(init=False, repr=False)
    by_part: Table = field(init=False, repr=False)
    shares: Shares = field(init=False, repr=False)
    orders: OrderTable = field(init=False, repr=False)

    def __post_init__(self) -> None:
        locks = compile_locks(self.enrolments, self.book)
        volume = [part in self.book.by_volume for part in locks.parts.categories]
        for name, value in (
            ("locks", locks),
            ("by_enrolment", by_enrolment(self.enrolments, self.terms)),
            ("by_term", by_term(self.framework, self.book)),
            ("by_part", _by_part(volume)),
            ("shares", shares(self.enrolments, self.book)),
            ("orders", compile_orders(self.enrolments, locks.parts)),
        ):
            object.__setattr__(self, name, value)

    @property
    def tables(self) -> Mapping[str, Table]:
        """All that is read by place, by what the place is one of."""
        return {
            "entry": entry_facts(self.book),
            "lock": lock_facts(self.locks),
            "term": self.by_term.facts,
            "enrolment": self.by_enrolment,
            "part": self.by_part,
            "share": self.shares.shares,
            "order": self.orders.facts,
        }

    @property
    def has(self) -> frozenset[Need]:
        """What is at hand (`Rule.needs`)."""
        return frozenset({"enrolment"} if self.enrolments else ())


def _by_part(volume: Sequence[bool]) -> Table:
    """The facts of each part number, the last one for one that nobody knows."""
    known = [*([True] * len(volume)), False]
    depends = pl.Series([*volume, False])
    return table({"book_depends_on_volume": depends, "part_known": pl.Series(known)})

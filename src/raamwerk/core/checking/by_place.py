"""What millions of lines read by place: by day, by enrolment, by article and day.

Every table is filled by the same functions that give the facts of documents; nothing is worked out a
second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from raamwerk.core.checking.enrolled import ENROLMENT_FACTS, declared_share, of_enrolment
from raamwerk.core.checking.framework_facts import framework_facts
from raamwerk.core.checking.table import Table, table
from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.pricebook.compiled import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.checking.prices import Found
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compiled import CompiledBook

    Int32 = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Days between which nothing changes.

    Args:
        starts: the first day of each stretch after the first, ascending; stretch 0 is all before them.
        places: the stretch of each day from the eve of the first start to the last one.
    """

    starts: tuple[date, ...]
    places: Int32

    def of(self, days: Int32) -> Int32:
        """The stretch that each day falls in; 0 for NEVER."""
        if not self.starts:
            return np.zeros(len(days), dtype=np.int32)
        eve, last = day_number(self.starts[0]) - 1, day_number(self.starts[-1])
        found: Int32 = self.places.take(np.clip(days, eve, last) - eve)
        return found

    def __len__(self) -> int:
        return len(self.starts) + 1


def stretches(days: Iterable[date]) -> Stretches:
    """The stretches that begin on these days."""
    starts = tuple(sorted(set(days)))
    if not starts:
        return Stretches((), np.zeros(0, dtype=np.int32))
    numbers = np.array([day_number(day) for day in starts], dtype=np.int32)
    every = np.arange(numbers[0] - 1, numbers[-1] + 1, dtype=np.int32)
    return Stretches(starts, np.searchsorted(numbers, every, side="right").astype(np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class ByTerm:
    """What the framework's terms say of each kind of article in each stretch of days.

    Args:
        days: when terms change.
        kind: twice the kind of article (product type and family) of each entry of the book.
        kinds: twice how many kinds there are.
        facts: by stretch, kind, and whether the part number is known.
    """

    days: Stretches
    kind: Int32
    kinds: int
    facts: Table

    def places(self, prices: Found, days: Int32) -> Int32:
        """The place in `facts` of each line."""
        stretch = self.days.of(days) * self.kinds
        places: Int32 = stretch + self.kind.take(prices.entry) + (prices.part >= 0)
        return places


def by_term(framework: Framework, book: CompiledBook) -> ByTerm:
    """The facts that follow from terms, worked out for everything that can differ."""
    ends = (framework.terms_until,) if framework.terms_until else ()
    days = stretches((framework.since, *(term.since for term in framework.terms), *ends))
    families = len(book.families) + 1
    pairs = (book.entries.product_type + 1) * families + book.entries.family + 1
    known, kind = np.unique(pairs, return_inverse=True)
    types = [None, *book.product_types]
    names = [None, *book.families]
    kinds = pl.DataFrame(
        {
            "product_type": pl.Series([types[pair // families] for pair in known], dtype=pl.String),
            "family": pl.Series([names[pair % families] for pair in known], dtype=pl.String),
            "quantity": pl.repeat(None, len(known), dtype=pl.Int64, eager=True),
            "headcount": pl.repeat(None, len(known), dtype=pl.Int64, eager=True),
        }
    )
    every = pl.DataFrame({"price_date": pl.Series([None, *days.starts], dtype=pl.Date)})
    either = pl.DataFrame({"part_known": [False, True]})
    rows = every.join(kinds, how="cross", maintain_order="left_right")
    rows = rows.join(either, how="cross", maintain_order="left_right")
    facts = framework_facts(rows, framework).drop("price_date", "part_known", *_MORE)
    facts = facts.with_columns(pl.col("product_type").cast(pl.Categorical))
    return ByTerm(days, (2 * kind).astype(np.int32), 2 * len(known), table(facts.to_dict()))


_MORE: Final = (
    *("quantity", "headcount"),
    *("tier_discount", "required_quantity", "coverage_families"),
)
"""What facts by term also take, and those that take it."""


def by_enrolment(enrolments: Sequence[Enrolment], terms: Terms) -> Table:
    """The facts that all lines of an enrolment share."""
    rows = [of_enrolment(enrolment, terms) for enrolment in enrolments]
    nothing = (None,) * len(ENROLMENT_FACTS)
    return table(pl.DataFrame([*rows, nothing], schema=ENROLMENT_FACTS, orient="row").to_dict())


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """The discounts that resellers declared, by enrolment, product type and stretch of days.

    Args:
        days: when any of them changes.
        enrolment: where the shares of each enrolment begin, the last one for none.
        kind: where, within those, the ones for the product type of each entry of the book begin.
        shares: all of them.
    """

    days: Stretches
    enrolment: Int32
    kind: Int32
    shares: Table

    def places(self, enrolment: Int32, entry: Int32, days: Int32) -> Int32:
        """The place in `shares` of each line."""
        places: Int32 = self.enrolment.take(enrolment) + self.kind.take(entry) + self.days.of(days)
        return places


def shares(enrolments: Sequence[Enrolment], book: CompiledBook) -> Shares:
    """The declared discounts of all enrolments."""
    days = stretches(each.since for enrolment in enrolments for each in enrolment.discounts)
    kinds = (*book.product_types, None)
    found: list[int | None] = []
    for enrolment in enrolments:
        for kind in kinds:
            found.extend(_in_each(days, enrolment, kind))
    found.extend([None] * (len(kinds) * len(days)))
    of_kind = np.where(book.entries.product_type < 0, len(kinds) - 1, book.entries.product_type)
    return Shares(
        days,
        np.arange(len(enrolments) + 1, dtype=np.int32) * (len(kinds) * len(days)),
        (of_kind * len(days)).astype(np.int32),
        table({"declared_discount": pl.Series(found, dtype=pl.Int64)}),
    )


def _in_each(days: Stretches, enrolment: Enrolment, kind: str | None) -> list[int | None]:
    """The discount for one product type in each stretch of days."""
    own = stretches(each.since for each in enrolment.discounts if each.product_type == kind)
    before = None if enrolment.discounts else 0
    said = [before, *(declared_share(enrolment, kind or "", on) for on in own.starts)]
    first = (int(NEVER), *(day_number(on) for on in days.starts))
    return [said[place] for place in own.of(np.array(first, dtype=np.int32))]

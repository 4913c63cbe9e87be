"""Tables that millions of lines read by their places: per day, per enrolment, per article and day.

Every table ends with a row that stands for "none", and is filled by the same functions that give the
facts of documents; nothing is worked out a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from raamwerk.core.checking.enrolled import ENROLMENT_FACTS, declared_share, of_enrolment
from raamwerk.core.checking.framework_facts import framework_facts
from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.pricebook.compiled import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compiled import CompiledBook

    Int32 = NDArray[np.int32]

NONE: Final = -1


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
        kind: the kind of article (product type and family) of each entry of the book.
        facts: a row a stretch, kind, and whether the part number is known.
    """

    days: Stretches
    kind: Int32
    facts: pl.DataFrame

    def rows(self, days: Int32, entry: Int32, part: Int32) -> Int32:
        """The row of `facts` of each line."""
        kinds = int(self.kind.max()) + 1
        place = self.days.of(days) * kinds + self.kind.take(entry)
        rows: Int32 = place * 2 + (part >= 0)
        return rows


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
    facts = framework_facts(rows, framework).drop(
        "price_date", "quantity", "headcount", "part_known"
    )
    return ByTerm(days, kind.astype(np.int32), facts)


def by_enrolment(enrolments: Sequence[Enrolment], terms: Terms) -> pl.DataFrame:
    """The facts that all lines of an enrolment share, a row an enrolment."""
    rows = [of_enrolment(enrolment, terms) for enrolment in enrolments]
    nothing = (None,) * len(ENROLMENT_FACTS)
    return pl.DataFrame([*rows, nothing], schema=ENROLMENT_FACTS, orient="row")


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """The discounts that resellers declared.

    Args:
        days: when any of them changes.
        share: a row an enrolment, product type of the book and stretch of days.
        types: how many product types there are, "none" included.
    """

    days: Stretches
    share: pl.DataFrame
    types: int

    def of(self, enrolment: Int32, product_type: Int32, days: Int32) -> pl.DataFrame:
        """`declared_discount` of each line."""
        last = len(self.share) // (self.types * len(self.days)) - 1
        who = np.where(enrolment < 0, last, enrolment)
        kind = np.where(product_type < 0, self.types - 1, product_type)
        rows = (who * self.types + kind) * len(self.days) + self.days.of(days)
        return self.share[pl.Series(rows.astype(np.uint32))]


def shares(enrolments: Sequence[Enrolment], book: CompiledBook) -> Shares:
    """The declared discounts of all enrolments."""
    days = stretches(each.since for enrolment in enrolments for each in enrolment.discounts)
    kinds = (*book.product_types, None)
    found: list[int | None] = []
    for enrolment in enrolments:
        for kind in kinds:
            found.extend(_in_each(days, enrolment, kind))
    found.extend([None] * (len(kinds) * len(days)))
    table = pl.DataFrame({"declared_discount": pl.Series(found, dtype=pl.Int64)})
    return Shares(days, table, len(kinds))


def _in_each(days: Stretches, enrolment: Enrolment, kind: str | None) -> list[int | None]:
    """The discount for one product type in each stretch of days."""
    own = stretches(each.since for each in enrolment.discounts if each.product_type == kind)
    before = None if enrolment.discounts else 0
    said = [before, *(declared_share(enrolment, kind or "", on) for on in own.starts)]
    first = (int(NEVER), *(day_number(on) for on in days.starts))
    return [said[place] for place in own.of(np.array(first, dtype=np.int32))]

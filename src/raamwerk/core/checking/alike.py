"""Judge lines that answer all questions alike once, and look the verdict up for all others.

A rule follows from the answers to its questions (`question`), so two lines with the same answers have
the same verdict. The answers of a line make one number, its kind: questions about one table were
answered for every place beforehand (`kinds`), and only the comparisons of figures are left to be made on
each line. The first line of a kind is judged by the rules themselves; the verdict is kept for the kind.
So no rule is written a second time, and none is run ten million times.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import polars as pl

from raamwerk.core.checking.bulk_batch import Batch
from raamwerk.core.checking.kinds import ANSWERS, MONTHS
from raamwerk.core.checking.known import RULE, Known

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from raamwerk.core.checking.kinds import Covered, Kinds
    from raamwerk.core.checking.lookup import Lookup
    from raamwerk.core.checking.table import Table
    from raamwerk.core.expression import Comparison
    from raamwerk.core.rule import Rule

    Bools = NDArray[np.bool_]
    Int32 = NDArray[np.int32]
    Verdicts = NDArray[np.uint32]


class Coded(NamedTuple):
    """What lines state, as numbers.

    Args:
        who, part: the codes of key and part number, -1 for one that is not known.
        days: the price date, `NEVER` where there is none.
        months: that the price covers and one more, 0 for none stated; None where lines state none.
    """

    who: Int32
    part: Int32
    days: Int32
    months: Int32 | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alike:
    """How kinds of lines are told apart, and their verdicts as far as they are known.

    Args:
        tables: by what places are of; `covered` among them.
        home: the table that each fact is read from.
        lookup: how places are found.
        dated: how many kinds of enrolments on days there are.
        parts: the kinds of the places of each table.
        covered: what prices cover.
        comparisons: questions about figures; asked: other questions about what lines state.
        same: facts that are the same on every line, with their values.
        effects: the rules whose effects may count.
        judge: the verdicts of some rows: of lines and their places.
    """

    tables: Mapping[str, Table]
    home: Mapping[str, str]
    lookup: Lookup
    dated: int
    parts: Mapping[str, Kinds]
    covered: Covered
    comparisons: Sequence[Comparison]
    asked: Sequence[pl.Expr]
    same: Mapping[str, Any]
    effects: Sequence[Rule]
    judge: Callable[[pl.DataFrame, Mapping[str, Int32]], Verdicts]
    known: Known = field(init=False)

    def __post_init__(self) -> None:
        places = self.dated
        for each in self.parts.values():
            places *= each.different
        # Whether maximum and lock cover as much is one answer more.
        answers = 2 * ANSWERS ** (len(self.comparisons) + len(self.asked))
        object.__setattr__(self, "known", Known(places, answers))

    def ordinary(self, coded: Coded) -> Bools | None:
        """Which lines can be judged by their kind; None for all.

        The others state no day, one far from the framework's, or months beyond reason.
        """
        first, count = self.lookup.first, len(self.lookup.of_day.whole)
        months = coded.months
        if _within(coded.days, first, count) and (months is None or _within(months, 0, MONTHS)):
            return None
        found = (coded.days >= first) & (coded.days < first + count)
        return found if months is None else found & (months >= 0) & (months < MONTHS)

    def told(self, lines: pl.DataFrame, coded: Coded) -> pl.DataFrame:
        """The outcome and rule of ordinary lines, maximum, ceiling and effect, or what stands for none.

        Args:
            lines: what they state.
            coded: the same as numbers.
        """
        batch = Batch(self, lines, coded)
        verdicts = self.known.verdicts(batch.kind_of_places(), batch.answers(), batch.judged)
        told = {
            "outcome": verdicts.astype(np.uint8) - np.uint8(1),
            "rule": (verdicts >> np.uint32(RULE)).astype(np.uint8),
            "maximum": batch.maximum(),
            "ceiling": batch.ceiling(verdicts),
            "effect": batch.effect(verdicts),
        }
        return pl.DataFrame(told)


def _within(numbers: Int32, first: int, count: int) -> bool:
    """Whether all lie in a stretch."""
    if not len(numbers):
        return True
    return bool(first <= numbers.min() and numbers.max() < first + count)

"""Some lines while they are judged: their facts, their answers, and what follows from their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import polars as pl

from raamwerk.core.checking.kinds import ANSWERS
from raamwerk.core.checking.known import APART, EFFECTS, NO_EFFECT
from raamwerk.core.checking.table import ABSENT
from raamwerk.core.exact import Figures, figures
from raamwerk.core.expression import counted, discounted, excess, sides

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from raamwerk.core.checking.alike import Alike, Coded
    from raamwerk.core.checking.table import Table
    from raamwerk.core.expression import Comparison

    Bools = NDArray[np.bool_]
    Int64 = NDArray[np.int64]
    Places = NDArray[np.intp]
    Verdicts = NDArray[np.uint32]


class Fact(NamedTuple):
    """A fact of each line; anything where it is not known.

    Args:
        values: of each line.
        known: where it is known; None for everywhere.
        most: a size that no value exceeds; None where that was not looked up.
        marked: whether values that are not known are `ABSENT`.
    """

    values: NDArray[Any]
    known: Bools | None
    most: int | None = None
    marked: bool = False

    def at(self, rows: Places) -> Fact:
        """The fact of some rows."""
        known = None if self.known is None else self.known.take(rows)
        return Fact(self.values.take(rows), None if known is None or known.all() else known)


class Batch:
    """Some lines while they are judged."""

    def __init__(self, by: Alike, lines: pl.DataFrame, coded: Coded) -> None:
        self._by = by
        self._lines = lines
        self._located = located = by.lookup.locate(coded.who, coded.part, coded.days)
        once = located.of_entry["once"], located.of_lock["once"]
        self._index = {**located.places, "covered": by.covered.places(coded.months, *once)}
        self._facts: dict[str, Fact] = {}
        self._both: dict[tuple[str, ...], tuple[tuple[Figures, Figures], Bools | None]] = {}

    def kind_of_places(self) -> Places:
        """The kind of the places of each line together."""
        by, located = self._by, self._located
        kind = located.dated["kind"].astype(np.int32)
        of = {"entry": located.of_entry, "lock": located.of_lock}
        for name, part in by.parts.items():
            own = of[name]["kind"] if name in of else part.of.take(self._index[name])
            kind = kind * np.int32(part.different) + own
        return kind.astype(np.intp)

    def answers(self) -> Places:
        """The number of each line's answers to the questions that are asked line by line."""
        by = self._by
        span = self.fact("maximum_span").values == self.raw("locked_span").values
        number = span.astype(np.uint32)
        for made in by.comparisons:
            number = number * np.uint32(ANSWERS) + self._compared(made)
        for question in by.asked:
            number = number * np.uint32(ANSWERS) + self._answered(question)
        found: Places = number.astype(np.intp)
        return found

    def _answered(self, question: pl.Expr) -> NDArray[np.uint8] | np.uint8:
        """No, yes, or 2 for not known; one number for all where all lines answer alike."""
        names = question.meta.root_names()
        column = self._lines[names[0]] if self._by.home.get(names[0]) == "line" else None
        if column is not None and not column.null_count() and question.meta == _is_known(names[0]):
            return np.uint8(1)
        rows = pl.DataFrame([self.series(name) for name in names])
        answer = rows.select(question).to_series()
        if answer.null_count():
            return answer.cast(pl.UInt8).fill_null(2).to_numpy()
        return np.uint8(1) if answer.all() else answer.to_numpy().view(np.uint8)

    def _compared(self, made: Comparison) -> NDArray[np.uint8]:
        """No, yes, or 2 for not known."""
        both, known = self._sides(made.columns[:4])
        for name in made.columns[4:]:
            share = self.fact(name)
            both, known = discounted(*both, _sized(share)), _both(known, share.known)
        found = made.asked(*both)
        if isinstance(found, pl.Series):
            found = found.to_numpy()
        if known is None:
            return found.view(np.uint8)  # type: ignore[no-any-return]
        answer: NDArray[np.uint8] = (found & known).view(np.uint8)
        answer += 2 * (~known).view(np.uint8)
        return answer

    def _sides(self, columns: tuple[str, ...]) -> tuple[tuple[Figures, Figures], Bools | None]:
        """What is asked and what is allowed, and where both are known; worked out once."""
        if columns not in self._both:
            facts = [self.fact(name) for name in columns]
            known: Bools | None = None
            for fact in facts:
                known = _both(known, fact.known)
            self._both[columns] = sides(*map(_sized, facts)), known
        return self._both[columns]

    def fact(self, name: str) -> Fact:
        """A fact of each line."""
        if name not in self._facts:
            self._facts[name] = self._bound() if name == "locked_span" else self.raw(name)
        return self._facts[name]

    def _bound(self) -> Fact:
        """The unit-months of the lock, where the price can be held against it."""
        span = self.raw("locked_span")
        basis = self._of(self._by.covered.facts, "covered", "locked_span").known
        return span._replace(known=_both(span.known, basis))

    def raw(self, name: str) -> Fact:
        """A fact as its table has it, or as the line states it."""
        home = self._by.home.get(name)
        if home is None:
            return _same(self._by.same[name], len(self._lines))
        if home == "line":
            return _stated(self._lines[name])
        return self._of(self._by.tables[home], home, name)

    def _of(self, table: Table, home: str, name: str) -> Fact:
        index = self._index[home]
        if name in table.same:
            return _same(table.value(name), len(index))
        column = table.figures[name]
        values = column.values.take(index)
        if column.known is None:
            return Fact(values, None, column.most)
        known = values != ABSENT if column.marked else table.known[column.known].take(index)
        return Fact(values, known, column.most, column.marked)

    def maximum(self) -> Int64:
        """The maximum of each line."""
        return _or_absent(self.fact("maximum"))

    def ceiling(self, verdicts: Verdicts) -> Int64:
        """The lower of maximum and lock; none where they cover different things."""
        both = self.maximum(), _or_absent(self.fact("locked_price"))
        found: Int64 = np.minimum(*(each.view(np.uint64) for each in both)).view(np.int64)
        np.copyto(found, ABSENT, where=(verdicts >> np.uint32(APART) & 1).astype(np.bool_))
        return found

    def effect(self, verdicts: Verdicts) -> Int64:
        """The largest of the effects that count."""
        most = np.full(len(verdicts), NO_EFFECT, dtype=np.int64)
        for n, rule in enumerate(self._by.effects):
            rows = np.flatnonzero(verdicts & np.uint32(1 << EFFECTS + n))
            if len(rows) and rule.effect is not None:
                most[rows] = np.maximum(most[rows], self._effect(rule.effect, rows))
        return most

    def _effect(self, effect: pl.Expr, rows: Places) -> Int64:
        over = counted(effect)
        if over is None:
            found = pl.DataFrame([self.series(name, rows) for name in effect.meta.root_names()])
            return _filled(found.select(effect).to_series())
        # A breach of such a rule is that more is asked than allowed, so that need not be asked again.
        facts = [self.fact(name).at(rows) for name in over]
        if all(fact.known is None for fact in facts):
            return _filled(excess([fact.values for fact in facts]))
        return _filled(excess([self.series(name, rows) for name in over]))

    def series(self, name: str, rows: Places | None = None) -> pl.Series:
        """A fact of some rows or of all, as a column with nulls."""
        if self._by.home.get(name) == "line":
            column = self._lines[name]
            return column if rows is None else column.gather(rows)
        fact = self.fact(name) if rows is None else self.fact(name).at(rows)
        values = pl.Series(name, fact.values)
        return values if fact.known is None else values.set(pl.Series(~fact.known), None)

    def judged(self, rows: Places) -> Verdicts:
        """The verdicts of some rows by the rules themselves."""
        places = {
            name: place.take(rows).astype(np.int32) for name, place in self._located.places.items()
        }
        return self._by.judge(self._lines[rows], places)


def _is_known(name: str) -> pl.Expr:
    return pl.col(name).is_not_null()


def _filled(effect: pl.Series | Int64) -> Int64:
    """Effects, `NO_EFFECT` where there is none."""
    if isinstance(effect, np.ndarray):
        return effect
    found: Int64 = effect.cast(pl.Int64).fill_null(NO_EFFECT).to_numpy()
    return found


def _same(value: Any, count: int) -> Fact:  # noqa: ANN401 - a fact of any kind
    """A fact that is the same on every line."""
    if value is None:
        return Fact(np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.bool_))
    return Fact(np.full(count, value), None)


def _both(one: Bools | None, other: Bools | None) -> Bools | None:
    """Where both are known."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def _sized(fact: Fact) -> Figures:
    return figures(fact.values) if fact.most is None else Figures(fact.values, fact.most)


def _or_absent(fact: Fact) -> Int64:
    """The amount, ABSENT where it is not known."""
    if fact.known is None or fact.marked:
        return fact.values
    return np.where(fact.known, fact.values, ABSENT)


def _stated(column: pl.Series) -> Fact:
    """What lines state."""
    if not column.null_count():
        return Fact(column.to_numpy(), None)
    return Fact(column.fill_null(0).to_numpy(), column.is_not_null().to_numpy())

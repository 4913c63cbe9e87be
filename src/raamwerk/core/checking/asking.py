"""Which question of the rules is answered where: once a place, once an enrolment and day, or on each line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from raamwerk.core.checking.alike import Alike
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.holding import held, holding
from raamwerk.core.checking.kinds import covered, dated, kinds
from raamwerk.core.checking.known import EFFECTS
from raamwerk.core.checking.lookup import lookup
from raamwerk.core.checking.question import questions
from raamwerk.core.expression import Comparison, comparison

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.checking.bulk import Plan
    from raamwerk.core.checking.kinds import Kinds
    from raamwerk.core.checking.table import Table

COVERED: Final = ("unit_months", "price_span")
"""What follows from the months that a line states."""

BASIS: Final = ("unit", "price_quantity", "order_price", "order_months")
"""Lines that state one of these say more than months of what prices cover."""

_CEILING: Final = (
    pl.col("maximum").is_null(),
    pl.col("locked_price").is_null(),
    pl.col("maximum_once"),
    pl.col("locked_once"),
)
"""What the ceiling is asked, beside whether maximum and lock cover as much."""
_BEFORE, _AFTER = timedelta(days=800), timedelta(days=4_400)
_BITS: Final = 32
_MOST: Final = 11
"""Questions asked line by line: each makes the room for verdicts three times as large."""


@dataclass(slots=True)
class _Sorted:
    """Questions by where they are answered."""

    places: dict[str, list[pl.Expr]] = field(default_factory=dict)
    dated: list[pl.Expr] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    lines: list[pl.Expr] = field(default_factory=list)


def alike(plan: Plan) -> Alike | None:
    """How lines are told apart by what rules ask; None where their questions cannot be sorted out.

    Args:
        plan: how lines are judged.
    """
    tables, home = dict(plan.context.tables), _homes(plan)
    found = _questions(plan)
    read = _read(found)
    fixed = {fact.meta.output_name() for fact in plan.unstated()} | {*_of_same(tables)}
    if (
        set(BASIS) & set(plan.columns)
        or not read <= {*home, *fixed}
        or len(plan.effects) > _BITS - EFFECTS
        or tables["order"].figures
    ):
        return None
    texts = {name for table in tables.values() for name in table.texts.columns}
    asked = _sorted(found, home, _unknown(tables))
    if len(asked.comparisons) + len(asked.lines) > _MOST or _read(asked.lines) & texts:
        return None
    every = (*(fact for table in tables.values() for fact in table.same.values()), *plan.unstated())
    same = [*{fact.meta.output_name(): fact for fact in every}.values()]
    of_months = covered(same, plan.months(), stated="unit_months" in plan.columns)
    tables["covered"] = of_months.facts
    parts = {name: kinds(_rows(tables[name], own, same), own) for name, own in asked.places.items()}
    enrolments = _rows(tables["enrolment"], [*asked.dated, pl.col("enrolment_start")], ())
    of_days = dated(enrolments, asked.dated, same, _span(plan))
    where = lookup(
        plan.context,
        plan.places,
        of_days,
        {"once": _once(tables["entry"], "maximum_once"), "kind": _kind(parts, tables, "entry")},
        {"once": _once(tables["lock"], "locked_once"), "kind": _kind(parts, tables, "lock")},
    )
    if where is None:
        return None
    return Alike(
        tables=tables,
        home={**_of_same(tables), **home},
        lookup=where,
        dated=of_days.kinds.different,
        parts={name: each for name, each in parts.items() if each.different > 1},
        covered=of_months,
        comparisons=asked.comparisons,
        asked=asked.lines,
        same=_values(same),
        effects=plan.effects,
        judge=plan.verdicts,
    )


def _values(same: Sequence[pl.Expr]) -> dict[str, Any]:
    """Facts that are the same on every line, days as numbers."""
    found = pl.select(same)
    return {name: column.to_physical().item() for name, column in found.to_dict().items()}


def _kind(parts: Mapping[str, Kinds], tables: Mapping[str, Table], name: str) -> NDArray[np.int32]:
    """The kind of each place of a table, all the same where nothing is asked of them."""
    return parts[name].of if name in parts else np.zeros(tables[name].length, dtype=np.int32)


def _questions(plan: Plan) -> tuple[pl.Expr, ...]:
    """All that the rules ask, when they hold included."""
    framework = plan.context.framework
    schema = pl.Schema({name: fact.kind.dtype for name, fact in FACTS.items()})
    asked: list[pl.Expr] = list(_CEILING)
    for rule in plan.rules.values():
        asked += [rule.applies, rule.breach]
        if not rule.always:
            asked += [held(since, until) for since, until, _ in holding(framework, rule.term)]
    return questions(asked, schema)


def _homes(plan: Plan) -> dict[str, str]:
    """Where each fact is read; those that are the same on every line have no home."""
    found = {
        fact: name
        for name, table in plan.context.tables.items()
        for fact in (*table.figures, *table.texts.columns)
    }
    found |= dict.fromkeys(plan.columns, "line")
    return found | dict.fromkeys(COVERED, "covered")


def _of_same(tables: Mapping[str, Table]) -> dict[str, str]:
    """Where facts that are the same in every place could be read."""
    return {fact: name for name, table in tables.items() for fact in table.same}


def _read(asked: Sequence[pl.Expr]) -> set[str]:
    """The facts that questions read."""
    return {name for question in asked for name in question.meta.root_names()}


def _unknown(tables: Mapping[str, Table]) -> set[str]:
    """Facts that are known in no place: whoever compares with them gets no answer on any line."""
    return {name for table in tables.values() for name in table.same if table.value(name) is None}


def _sorted(asked: Sequence[pl.Expr], home: Mapping[str, str], unknown: set[str]) -> _Sorted:
    """The questions by where they are answered."""
    found = _Sorted()
    for question in asked:
        homes = {home[name] for name in question.meta.root_names() if name in home}
        made = comparison(question)
        if not homes or (made is not None and unknown & {*made.columns}):
            continue
        if made is not None:
            found.comparisons.append(made)
        elif len(homes) == 1 and not homes & {"line", "enrolment"}:
            found.places.setdefault(homes.pop(), []).append(question)
        elif homes <= {"line", "enrolment"} and _dated(question, home):
            found.dated.append(question)
        else:
            found.lines.append(question)
    return found


def _dated(question: pl.Expr, home: Mapping[str, str]) -> bool:
    """Whether a question reads nothing of a line but its price date."""
    names = question.meta.root_names()
    return all(name == "price_date" or home.get(name) != "line" for name in names)


def _rows(table: Table, asked: Sequence[pl.Expr], same: Sequence[pl.Expr]) -> pl.DataFrame:
    """The facts of all places of a table that some questions read."""
    wanted = _read(asked)
    places = np.arange(table.length, dtype=np.int32)
    found = [*table.found(places, wanted)]
    facts = table.facts(wanted)
    read = pl.DataFrame([pl.Series("place", places), *found]).with_columns(facts)
    return read.select(fact.meta.output_name() for fact in facts).with_columns(same)


def _once(table: Table, name: str) -> NDArray[np.intp]:
    """Whether a bound is paid once, by place: no, yes, or 2 for not known."""
    rows = table.read(np.arange(table.length, dtype=np.int32), {name})
    return rows[name].cast(pl.Int64).fill_null(2).to_numpy().astype(np.intp)


def _span(plan: Plan) -> tuple[date, date]:
    """The days around those of the framework; a line of another day is judged by itself."""
    since = plan.context.framework.since
    return since - _BEFORE, since + _AFTER

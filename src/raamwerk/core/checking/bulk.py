"""Priced lines by the million: the same rules as for documents, over facts read from compiled tables.

A line here is a row that says who buys which part number, on which day, how many and at which
price; it has no document around it. Rules that need more than lines state are named as not checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from raamwerk.core.checking.alike import Coded
from raamwerk.core.checking.asking import alike
from raamwerk.core.checking.bulk_context import KEYS, SILENT, STATED, BulkContext
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.framework_facts import tiers
from raamwerk.core.checking.kinds import MONTHS
from raamwerk.core.checking.known import APART, EFFECTS, NO_EFFECT, NO_RULE, RULE
from raamwerk.core.checking.outcome_code import BLOCKING, PASS, code, concerned, stops
from raamwerk.core.checking.prices import find
from raamwerk.core.checking.table import ABSENT
from raamwerk.core.checking.units import beside, locked_span, piece_months, price_span, unit_months
from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from raamwerk.core.checking.alike import Alike
    from raamwerk.core.checking.tally import Tally
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.rule import Rule

    Int32 = NDArray[np.int32]

ROWS: Final = 131_072
"""Lines of a row group: so many pack well."""

_AT_ONCE: Final = 65_536
"""Lines judged at once: what is worked out for them fits the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """How lines that state certain facts are judged; made once, used on any number of lines.

    Args:
        context: what they are held against.
        columns: the facts that they state.
        key: the column that says whose line it is; None where there is none.
        keys: its possible values; places: the enrolment of each of them, the last one for none.
        rules: that are run, by id.
        not_checked: rules that are not run, and the facts or things that they miss.
    """

    context: BulkContext
    columns: tuple[str, ...]
    key: str | None
    keys: pl.Enum
    places: Int32
    rules: Mapping[str, Rule]
    not_checked: Mapping[str, tuple[str, ...]]
    read: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        facts = {name for rule in self.rules.values() for name in _reads(rule, self.context)}
        of_order = ("order_price", "order_months", "order_span") if "order_span" in facts else ()
        object.__setattr__(self, "read", frozenset((*facts, *_COMPARED, *of_order)))

    def answers(self, lines: pl.LazyFrame, tally: Tally | None = None) -> pl.LazyFrame:
        """What is told of each line (`ANSWER`), as one query over any number of lines.

        Args:
            lines: with the columns that the plan was made for, each of the type of its fact.
            tally: counts what is told, from time to time.
        """
        by = alike(self)

        def found(columns: Sequence[pl.Series]) -> pl.Series:
            lines = pl.DataFrame(columns)
            parts = [self._found(part, by) for part in lines.iter_slices(_AT_ONCE)]
            told = pl.concat(parts or [self._found(lines, by)])
            if tally is not None:
                tally.add(*(told[name].to_numpy() for name in ("outcome", "rule", "effect")))
            return told.to_struct()

        names = (*self.columns, _WHO, _PART, _DAY, _MONTHS)
        kind = pl.Struct(_FOUND)
        read = pl.map_batches(names, found, return_dtype=kind, is_elementwise=True)
        told = self.coded(lines).select(read.alias("found")).unnest("found")
        rules = pl.Enum(list(self.rules))
        return told.select(
            pl.col("outcome").cat.to(pl.Enum(SAID)),
            pl.when(pl.col("rule") != NO_RULE).then("rule").cat.to(rules).alias("rule"),
            *(pl.when(pl.col(name) != none).then(name).alias(name) for name, none in _NONE.items()),
        )

    def _found(self, lines: pl.DataFrame, by: Alike | None) -> pl.DataFrame:
        """The gravest rule of lines, their maximum, ceiling and effect."""
        if by is None:
            return self.one_by_one(lines)
        months = lines[_MONTHS].to_numpy() if "unit_months" in self.columns else None
        who, part, days = (lines[name].to_numpy() for name in (_WHO, _PART, _DAY))
        coded = Coded(who, part, days, months)
        ordinary = by.ordinary(coded)
        if ordinary is None:
            return by.told(lines, coded)
        parts = [self._found(lines.filter(ordinary), by)] if ordinary.any() else []
        parts.append(self.one_by_one(lines.filter(~ordinary)))
        place = np.argsort(np.argsort(~ordinary, kind="stable"), kind="stable")
        return pl.concat(parts)[place]

    def one_by_one(self, lines: pl.DataFrame) -> pl.DataFrame:
        """The codes of outcome and rule, and the amounts or what stands for none, by running the rules.

        Args:
            lines: as `coded` gives them.
        """
        judged = self.judged(lines, self.places_of(lines))
        amounts = (pl.col(name).fill_null(none) for name, none in _NONE.items())
        return judged.select("outcome", "rule", *amounts).collect()

    def coded(self, lines: pl.LazyFrame) -> pl.LazyFrame:
        """Lines with the codes of their part number and of whose they are, in place of the key.

        Args:
            lines: with the columns that the plan was made for, each of the type of its fact.
        """
        who = pl.lit(_NOBODY, dtype=pl.Int32) if self.key is None else _code(self.key, self.keys)
        part = _code("part_number", self.context.locks.parts)
        day = pl.col("price_date").to_physical().fill_null(int(NEVER))
        stated = pl.col("unit_months") if "unit_months" in self.columns else pl.lit(None)
        whole = stated.cast(pl.Int64).clip(-1, MONTHS)
        months = pl.when(whole < 0).then(-1).otherwise(whole + 1).fill_null(0).cast(pl.Int32)
        return lines.select(
            *self.columns,
            *(who.alias(_WHO), part.alias(_PART), day.alias(_DAY), months.alias(_MONTHS)),
        )

    def found(self, lines: pl.DataFrame) -> pl.DataFrame:
        """What lines state, with the facts that tables tell of them: one row a line.

        Args:
            lines: as `coded` gives them.
        """
        return self.at(lines, self.places_of(lines))

    def places_of(self, lines: pl.DataFrame) -> dict[str, Int32]:
        """The place of each line in each of `BulkContext.tables`.

        Args:
            lines: as `coded` gives them.
        """
        context = self.context
        days = lines[_DAY].to_numpy()
        enrolment = self.places.take(lines[_WHO].to_numpy())
        found = find(
            context.book,
            context.locks,
            part=lines[_PART].to_numpy(),
            days=days,
            enrolment=enrolment,
            effect=context.terms.price_effect,
        )
        return {
            "entry": found.entry,
            "lock": found.lock,
            "term": context.by_term.places(found, days),
            "enrolment": enrolment,
            "part": found.part,
            "share": context.shares.places(enrolment, found.entry, days),
            "order": context.orders.places(enrolment, found.part, days),
        }

    def at(self, lines: pl.DataFrame, places: Mapping[str, Int32]) -> pl.DataFrame:
        """What lines state, with the facts at their places."""
        tables = self.context.tables
        found = (each for name in tables for each in tables[name].found(places[name], self.read))
        return pl.DataFrame([*lines.select(self.columns).rename(_NAMED, strict=False), *found])

    def facts(self, found: pl.LazyFrame) -> pl.LazyFrame:
        """All facts that the rules read, from what was found."""
        tables = self.context.tables.values()
        told = [fact for table in tables for fact in table.facts(self.read)]
        facts = found.with_columns(*self.unstated(), *told)
        facts = facts.with_columns(self.months().alias("unit_months"), *self._ordered())
        of_one = None if "price_quantity" in self.columns else pl.lit(SILENT["price_quantity"])
        span = price_span(pl.col("unit_months"), of_one)
        of_order = [beside("order_span", _ONCE)] if "order_span" in self.read else []
        return facts.with_columns(
            span, locked_span(), *of_order, _APART, tiers(self.context.framework)
        )

    def _ordered(self) -> list[pl.Expr]:
        """The order that a line states, in place of what its enrolment registers."""
        if "order_price" not in self.columns:
            return []
        months = pl.col("named_months") if "order_months" in self.columns else pl.lit(None)
        stated = {"price": pl.col("named_price"), "months": months.cast(pl.Int64)}
        stated["span"] = stated["months"].clip(lower_bound=1)
        named = pl.col("named_price").is_not_null()
        return [
            pl.when(named).then(each).otherwise(f"order_{name}").alias(f"order_{name}")
            for name, each in stated.items()
        ]

    def judged(self, lines: pl.DataFrame, places: Mapping[str, Int32]) -> pl.LazyFrame:
        """The facts of lines, the code of each rule by its name, and the gravest `outcome` with its `rule`."""
        framework, rules = self.context.framework, self.rules.values()
        facts = self.facts(self.at(lines, places).lazy())
        judged = facts.with_columns(code(rule, framework) for rule in rules)
        # Grave before slight, and within that by name: one number says both.
        numbered = [
            pl.col(rule.id).cast(pl.UInt16) * len(self.rules) + n for n, rule in enumerate(rules)
        ]
        first, count = pl.min_horizontal(numbered), len(self.rules)
        outcome, rule = (first // count).cast(pl.UInt8), (first % count).cast(pl.UInt8)
        named = pl.when(outcome < PASS).then(rule).otherwise(pl.lit(NO_RULE, dtype=pl.UInt8))
        return judged.with_columns(
            outcome.alias("outcome"), named.alias("rule"), self._effect(), _CEILING
        )

    def verdicts(self, lines: pl.DataFrame, places: Mapping[str, Int32]) -> NDArray[np.uint32]:
        """What `Alike` keeps of lines: outcome and rule, whether they have a ceiling, whose effects count."""
        counted = {RULE: pl.col("rule"), APART: pl.col("apart")}
        counted |= {EFFECTS + n: pl.col(rule.id) == BLOCKING for n, rule in enumerate(self.effects)}
        parts = [part.cast(pl.UInt32) * (1 << place) for place, part in counted.items()]
        whole = pl.sum_horizontal(pl.col("outcome").cast(pl.UInt32) + 1, *parts).cast(pl.UInt32)
        return self.judged(lines, places).select(whole).collect().to_series().to_numpy()

    @property
    def effects(self) -> list[Rule]:
        """The rules whose breach may put euros at stake and stop a line."""
        framework = self.context.framework
        return [r for r in self.rules.values() if r.effect is not None and stops(r, framework)]

    def _effect(self) -> pl.Expr:
        """The largest of the blocking breaches."""
        effects: list[pl.Expr] = [
            pl.when(pl.col(rule.id) == BLOCKING).then(rule.effect)
            for rule in self.effects
            if rule.effect is not None
        ]
        found = reduce(_larger, effects) if effects else pl.lit(None, dtype=pl.Int64)
        return found.alias("effect")

    def unstated(self) -> list[pl.Expr]:
        """Facts that are the same on every line because lines do not state them."""
        facts = {**SILENT, "checked_on": self.context.on}
        if "unit" in self.columns:
            facts |= {"period_since": None, "period_last": None}
        return [
            pl.lit(value, dtype=_FEW.get(name, FACTS[name].kind.dtype)).alias(name)
            for name, value in facts.items()
            if name not in self.columns
        ]

    def months(self) -> pl.Expr:
        """The months that a price covers: as stated, by its unit, or as declared."""
        declared = pl.lit(self.context.declared_months, dtype=pl.Int64)
        if "unit_months" in self.columns and self.context.declared_months is None:
            return pl.col("unit_months")
        if "unit_months" in self.columns:
            return pl.coalesce("unit_months", declared)
        if "unit" in self.columns:
            return unit_months(self.context.declared_months)
        return piece_months(declared).cast(pl.Int64)


_COMPARED: Final = (
    *("maximum", "maximum_span", "maximum_once"),
    *("locked_price", "locked_span", "locked_once"),
)
"""Facts that every answer gives or needs, whatever the rules."""


_NAMED: Final = {"order_price": "named_price", "order_months": "named_months"}
"""What lines state of the order, beside what the enrolment registers."""
_ONCE: Final = pl.col("order_months") == 0
_NOBODY: Final = -1
_WHO: Final = "code of the key"
_PART: Final = "code of the part"
_DAY: Final = "number of the day"
_MONTHS: Final = "months and one"


def _code(name: str, names: pl.Enum) -> pl.Expr:
    """The place of a text among names, -1 for one that is not among them."""
    return pl.col(name).cast(names, strict=False).to_physical().cast(pl.Int32).fill_null(_NOBODY)


_FEW: Final[Mapping[str, pl.DataType]] = {
    "document_kind": pl.Enum(DocumentKind),
    "change": pl.Categorical(),
}
"""Texts that take few values; so many bytes less to compare on each line."""


def plan(columns: Sequence[str], context: BulkContext, rules: Mapping[str, Rule]) -> Plan:
    """How lines with these columns are judged.

    Args:
        columns: of the lines.
        context: what they are held against.
        rules: by id.

    Raises:
        Conflict: `bulk.enrolment-twice`.
    """
    key = next((name for name in KEYS if name in columns), None) if context.enrolments else None
    people = _people(context.enrolments, key) if key else {}
    stated = tuple(name for name in columns if name in STATED)
    known = _known(context, stated)
    run: dict[str, Rule] = {}
    missing: dict[str, tuple[str, ...]] = {}
    for rule in concerned(context.framework, rules):
        lacks: list[str] = [need for need in rule.needs if need not in context.has]
        lacks += [name for name in _reads(rule, context) if name not in known]
        lacks = ["document"] if rule.subject == "document" else lacks
        if lacks:
            missing[rule.id] = tuple(lacks)
        else:
            run[rule.id] = rule
    return Plan(
        context=context,
        columns=stated,
        key=key,
        keys=pl.Enum(list(people)),
        places=np.array([*people.values(), _NOBODY], dtype=np.int32),
        rules=run,
        not_checked=missing,
    )


def _reads(rule: Rule, context: BulkContext) -> list[str]:
    """The facts that judging a rule reads, its effect included."""
    effect = () if rule.effect is None else rule.effect.meta.root_names()
    return list(dict.fromkeys((*code(rule, context.framework).meta.root_names(), *effect)))


def _known(context: BulkContext, stated: Sequence[str]) -> frozenset[str]:
    """The facts that lines have once they are gathered."""
    by_enrolment = ("declared_discount", *context.by_enrolment.columns)
    ordered = "order_price" in stated
    return frozenset(
        (
            *stated,
            *SILENT,
            *context.tables["entry"].columns,
            *context.tables["lock"].columns,
            *context.tables["term"].columns,
            *context.tables["part"].columns,
            *(by_enrolment if context.enrolments else ()),
            *(context.tables["order"].columns if context.enrolments or ordered else ()),
            *("unit_months", "price_span", "tier_discount", "checked_on"),
        )
    )


def _people(enrolments: Sequence[Enrolment], key: str) -> dict[str, int]:
    """The enrolment that each value of the key names; -1 for a participant with several.

    Raises:
        Conflict: `bulk.enrolment-twice`.
    """
    found: dict[str, int] = {}
    for place, enrolment in enumerate(enrolments):
        if key == "enrolment" and enrolment.number in found:
            raise Conflict("bulk.enrolment-twice", enrolment=enrolment.number)
        names = (enrolment.participant, *enrolment.formerly)
        for name in (enrolment.number,) if key == "enrolment" else names:
            found[name] = _NOBODY if name in found else place
    return found


ANSWER: Final = ("outcome", "rule", "maximum", "ceiling", "effect")
"""What is told of a line.

`outcome` of all rules (a remark does not stop a line but is named); `rule`, the first by name of
those that decided it, null when the line passes or no rule concerns it; `maximum` and `ceiling`
(the lower of maximum and lock, null where they cover different things) in micro-euros for the unit
of the price book; `effect`, the micro-euros at stake, null where there are none to count.
"""

SAID: Final = ("breach", "unknown", "remark", "pass", "not-applicable")
"""The outcomes of a line, in the order of their codes."""


def _larger(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """The larger of two, or the one that is known; quicker than `max_horizontal`."""
    return pl.when((one >= other) | other.is_null()).then(one).otherwise(other)


_SAME: Final = (pl.col("locked_span") == pl.col("maximum_span")) & (
    pl.col("locked_once") == pl.col("maximum_once")
)
_APART: Final = (
    pl.col("locked_price").is_not_null()
    & pl.col("maximum").is_not_null()
    & ~_SAME.fill_null(value=False)
).alias("apart")
"""Whether maximum and lock cover different things, whatever the line's own price covers."""

_CEILING: Final = (
    pl.when(~pl.col("apart")).then(pl.min_horizontal("maximum", "locked_price")).alias("ceiling")
)

_NONE: Final = {"maximum": ABSENT, "ceiling": ABSENT, "effect": NO_EFFECT}
"""Amounts, and what stands for none."""
_FOUND: Final = {"outcome": pl.UInt8, "rule": pl.UInt8, **dict.fromkeys(_NONE, pl.Int64)}

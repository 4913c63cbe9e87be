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

from raamwerk.core.checking.by_place import ByTerm, Shares, by_enrolment, by_term, shares
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.framework_facts import tiers
from raamwerk.core.checking.lock_table import LockTable, compile_locks
from raamwerk.core.checking.outcome_code import BLOCKING, PASS, code, concerned, stops
from raamwerk.core.checking.prices import entry_facts, find, lock_facts, price_columns
from raamwerk.core.checking.table import Table, table
from raamwerk.core.checking.units import locked_span, piece_months, price_span, unit_months
from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compiled import CompiledBook
    from raamwerk.core.rule import Need, Rule

    Int32 = NDArray[np.int32]

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
    "name",
)
"""Facts that lines can state; other columns are let be."""

ROWS: Final = 131_072
"""Lines judged at once: their columns fit the processor's cache, and a row group of this many packs well."""


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
    by_volume: Table = field(init=False, repr=False)
    shares: Shares = field(init=False, repr=False)

    def __post_init__(self) -> None:
        locks = compile_locks(self.enrolments, self.book)
        volume = [part in self.book.by_volume for part in locks.parts.categories]
        for name, value in (
            ("locks", locks),
            ("by_enrolment", by_enrolment(self.enrolments, self.terms)),
            ("by_term", by_term(self.framework, self.book)),
            ("by_volume", table({"book_depends_on_volume": pl.Series([*volume, False])})),
            ("shares", shares(self.enrolments, self.book)),
        ):
            object.__setattr__(self, name, value)

    @property
    def tables(self) -> tuple[Table, ...]:
        """All that is read by place."""
        of_price = entry_facts(self.book), lock_facts(self.locks)
        return (
            *of_price,
            self.by_term.facts,
            self.by_enrolment,
            self.by_volume,
            self.shares.shares,
        )

    @property
    def has(self) -> frozenset[Need]:
        """What is at hand (`Rule.needs`)."""
        return frozenset({"enrolment"} if self.enrolments else ())


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
        facts = (name for rule in self.rules.values() for name in _reads(rule, self.context))
        object.__setattr__(self, "read", frozenset((*facts, *_COMPARED)))

    def answers(
        self, lines: pl.LazyFrame, seen: Callable[[int], None] | None = None
    ) -> pl.LazyFrame:
        """What is told of each line (`ANSWER`), as one query over any number of lines.

        Args:
            lines: with the columns that the plan was made for, each of the type of its fact.
            seen: told how many lines were taken up, from time to time.
        """

        def found(columns: Sequence[pl.Series]) -> pl.Series:
            if seen is not None:
                seen(len(columns[0]))
            return self.found(pl.DataFrame(columns)).to_struct()

        kind = pl.Struct(self.schema)
        names = (*self.columns, _WHO, _PART)
        read = pl.map_batches(names, found, return_dtype=kind, is_elementwise=True)
        return self.told(self.coded(lines).select(read.alias("found")).unnest("found"))

    @property
    def schema(self) -> pl.Schema:
        """The columns of what `found` gives."""
        kinds = {name: FACTS[name].kind.dtype for name in self.columns}
        key = {} if self.key is None else {self.key: pl.String}
        return self.found(self.coded(pl.LazyFrame(schema={**kinds, **key})).collect()).schema

    def coded(self, lines: pl.LazyFrame) -> pl.LazyFrame:
        """Lines with the codes of their part number and of whose they are, in place of the key.

        Args:
            lines: with the columns that the plan was made for, each of the type of its fact.
        """
        who = pl.lit(_NOBODY, dtype=pl.Int32) if self.key is None else _code(self.key, self.keys)
        part = _code("part_number", self.context.locks.parts)
        return lines.select(*self.columns, who.alias(_WHO), part.alias(_PART))

    def found(self, lines: pl.DataFrame) -> pl.DataFrame:
        """What lines state, with the facts that tables tell of them: one row a line.

        Args:
            lines: as `coded` gives them.
        """
        context = self.context
        days = lines["price_date"].to_physical().fill_null(int(NEVER)).to_numpy()
        enrolment = self.places.take(lines[_WHO].to_numpy())
        found = find(
            context.book,
            context.locks,
            part=lines[_PART].to_numpy(),
            days=days,
            enrolment=enrolment,
            effect=context.terms.price_effect,
        )
        columns = [
            *lines.select(self.columns),
            *price_columns(found, self.read),
            *context.by_term.found(found, days, self.read),
            *context.by_enrolment.found(enrolment, self.read),
            *context.by_volume.found(found.part, self.read),
        ]
        if "declared_discount" in self.read:
            places = context.shares.places(enrolment, found.entry, days)
            columns.extend(context.shares.shares.found(places))
        return pl.DataFrame(columns)

    def facts(self, found: pl.LazyFrame) -> pl.LazyFrame:
        """All facts that the rules read, from what was found."""
        told = [fact for table in self.context.tables for fact in table.facts(self.read)]
        facts = found.with_columns(*self._unstated(), *told)
        facts = facts.with_columns(self._months().alias("unit_months"))
        of_one = None if "price_quantity" in self.columns else pl.lit(SILENT["price_quantity"])
        span = price_span(pl.col("unit_months"), of_one)
        return facts.with_columns(span, locked_span(), _ceiling(), tiers(self.context.framework))

    def told(self, found: pl.LazyFrame) -> pl.LazyFrame:
        """What is told of each line (`ANSWER`), from what was found."""
        framework, rules = self.context.framework, self.rules.values()
        judged = self.facts(found).with_columns(code(rule, framework) for rule in rules)
        width = len(self.rules)
        # Grave before slight, and within that by name: one number says both.
        kind = pl.UInt8 if width * len(SAID) <= _UINT8 else pl.UInt16
        numbered = [pl.col(rule.id).cast(kind) * width + n for n, rule in enumerate(rules)]
        first = pl.min_horizontal(numbered).alias("first")
        told = judged.select("maximum", "ceiling", self._effect(), first)
        worst = (pl.col("first") // width).cast(pl.UInt8)
        deciding = (pl.col("first") % width).cast(pl.UInt8).cat.to(pl.Enum(list(self.rules)))
        return told.select(
            worst.cat.to(pl.Enum(SAID)).alias("outcome"),
            pl.when(worst < PASS).then(deciding).alias("rule"),
            *("maximum", "ceiling", "effect"),
        )

    def _effect(self) -> pl.Expr:
        """The largest of the blocking breaches."""
        effects: list[pl.Expr] = [
            pl.when(pl.col(rule.id) == BLOCKING).then(rule.effect)
            for rule in self.rules.values()
            if rule.effect is not None and stops(rule, self.context.framework)
        ]
        found = reduce(_larger, effects) if effects else pl.lit(None, dtype=pl.Int64)
        return found.alias("effect")

    def _unstated(self) -> list[pl.Expr]:
        """Facts that are the same on every line because lines do not state them."""
        facts = {**SILENT, "checked_on": self.context.on}
        if "unit" in self.columns:
            facts |= {"period_since": None, "period_last": None}
        return [
            pl.lit(value, dtype=_FEW.get(name, FACTS[name].kind.dtype)).alias(name)
            for name, value in facts.items()
            if name not in self.columns
        ]

    def _months(self) -> pl.Expr:
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


_NOBODY: Final = -1
_WHO: Final = "code of the key"
_PART: Final = "code of the part"


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
    return frozenset(
        (
            *stated,
            *SILENT,
            "part_known",
            *entry_facts(context.book).columns,
            *lock_facts(context.locks).columns,
            *context.by_term.facts.columns,
            *(by_enrolment if context.enrolments else ()),
            *("unit_months", "price_span", "tier_discount", "book_depends_on_volume", "checked_on"),
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

_UINT8: Final = 256

SAID: Final = ("breach", "unknown", "remark", "pass", "not-applicable")
"""The outcomes of a line, in the order of their codes."""


def _larger(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """The larger of two, or the one that is known; quicker than `max_horizontal`."""
    return pl.when((one >= other) | other.is_null()).then(one).otherwise(other)


def _ceiling() -> pl.Expr:
    """The lower of maximum and lock, whatever the line's own price covers."""
    same = pl.col("locked_span") == pl.col("maximum_span")
    return (
        pl.when(pl.col("locked_price").is_null())
        .then("maximum")
        .when(pl.col("maximum").is_null())
        .then("locked_price")
        .when(same & (pl.col("locked_once") == pl.col("maximum_once")))
        .then(pl.min_horizontal("maximum", "locked_price"))
        .alias("ceiling")
    )

"""A tenant's licences as a report and as JSON: counts by product, what can go, and by when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.graph_words import WORDS
from raamwerk.cli.report.model import Column, Figure, Report, Section, Table, money
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.planning.catalogue.reducible import Advice
    from raamwerk.core.planning.catalogue.usage import Usage, Use
    from raamwerk.core.rule import Language

VERSION = 1


@dataclass(frozen=True, slots=True)
class Seen:
    """A tenant as its exports show it, and what is advised; `apart` rows of the table were not used."""

    file: str
    on: date
    language: Language
    usage: Usage
    advice: tuple[Advice, ...]
    apart: int


class GraphReport:
    """Tells of one tenant."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen

    def report(self) -> Report:
        """The whole report."""
        return Report(
            title=self._say("title"),
            by=tuple(self._by()),
            figures=tuple(self._figures()),
            sections=(self._products(), *self._advised(), *self._notes()),
            on=self.seen.on,
            language=self.seen.language,
            footer=outputs.footer(self.seen.language),
        )

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.seen.language, facts)

    def _day(self, on: date | None) -> str:
        return show.day(on, self.seen.language)

    def _by(self) -> Iterator[str]:
        yield show.printable(self.seen.file)
        since = self.seen.usage.idle_since
        if since is not None:
            yield self._say("idle", since=self._day(since))
        if self.seen.apart:
            yield self._say("apart", count=show.number(self.seen.apart, self.seen.language))

    def _figures(self) -> Iterator[Figure]:
        language = self.seen.language
        spare = sum(use.spare for use in self.seen.usage.products)
        yield Figure(show.number(spare, language), self._say("f-spare"))
        short = sum(use.licences.short for use in self.seen.usage.products)
        if short:
            yield Figure(show.number(short, language), self._say("f-short"), "breach")
        if self.seen.advice:
            reduce = sum(advice.reduce for advice in self.seen.advice)
            yield Figure(show.number(reduce, language), self._say("f-reduce"), "pass")
            known = [a.yearly for a in self.seen.advice if a.reduce]
            whole = None if None in known else sum(each or 0 for each in known)
            yield Figure(money(whole, language), self._say("f-yearly"), "pass")

    def _table(
        self, name: str, columns: Iterable[tuple[str, Kind]], rows: Iterable[tuple[Value, ...]]
    ) -> Table:
        heads = tuple(Column(self._say(word), kind) for word, kind in columns)
        return Table(self._say(name), heads, tuple(rows))

    def _products(self) -> Section:
        columns: list[tuple[str, Kind]] = [
            ("product", "text"), ("status", "text"), ("working", "count"), ("consumed", "count"),
            ("unassigned", "count"), ("short", "count"),
        ]  # fmt: skip
        report = self.seen.usage.idle_since is not None
        if report:
            columns += [
                ("deleted", "count"), ("unused", "count"), ("doubled", "count"), ("above", "count"),
            ]  # fmt: skip
        rows = [self._row(use, report=report) for use in self.seen.usage.products]
        paragraphs = (self._say("counted"),) if report else (self._say("no-report"),)
        table = self._table("products", columns, rows)
        return Section(self._say("products"), paragraphs, table=table)

    def _row(self, use: Use, *, report: bool) -> tuple[Value, ...]:
        have = use.licences
        first: tuple[Value, ...] = (
            show.printable(use.names[0]), show.printable(have.status), have.working, have.consumed,
            have.unassigned, have.short,
        )  # fmt: skip
        return (*first, use.deleted, use.idle, use.doubled, use.above_need) if report else first

    def _advised(self) -> Iterator[Section]:
        if not self.seen.advice:
            return
        columns: tuple[tuple[str, Kind], ...] = (
            ("product", "text"), ("part-number", "text"), ("owned", "text"), ("reduce", "count"),
            ("effect", "text"), ("file-since", "text"), ("file-last", "text"), ("yearly", "money"),
            ("why", "text"),
        )  # fmt: skip
        rows = [self._advice(each) for each in self.seen.advice]
        table = self._table("advice", columns, rows)
        yield Section(self._say("advice"), (self._say("advice-text"),), table=table)

    def _advice(self, advice: Advice) -> tuple[Value, ...]:
        days = (advice.effect_on, advice.file_since, advice.file_last)
        return (
            show.printable(advice.use.names[0]),
            advice.part_number or "-",
            "-" if advice.owned is None else show.number(advice.owned, self.seen.language),
            advice.reduce,
            *("-" if day is None else self._day(day) for day in days),
            advice.yearly if advice.reduce else 0,
            self._say(f"w-{advice.why}"),
        )

    def _notes(self) -> Iterator[Section]:
        found = self.seen.usage
        said = [
            self._say(word, name=show.printable(name), count=show.number(count, self.seen.language))
            for word, names in (("unmatched", found.unmatched), ("ambiguous", found.ambiguous))
            for name, count in names.items()
        ]
        if said:
            yield Section(self._say("notes"), tuple(said))


def as_json_of(seen: Seen) -> str:
    """The whole as JSON; docs/licences-in-use.md describes it."""
    since = seen.usage.idle_since
    return json.dumps(
        {
            "graph": VERSION,
            "on": seen.on.isoformat(),
            "idle_since": None if since is None else since.isoformat(),
            "rows_set_apart": seen.apart,
            "products": [_use(use) for use in seen.usage.products],
            "advice": [_advice(each) for each in seen.advice],
            "unmatched": dict(seen.usage.unmatched),
            "ambiguous": dict(seen.usage.ambiguous),
        },
        ensure_ascii=False,
        indent=1,
    )


def _use(use: Use) -> dict[str, Any]:
    have = use.licences
    return {
        "sku": have.sku,
        "names": list(use.names),
        "status": have.status,
        "enabled": have.enabled,
        "warning": have.warning,
        "suspended": have.suspended,
        "locked_out": have.locked_out,
        "consumed": have.consumed,
        "unassigned": have.unassigned,
        "short": have.short,
        "seen": use.seen,
        "deleted": use.deleted,
        "idle": use.idle,
        "doubled": use.doubled,
        "above_need": use.above_need,
        "spare": use.spare,
    }


def _advice(advice: Advice) -> dict[str, Any]:
    days = {
        "effect_on": advice.effect_on,
        "file_since": advice.file_since,
        "file_last": advice.file_last,
    }
    return {
        "sku": advice.use.licences.sku,
        "part_number": advice.part_number,
        "owned": advice.owned,
        "reduce": advice.reduce,
        **{name: None if day is None else day.isoformat() for name, day in days.items()},
        "yearly": None if advice.yearly is None else str(decimal(advice.yearly)),
        "why": advice.why,
    }

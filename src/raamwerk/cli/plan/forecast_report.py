"""A forecast as a report: by budget year, by part number, and the cliff at the end."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.forecast_words import CERTAINTY, SCENARIO, WORDS
from raamwerk.cli.report.model import (
    Bar,
    Column,
    Figure,
    Picture,
    Report,
    Section,
    Table,
    money,
)
from raamwerk.cli.wording import sentence
from raamwerk.core.period import months_later
from raamwerk.core.planning.forecast import totals
from raamwerk.core.planning.forecast.budget import YEAR_MONTHS, budget_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.errors import Problem
    from raamwerk.core.planning.forecast.budget import BudgetYear
    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.rule import Language

NONE: Final = "-"
"""Stands where there is nothing to tell, which is another thing than not known."""
_SUREST_LAST: Final = ("unknown", "book-assumed", "book-known", "locked", "scenario")


def scenario_words(name: str | None, language: Language) -> str:
    """A scenario by the word of the call: `rise=8.3` reads as `8.3 % dearer`."""
    if name is None:
        return "-"
    kind, _, value = name.partition("=")
    if kind.startswith("list@"):
        kind, value = "list-known", show.day(name.partition("@")[2], language)
    if kind == "rise":
        share = Decimal(value.removesuffix("%").replace(",", "."))
        kind, value = "fall" if share < 0 else kind, show.number(abs(share), language)
    if kind in {"changes", "framework"}:
        value = show.printable(PurePath(value).name)
    said = SCENARIO.get(kind)
    return show.printable(name) if said is None else said.fill(language, {"value": value})


@dataclass(frozen=True)
class ForecastReport:
    """Tells one forecast."""

    asked: Asked
    found: Forecast
    budget: Mapping[int, int]
    problems: Sequence[Problem] = ()

    @property
    def language(self) -> Language:
        """Of the words."""
        return self.asked.language

    def report(self) -> Report:
        """The whole report."""
        sections = [self._years(), *self._cliff(), self._parts(), *self._remarks()]
        return Report(
            title=self._say("title", last=self._last),
            by=outputs.about(self.asked),
            figures=tuple(self._figures()),
            sections=tuple(sections),
            on=self.found.on,
            language=self.language,
            footer=outputs.footer(self.language),
        )

    def months(self) -> Table:
        """Every month of every part number, for a workbook."""
        columns = self._columns(
            ("kind", "text"), ("scenario", "text"), ("part", "text"), ("month", "date"),
            ("quantity", "quantity"), ("price", "money"), ("span", "count"),
            ("amount", "money"), ("extra", "money"), ("certainty", "text"), ("origin", "text"),
        )  # fmt: skip
        lines = self.found.lines.select(
            "kind", "scenario", "part_number", "month", "quantity", "price", "span",
            "amount", "extra", "certainty", "origin",
        )  # fmt: skip
        return Table(self._say("all-months"), columns, tuple(lines.iter_rows()))

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    @property
    def _last(self) -> str:
        return show.day(self.found.horizon.last, self.language)

    def _columns(self, *named: tuple[str, Kind]) -> tuple[Column, ...]:
        return tuple(Column(self._say(f"h-{name}"), kind) for name, kind in named)

    def _amount(self, micro: int | None, unknown: int) -> str:
        """An amount in words: where something is unknown, at least so much."""
        said = money(micro, self.language)
        return self._say("at-least", money=said) if unknown and micro is not None else said

    def _figures(self) -> Iterator[Figure]:
        months = self.found.horizon
        rows = {r["scenario"]: r for r in totals.over_all(self.found).iter_rows(named=True)}
        inside = rows.get(None)
        if inside is None:
            yield Figure("-", self._say("none-protected", last=self._last))
        else:
            value = self._amount(inside["amount"], inside["unknown"])
            label = self._say("protected", months=str(months.protected), last=self._last)
            yield Figure(value, label, "pass")
        for name in self.found.scenarios:
            if name in rows:
                yield from self._exposed(rows[name], scenario_words(name, self.language))
        unknown = sum(row["unknown"] for row in rows.values())
        if unknown:
            yield Figure(show.number(unknown, self.language), self._say("unknown"), "unknown")

    def _exposed(self, row: dict[str, int | None], scenario: str) -> Iterator[Figure]:
        value = self._amount(row["amount"], row["unknown"] or 0)
        months = str(row["months"])
        yield Figure(value, self._say("exposed", scenario=scenario, months=months))
        extra = self._amount(row["extra"], row["no_extra"] or 0)
        yield Figure(extra, self._say("extra", scenario=scenario), "breach")

    def _years(self) -> Section:
        years = budget_years(self.found, self.budget)
        named: list[tuple[str, Kind]] = [
            ("year", "text"), ("scenario", "text"), ("months", "count"), ("protected", "money"),
            ("exposed", "money"), ("unknown", "count"),
        ]  # fmt: skip
        if self.budget:
            named += [("budget", "money"), ("room", "money")]
        rows = tuple(self._year(each) for each in years)
        table = Table(self._say("years"), self._columns(*named), rows)
        text = (self._say("years-text"), self._say("no-successor", last=self._last))
        return Section(self._say("years"), text, self._picture(years), table)

    def _year(self, each: BudgetYear) -> tuple[Value, ...]:
        row: tuple[Value, ...] = (
            str(each.year),
            scenario_words(each.scenario, self.language),
            each.months,
            each.protected if each.protected_months else NONE,
            each.exposed if each.exposed_months else NONE,
            each.unknown,
        )
        if not self.budget:
            return row
        budget = NONE if each.budget is None else each.budget
        compared = each.budget is not None and each.months == YEAR_MONTHS
        return (*row, budget, each.room if compared else NONE)

    def _picture(self, years: Sequence[BudgetYear]) -> Picture | None:
        bars = tuple(
            Bar(
                f"{each.year} {scenario_words(each.scenario, self.language)}"
                if each.scenario
                else str(each.year),
                each.protected,
                each.exposed,
                self._amount(each.needed, each.unknown),
            )
            for each in years
        )
        words = self._say("h-protected").lower(), self._say("h-exposed").lower()
        return Picture(self._say("year-picture"), *words, bars=bars) if bars else None

    def _cliff(self) -> Iterator[Section]:
        """What a month costs at the end and just after it, by part number and scenario."""
        after = self.found.horizon.after
        lines = self.found.lines.filter(col("kind") == "exposed")
        if lines.is_empty():
            return
        first = col("month") == after
        year = lines.filter(col("month") < months_later(after, 12))
        rows = year.group_by("scenario", "part_number", maintain_order=True).agg(
            col("base_amount").filter(first).first().alias("now"),
            col("amount").filter(first).first().alias("then"),
            pl.when(col("extra").is_null().any())
            .then(None)
            .otherwise(col("extra").sum())
            .alias("year"),
        )
        columns = self._columns(
            ("part", "text"), ("name", "text"), ("scenario", "text"), ("now", "money"),
            ("then", "money"), ("first-year", "money"),
        )  # fmt: skip
        listed = tuple(
            (r["part_number"], self.found.names.get(r["part_number"], ""),
             scenario_words(r["scenario"], self.language), r["now"], r["then"], r["year"])
            for r in rows.iter_rows(named=True)
        )  # fmt: skip
        title = self._say("cliff", last=self._last)
        yield Section(title, (self._say("cliff-text"),), None, Table(title, columns, listed))

    def _parts(self) -> Section:
        lines = self.found.lines.filter(col("kind") == "protected")
        order = pl.Enum(_SUREST_LAST)
        rows = lines.group_by("part_number", maintain_order=True).agg(
            col("quantity").last(),
            col("price").last(),
            col("span").last(),
            col("certainty").cast(order).min().cast(pl.String),
            pl.when(col("amount").is_null().any())
            .then(None)
            .otherwise(col("amount").sum())
            .alias("amount"),
        )
        columns = self._columns(
            ("part", "text"), ("name", "text"), ("quantity", "quantity"), ("price", "money"),
            ("span", "count"), ("certainty", "text"), ("amount", "money"),
        )  # fmt: skip
        listed = tuple(
            (r["part_number"], self.found.names.get(r["part_number"], ""), r["quantity"], r["price"],
             r["span"], CERTAINTY[r["certainty"]].fill(self.language, {}), r["amount"])
            for r in rows.iter_rows(named=True)
        )  # fmt: skip
        table = Table(self._say("parts"), columns, listed)
        return Section(self._say("parts"), (self._say("parts-text"),), None, table)

    def _remarks(self) -> Iterator[Section]:
        said = [
            sentence(each.code, each.facts, self.language)
            + (f" ({each.reading})" if each.reading else "")
            for each in self.found.remarks
        ]
        if self.found.paid_once:
            said.append(self._say("paid-once", parts=", ".join(self.found.paid_once)))
        for problem in self.problems:
            text = sentence(problem.code, problem.facts, self.language)
            where = show.place(problem.where, self.language)
            said.append(self._say("row-problem", where=where, said=text))
        if said:
            yield Section(self._say("remarks"), tuple(said))

"""Head-count scenarios as a report: bands by year and month, and what was assumed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.forecast_report import scenario_words
from raamwerk.cli.plan.headcount_words import KINDS, WORDS
from raamwerk.cli.report.model import (
    Band,
    Column,
    Figure,
    Picture,
    Report,
    Section,
    Table,
    money,
    month,
)
from raamwerk.core.period import months_later

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.planning.scenario.simulate import Simulated
    from raamwerk.core.rule import Language


@dataclass(frozen=True)
class HeadcountReport:
    """Tells one run."""

    asked: Asked
    found: Forecast
    out: Simulated
    scenario: str | None
    reducing: bool

    @property
    def language(self) -> Language:
        """Of the words."""
        return self.asked.language

    def report(self) -> Report:
        """The whole report."""
        sections = (self._assumed(), self._years(), self._months(), self._heads())
        return Report(
            title=self._say("title"),
            by=outputs.about(self.asked),
            figures=tuple(self._figures()),
            sections=sections,
            on=self.found.on,
            language=self.language,
            footer=outputs.footer(self.language),
        )

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _kind(self, kind: str) -> str:
        return KINDS[kind].fill(self.language, {})

    def _figures(self) -> Iterator[Figure]:
        scenario = scenario_words(self.scenario, self.language)
        for row in self.out.totals.iter_rows(named=True):
            low, middle, high = (money(row[name], self.language) for name in ("p10", "p50", "p90"))
            kind = self._kind(row["kind"])
            yield Figure(middle, self._say(row["kind"], scenario=scenario))
            between = self._say("between", low=low, high=high)
            yield Figure(between, self._say("eight-in-ten", what=kind))
            steady = money(self.out.steady[row["kind"]], self.language)
            yield Figure(steady, self._say("steady", what=kind))
        if self.out.left_out:
            number = show.number(self.out.left_out, self.language)
            yield Figure(number, self._say("left-out"), "unknown")

    def _assumed(self) -> Section:
        return Section(self._say("assumed"), tuple(self._assumptions()))

    def _assumptions(self) -> Iterator[str]:
        counts, seed = self.out.counts, self.out.seed
        yield self._say(
            counts.shape,
            heads=show.number(counts.today, self.language),
            growth=show.percent(counts.growth, self.language),
            spread=show.percent(counts.spread, self.language),
        )
        for jump in counts.jumps:
            yield self._say(
                "jump",
                month=self._month(jump.month),
                chance=show.percent(jump.chance, self.language),
                heads=f"{jump.heads:+d}",
            )
        for shift in self.out.shifts:
            yield self._say(
                "shift",
                month=self._month(shift.month),
                least=show.percent(shift.least, self.language),
                most=show.percent(shift.most, self.language),
                of=shift.of,
                to=shift.to,
            )
        yield self._say("ratchet" if self.reducing else "never-fewer")
        yield self._say(
            "again",
            scenarios=show.number(seed.scenarios, self.language),
            seed=str(seed.seed),
            generator=seed.generator,
            version=seed.version,
        )

    def _month(self, place: int) -> str:
        return month(months_later(self.found.horizon.since, place), self.language)

    def _table(self, name: str, rows: pl.DataFrame, *kinds: tuple[str, Kind]) -> Table:
        columns = tuple(Column(self._say(f"h-{word}"), kind) for word, kind in kinds)
        listed = rows.select([word for word, _ in kinds]).iter_rows()
        return Table(self._say(name), columns, tuple(self._row(row) for row in listed))

    def _row(self, row: tuple[Value, ...]) -> tuple[Value, ...]:
        return tuple(
            self._kind(value) if isinstance(value, str) and value in KINDS else value
            for value in row
        )

    def _years(self) -> Section:
        table = self._table(
            "years", self.out.years, ("year", "count"), ("kind", "text"), ("months", "count"),
            ("p10", "money"), ("p50", "money"), ("p90", "money"),
        )  # fmt: skip
        rows = tuple((str(row[0]), *row[1:]) for row in table.rows)
        columns = (Column(table.columns[0].heading), *table.columns[1:])
        return Section(self._say("years"), (), None, Table(table.name, columns, rows))

    def _months(self) -> Section:
        table = self._table(
            "months", self.out.months, ("month", "month"), ("kind", "text"),
            ("p10", "money"), ("p50", "money"), ("p90", "money"),
        )  # fmt: skip
        bands = _bands(self.out.months, self.language)
        picture = Picture(self._say("cost"), self._say("middle"), self._say("band"), bands=bands)
        return Section(self._say("months"), (), picture, table)

    def _heads(self) -> Section:
        table = self._table(
            "heads", self.out.heads, ("month", "month"),
            ("p10", "count"), ("p50", "count"), ("p90", "count"),
        )  # fmt: skip
        return Section(self._say("heads"), (), None, table)


def _bands(rows: pl.DataFrame, language: Language) -> tuple[Band, ...]:
    return tuple(
        Band(month(row["month"], language), row["p10"], row["p50"], row["p90"])
        for row in rows.iter_rows(named=True)
    )

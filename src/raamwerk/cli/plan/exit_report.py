"""An exit plan as a report, for one enrolment in full and for several as an overview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.exit_words import WORDS
from raamwerk.cli.plan.forecast_report import scenario_words
from raamwerk.cli.report.model import Column, Figure, Report, Section, Table, money
from raamwerk.cli.wording import sentence
from raamwerk.core.enrolment.calendar import calendar
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.formats.calendar import AllDay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.enrolment.deed import Deed
    from raamwerk.core.planning.exit.plan import ExitPlan
    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.rule import Language

END: Final = (
    "deed.alert",
    "deed.final-order",
    "deed.order-before-renewal",
    "deed.end",
    "deed.terms-stop",
)
"""The deeds of an enrolment's calendar that are about its end."""
ENDING: Final = {
    "price-lock": "locks",
    "privacy-terms": "terms",
    "hybrid-benefit": "hybrid",
    "azure-markup": "azure",
}
"""The terms whose end is told, where the framework has them."""
_REMIND: Final = (30, 7, 0)


@dataclass(frozen=True)
class ExitReport:
    """Tells one plan."""

    asked: Asked
    found: Forecast
    plan: ExitPlan

    @property
    def language(self) -> Language:
        """Of the words."""
        return self.asked.language

    def report(self) -> Report:
        """The whole report."""
        sections = (
            self._schedule(),
            self._procure(),
            self._ends(),
            *self._lost(),
            *self._calendar(),
        )
        return Report(
            title=self._say("title", last=self._last),
            by=outputs.about(self.asked),
            figures=tuple(self._figures()),
            sections=sections,
            on=self.found.on,
            language=self.language,
            footer=outputs.footer(self.language),
        )

    def events(self) -> Iterator[AllDay]:
        """The phases and the deeds about the end that still lie ahead, as days in a calendar."""
        enrolment = self.asked.enrolment
        key = f"{enrolment.participant}/{enrolment.number}/exit"
        for step in self.plan.steps:
            if step.last >= self.found.on:
                what = self._say("start", what=self._say(step.phase.name))
                yield AllDay(
                    key=f"{key}/{step.phase.name}",
                    since=step.since,
                    last=step.since,
                    summary=what,
                    description=self._about(),
                    remind_days=_REMIND if step.since > self.found.on else (),
                )
        for deed in self._deeds():
            yield AllDay(
                key=f"{key}/{deed.code}/{deed.last.isoformat()}",
                since=deed.since,
                last=deed.last,
                summary=sentence(deed.code, deed.facts, self.language),
                description=self._about(),
                remind_days=(0,),
            )

    def _about(self) -> str:
        return "\n".join(outputs.about(self.asked)[:2])

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    @property
    def _last(self) -> str:
        return show.day(self.plan.last, self.language)

    def _deeds(self) -> list[Deed]:
        terms = terms_of(self.asked.framework, self.found.on)
        found = calendar(self.asked.enrolment, terms, self.found.on)
        return [deed for deed in found if deed.code in END and deed.last >= self.found.on]

    def _figures(self) -> Iterator[Figure]:
        plan, on = self.plan, self.found.on
        left = max((plan.last - on).days, 0)
        yield Figure(show.number(left, self.language), self._say("days-left"))
        late = plan.days_late(on)
        if late:
            yield Figure(show.number(late, self.language), self._say("late"), "breach")
        else:
            yield Figure(show.day(plan.starts, self.language), self._say("time"), "pass")
        value = money(plan.value, self.language)
        if plan.unknown and plan.value is not None:
            value = self._say("at-least", money=value)
        yield Figure(value, self._say("value", months=str(plan.months)))
        if plan.unknown:
            yield Figure(show.number(plan.unknown, self.language), self._say("unknown"), "unknown")

    def _table(
        self, name: str, columns: Sequence[tuple[str, Kind]], rows: Sequence[tuple[Value, ...]]
    ) -> Table:
        heads = tuple(Column(self._say(f"h-{word}"), kind) for word, kind in columns)
        return Table(name, heads, tuple(rows))

    def _schedule(self) -> Section:
        title = self._say("schedule", last=self._last)
        rows = [
            (
                self._say(step.phase.name),
                step.since,
                step.last,
                step.phase.days,
                self._say(step.phase.grounds),
                self._say("yes" if step.late else "no"),
            )
            for step in self.plan.steps
        ]
        columns: list[tuple[str, Kind]] = [
            ("what", "text"), ("since", "date"), ("last", "date"), ("days", "count"),
            ("grounds", "text"), ("state", "text"),
        ]  # fmt: skip
        text = (self._say("schedule-text"), self._say("regional"))
        return Section(title, text, None, self._table(title, columns, rows))

    def _procure(self) -> Section:
        plan = self.plan
        facts = {
            "threshold": money(plan.threshold, self.language),
            "since": show.day(plan.threshold_since, self.language),
        }
        said = [self._say(plan.procedure or "open", **facts)]
        if plan.threshold_assumed and plan.threshold is not None:
            said.append(self._say("threshold-assumed"))
        if plan.most_months is not None and plan.months > plan.most_months:
            said.append(self._say("too-long", most=str(plan.most_months)))
        said.append(self._say("framework-is-no-tender"))
        return Section(self._say("procure"), tuple(said))

    def _ends(self) -> Section:
        title = self._say("ends", last=self._last)
        day = min(
            max(self.found.on, self.asked.framework.since), self.asked.framework.last_terms_day
        )
        said = [
            self._say(f"ends-{word}")
            for term, word in ENDING.items()
            if self.asked.framework.term(term, day) is not None
        ]
        if self.found.paid_once:
            said.append(self._say("stays", parts=", ".join(self.found.paid_once)))
        rows = [(e.part_number, e.name, e.quantity, e.yearly) for e in self.plan.ends]
        columns: list[tuple[str, Kind]] = [
            ("part", "text"), ("name", "text"), ("quantity", "quantity"), ("yearly", "money"),
        ]  # fmt: skip
        return Section(title, tuple(said), None, self._table(title, columns, rows))

    def _lost(self) -> Iterator[Section]:
        if not self.plan.lost:
            return
        title = self._say("lost")
        rows = [
            (scenario_words(name, self.language), str(year), extra)
            for name, year, extra in self.plan.lost
        ]
        columns: list[tuple[str, Kind]] = [
            ("scenario", "text"),
            ("year", "text"),
            ("extra", "money"),
        ]
        yield Section(title, (self._say("lost-text"),), None, self._table(title, columns, rows))

    def _calendar(self) -> Iterator[Section]:
        title = self._say("calendar")
        rows = [
            (sentence(deed.code, deed.facts, self.language), deed.since, deed.last)
            for deed in self._deeds()
        ]
        columns: list[tuple[str, Kind]] = [("what", "text"), ("since", "date"), ("last", "date")]
        if rows:
            yield Section(title, (), None, self._table(title, columns, rows))


def overview(told: Sequence[ExitReport]) -> Report:
    """Who loses what, and when: one row an enrolment, the first end first."""
    language, on = told[0].language, told[0].found.on

    def say(word: str, **facts: str) -> str:
        return WORDS[word].fill(language, facts)

    first = min(each.plan.last.year for each in told)
    rows = [_row(each, first) for each in sorted(told, key=lambda each: each.plan.last)]
    year = str(first)
    kinds: list[tuple[str, Kind]] = [
        ("participant", "text"), ("number", "text"), ("end", "date"), ("begin", "date"),
        ("value", "money"), ("yearly", "money"), ("lost", "money"), ("unknown", "count"),
    ]  # fmt: skip
    columns = tuple(Column(say(f"h-{word}", year=year), kind) for word, kind in kinds)
    table = Table(say("overview"), columns, tuple(rows))
    return Report(
        title=say("title-many"),
        by=(say("about-many", number=str(len(told))), show.day(on, language)),
        figures=(),
        sections=(Section(say("overview"), (), None, table),),
        on=on,
        language=language,
        footer=outputs.footer(language),
    )


def _row(each: ExitReport, year: int) -> tuple[Value, ...]:
    """One enrolment, with what the first scenario makes dearer in a year; a dash where it has no such months."""
    enrolment, plan = each.asked.enrolment, each.plan
    scenario = each.found.scenarios[0]
    lost = {when: extra for name, when, extra in plan.lost if name == scenario}
    return (
        enrolment.participant_name or enrolment.participant,
        enrolment.number,
        plan.last,
        plan.starts,
        plan.value,
        plan.yearly,
        lost.get(year, "-"),
        plan.unknown,
    )

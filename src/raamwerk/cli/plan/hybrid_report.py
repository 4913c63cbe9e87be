"""A plan for core licences as a report: what breaks a rule, what is needed, who gets what, what is left."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.hybrid_words import COMPONENTS, EDITIONS, WORDS
from raamwerk.cli.report.model import Column, Figure, Report, Section, Table, money
from raamwerk.cli.wording import sentence
from raamwerk.core.period import days_later
from raamwerk.core.planning.hybrid.source import SOURCES
from raamwerk.core.planning.hybrid.supply import EDITIONS as ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.cover import Cover
    from raamwerk.core.planning.hybrid.finding import Finding
    from raamwerk.core.planning.hybrid.plan import Given, Part, Plan
    from raamwerk.core.rule import Language

MOST_NAMES: Final = 4


@dataclass(frozen=True)
class HybridReport:
    """Tells one plan."""

    file: str
    framework: Framework
    conditions: Conditions
    found: Plan
    covers: Sequence[Cover]
    language: Language

    def report(self) -> Report:
        """The whole report."""
        parts = [self._part(part) for part in self.found.parts]
        return Report(
            title=self._say(
                "title", on=self._day(self.found.on), last=self._last(self.found.until)
            ),
            by=self._by(),
            figures=tuple(self._figures()),
            sections=(self._findings(), self._needs(), *parts, *map(self._cover, self.covers)),
            on=self.found.on,
            language=self.language,
            footer=outputs.footer(self.language),
        )

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _day(self, on: date) -> str:
        return show.day(on, self.language)

    def _last(self, until: date) -> str:
        return self._day(days_later(until, -1))

    def _money(self, micro: int | None) -> str:
        return money(micro, self.language)

    def _table(
        self, name: str, columns: Iterable[tuple[str, Kind]], rows: Iterable[tuple[Value, ...]]
    ) -> Table:
        heads = tuple(
            Column(self._say(f"h-{name}") if f"h-{name}" in WORDS else name, kind)
            for name, kind in columns
        )
        return Table(name, heads, tuple(rows))

    def _by(self) -> tuple[str, ...]:
        facts = {
            "framework": self.framework.name,
            "id": self.framework.id,
            "machine": str(self.conditions.machine_cores),
            "days": str(self.conditions.dual_use_days),
        }
        reading = self._say(f"reading-{self.conditions.reading}")
        return (
            show.printable(self.file),
            self._say("rests", **facts),
            f"{reading} {self._say('vat')}",
        )

    def _figures(self) -> Iterator[Figure]:
        found = self.found
        yield Figure(self._money(found.total), self._say("f-total"))
        yield Figure(self._money(found.without), self._say("f-without"))
        yield Figure(self._money(found.without - found.total), self._say("f-saving"), "pass")
        yield Figure(self._money(found.present), self._say("f-present"))
        breaches = sum(one.severity == "breach" for one in found.findings)
        value = show.number(breaches, self.language)
        yield Figure(value, self._say("f-breaches"), "breach" if breaches else "pass")
        uncovered = max(part.uncovered for part in found.parts)
        if uncovered:
            value = show.number(uncovered, self.language)
            yield Figure(value, self._say("f-uncovered"), "unknown")

    def _findings(self) -> Section:
        if not self.found.findings:
            return Section(self._say("findings"), (self._say("no-findings"),))
        order = sorted(self.found.findings, key=lambda one: (one.severity, *_alike(one)))
        rows = [self._finding(list(same)) for _, same in groupby(order, key=_alike)]
        columns: tuple[tuple[str, Kind], ...] = (
            ("what", "text"),
            ("said", "text"),
            ("source", "text"),
        )
        return Section(
            self._say("findings"), table=self._table(self._say("findings"), columns, rows)
        )

    def _finding(self, same: Sequence[Finding]) -> tuple[Value, ...]:
        """One sentence for all to which the same happened."""
        first = same[0]
        facts = dict(first.facts) | {"about": self._names([one.about for one in same])}
        source = SOURCES.get(first.dossier)
        said = f"{first.dossier}: {source.title}" if source else "-"
        return self._say(first.severity), sentence(first.code, facts, self.language), said

    def _names(self, names: Sequence[str]) -> str:
        shown = ", ".join(show.printable(name) for name in names[:MOST_NAMES])
        more = len(names) - MOST_NAMES
        return self._say("more", names=shown, more=str(more)) if more > 0 else shown

    def _needs(self) -> Section:
        columns: list[tuple[str, Kind]] = [("row", "text"), ("count", "count")]
        columns += [(EDITIONS[edition], "count") for edition in ORDER]
        rows: list[tuple[Value, ...]] = []
        for one in self.found.needs:
            takes: dict[str | None, Value] = {w.edition: one.count * w.cores for w in one.ways}
            cells = [takes.get(edition, "-") for edition in ORDER]
            rows.append((one.id, one.count, *cells))
        title = self._say("needs")
        return Section(title, (self._say("needs-text"),), table=self._table(title, columns, rows))

    def _part(self, part: Part) -> Section:
        title = self._say("part", since=self._day(part.since), last=self._last(part.until))
        columns: tuple[tuple[str, Kind], ...] = (
            ("row", "text"), ("count", "count"), ("by", "text"), ("cores", "count"), ("yearly", "money"),
        )  # fmt: skip
        rows = [self._given(given) for given in part.given]
        name = f"{part.since.isoformat()}"
        return Section(title, tuple(self._told(part)), table=self._table(name, columns, rows))

    def _given(self, given: Given) -> tuple[Value, ...]:
        by = self._say("uncovered" if given.uncovered else "paid")
        by = EDITIONS[given.edition] if given.edition else by
        return given.about, given.count, by, given.cores, None if given.uncovered else given.yearly

    def _told(self, part: Part) -> Iterator[str]:
        yield self._say("because", causes=self._causes(part))
        yield self._say(
            "amounts",
            yearly=self._money(part.yearly),
            without=self._money(part.without),
            saving=self._money(part.saving),
            part=self._money(part.amount(part.yearly)),
        )
        for offer, packs in part.bought:
            yield self._say(
                "bought",
                packs=str(packs),
                pack=str(offer.pack),
                edition=EDITIONS[offer.edition],
                money=self._money(packs * (offer.yearly or 0)),
            )
        for edition, left in part.left.items():
            counts = {
                "held": left.held,
                "cloud": left.cloud,
                "alone": left.alone,
                "spare": left.spare,
            }
            said = {name: show.number(count, self.language) for name, count in counts.items()}
            yield self._say("left", edition=EDITIONS[edition], **said)
        for drop in part.drops:
            count = show.number(drop.count, self.language)
            licence = show.printable(drop.licence)
            yield self._say("drop", licence=licence, count=count, money=self._money(drop.yearly))
        proof = part.certificate
        word = "proof" if proof.proven else "not-proven"
        yield self._say(word, bound=self._money(proof.bound), cost=self._money(proof.cost))
        if proof.proven_exactly:
            yield self._say("exact")
        else:
            yield self._say("exact-below", exact=self._money(proof.exact))

    def _causes(self, part: Part) -> str:
        by_cause = groupby(part.causes, key=lambda one: one.cause)
        return "; ".join(
            self._say(f"c-{cause}", about=self._names([one.about for one in same]))
            for cause, same in by_cause
        )

    def _cover(self, cover: Cover) -> Section:
        component = COMPONENTS[cover.component]
        share = show.percent(self.conditions.cover, self.language)
        text = self._say(
            "cover-text",
            covered=show.number(cover.covered, self.language),
            need=show.number(cover.need, self.language),
            answer=self._say("granted") if cover.granted else self._say("denied", cover=share),
            bare=self._say("bare", names=self._names(cover.bare)) if cover.bare else "",
        )
        columns: tuple[tuple[str, Kind], ...] = (
            ("what", "text"), ("price", "money"), ("share", "ratio"), ("after", "money"),
        )  # fmt: skip
        rows = [(p.priced.name, p.priced.price, p.share, p.price) for p in cover.prices]
        title = self._say("cover", component=component)
        return Section(
            title, (text.strip(),), table=self._table(title, columns, rows) if rows else None
        )


def _alike(one: Finding) -> tuple[str, str]:
    """What findings about several rows have in common."""
    rest = sorted((name, str(value)) for name, value in one.facts.items() if name != "about")
    return one.code, str(rest)

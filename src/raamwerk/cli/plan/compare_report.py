"""A comparison of frameworks as a report: which term does what, to whom, and what a step is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk import __version__
from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.compare_values import Values
from raamwerk.cli.plan.compare_words import LEVERS, WORDS
from raamwerk.cli.report.model import Bar, Column, Figure, Picture, Report, Section, Table, money
from raamwerk.core.period import days_later
from raamwerk.core.planning.worth.tally import size_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from raamwerk.cli.plan.compared import Compared
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.planning.worth.compare import Comparison, Effect
    from raamwerk.core.planning.worth.move import Worth
    from raamwerk.core.rule import Language

MOST: Final = 10
"""So many winners, and so many losers, stand on the page; all of them in the workbook."""


@dataclass(frozen=True)
class CompareReport:
    """Tells what was compared."""

    compared: Compared
    language: Language

    def report(self) -> Report:
        """The whole report."""
        first = self.compared.found[0].before.name
        others = ", ".join(one.after.name for one in self.compared.found)
        sections = [part for one in self.compared.found for part in self._one(one)]
        sections += [self._sensitivity(), self._assumptions()]
        only = self.compared.participant
        title = self._say("title", first=first, others=others)
        if only is not None:
            title = self._say("title-one", first=first, others=others, participant=only)
        return Report(
            title=title,
            by=self._by(),
            figures=tuple(self._figures()),
            sections=tuple(sections),
            on=self.compared.on,
            language=self.language,
            footer=outputs.footer(self.language),
        )

    def everyone(self) -> tuple[Table, ...]:
        """All participants of each comparison, for a workbook."""
        return tuple(
            self._participants(one, self._sheet("everyone", one), None)
            for one in self.compared.found
        )

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _of(self, word: str, one: Comparison) -> str:
        return self._say(word, first=one.before.name, name=one.after.name)

    def _sheet(self, word: str, one: Comparison | None = None) -> str:
        """A short name for a sheet, with the number of the comparison."""
        name = self._say(f"s-{word}")
        return name if one is None else f"{self.compared.found.index(one) + 1} {name}"

    def _day(self, on: date) -> str:
        return show.day(on, self.language)

    def _number(self, count: int) -> str:
        return show.number(count, self.language)

    def _money(self, micro: int) -> str:
        return money(micro, self.language)

    def _signed(self, micro: int) -> str:
        return f"{'+' if micro > 0 else ''}{self._money(micro)}"

    def _table(
        self,
        name: str,
        columns: Sequence[tuple[str, Kind]],
        rows: Sequence[tuple[Value, ...]],
        one: Comparison | None = None,
    ) -> Table:
        facts = {} if one is None else {"first": one.before.name, "name": one.after.name}
        heads = (Column(self._say(f"h-{word}", **facts), kind) for word, kind in columns)
        return Table(name, tuple(heads), tuple(rows))

    def _by(self) -> tuple[str, ...]:
        compared, lines = self.compared, self.compared.lines
        horizon = lines.horizon
        last = days_later(horizon.first(horizon.months), -1)
        sector = show.printable(compared.sector)
        if compared.seed is not None:
            sector = self._say("made-up", seed=str(compared.seed))
        return (
            self._say(
                "by-sector",
                sector=sector,
                participants=self._number(len(np.unique(lines.participant))),
                lines=self._number(len(lines)),
                months=str(horizon.months),
                since=self._day(horizon.since),
                last=self._day(last),
            ),
            self._say("books", books=", ".join(map(show.printable, compared.books))),
            self._say("made-for", day=self._day(compared.on)) + f" (Raamwerk {__version__})",
        )

    def _figures(self) -> Iterator[Figure]:
        first = self.compared.found[0]
        yield Figure(self._money(first.first.total), self._say("f-first", name=first.before.name))
        for one in self.compared.found:
            label = self._say("f-difference", name=one.after.name, first=one.before.name)
            yield Figure(
                self._signed(one.difference), label, "breach" if one.difference > 0 else "pass"
            )
            if one.behaviour is not None:
                label = self._say("f-behaviour", name=one.after.name)
                yield Figure(self._signed(one.behaviour.total), label)

    def _one(self, one: Comparison) -> Iterator[Section]:
        yield self._effects(one)
        years = [(str(y), a, one.second.by_year[y]) for y, a in one.first.by_year.items()]
        yield self._sums("years", "year", one, years)
        if self.compared.participant is None:
            yield self._sums(
                "sizes", "size", one, self._pairs(one.first.by_size, one.second.by_size)
            )
        yield self._sums("types", "type", one, self._pairs(one.first.by_type, one.second.by_type))
        if self.compared.participant is None:
            yield self._winners(one)

    def _effects(self, one: Comparison) -> Section:
        title = self._of("effects", one)
        if not one.effects:
            return Section(title, (self._say("same"),))
        rows = [self._effect(effect) for effect in one.effects]
        rows.append((self._say("interaction"), "", "", None, one.interaction))
        rows.append((self._say("whole"), "", "", one.difference, one.difference))
        if one.behaviour is not None:
            rows.append((self._say("behaviour"), "", "", one.behaviour.total, None))
        columns: tuple[tuple[str, Kind], ...] = (
            ("lever", "text"), ("before", "text"), ("after", "text"), ("order", "money"), ("alone", "money"),
        )  # fmt: skip
        table = self._table(
            title, columns, [tuple("-" if c is None else c for c in r) for r in rows]
        )
        return Section(title, (self._say("effects-text"),), self._picture(one), table)

    def _effect(self, effect: Effect) -> tuple[Value, ...]:
        values = Values(self.language)
        before = values.said(effect.lever, effect.before)
        after = values.said(effect.lever, effect.after)
        name = LEVERS[effect.lever].fill(self.language, {})
        return name, before, after, effect.in_order.total, effect.alone.total

    def _picture(self, one: Comparison) -> Picture:
        """How large each effect is: solid where it saves, hatched where it costs."""
        bars = tuple(
            Bar(
                LEVERS[effect.lever].fill(self.language, {}),
                max(-effect.in_order.total, 0),
                max(effect.in_order.total, 0),
                self._signed(effect.in_order.total),
            )
            for effect in one.effects
        )
        return Picture(self._of("effects", one), self._say("less"), self._say("more"), bars)

    def _pairs(
        self, first: Mapping[str, int], second: Mapping[str, int]
    ) -> list[tuple[str, int, int]]:
        return [(name or self._say("unknown"), first[name], second[name]) for name in first]

    def _sums(
        self, word: str, heading: str, one: Comparison, sums: Sequence[tuple[str, int, int]]
    ) -> Section:
        columns: tuple[tuple[str, Kind], ...] = (
            (heading, "text"), ("first", "money"), ("second", "money"), ("difference", "money"),
        )  # fmt: skip
        rows = [(name, before, after, after - before) for name, before, after in sums]
        title = self._of(word, one)
        text = (self._say(f"{word}-text"),) if f"{word}-text" in WORDS else ()
        return Section(title, text, table=self._table(self._sheet(word, one), columns, rows, one))

    def _winners(self, one: Comparison) -> Section:
        title, by = self._of("winners", one), one.by_participant[np.unique(one.lines.participant)]
        counts = {"win": (by < 0).sum(), "lose": (by > 0).sum(), "same": (by == 0).sum()}
        text = self._say(
            "winners-text", **{name: self._number(int(count)) for name, count in counts.items()}
        )
        return Section(
            title, (text,), table=self._participants(one, self._sheet("winners", one), MOST)
        )

    def _participants(self, one: Comparison, name: str, most: int | None) -> Table:
        """Those who save most and those who lose most, or everyone from the one to the other."""
        order = np.argsort(one.by_participant, kind="stable")
        order = order[np.isin(order, np.unique(one.lines.participant))]
        if most is not None and len(order) > 2 * most:
            order = np.concatenate([order[:most], order[-most:]])
        columns: tuple[tuple[str, Kind], ...] = (
            ("participant", "text"), ("heads", "count"), ("size", "text"), ("first", "money"),
            ("second", "money"), ("difference", "money"), ("most", "text"),
        )  # fmt: skip
        return self._table(name, columns, [self._participant(one, int(who)) for who in order], one)

    def _participant(self, one: Comparison, who: int) -> tuple[Value, ...]:
        people = one.lines.participants
        heads = int(people.headcount[who])
        before, after = int(one.first.by_participant[who]), int(one.second.by_participant[who])
        return (
            show.printable(people.names[who]),
            None if heads < 0 else heads,
            size_names(one.lines)[who],
            before,
            after,
            after - before,
            self._mostly(one, who, after - before),
        )

    def _mostly(self, one: Comparison, who: int, difference: int) -> str:
        """The lever that does most of a participant's difference, in its direction."""
        effects = {e.lever: int(e.in_order.by_participant[who]) for e in one.effects}
        same = {lever: worth for lever, worth in effects.items() if worth * difference > 0}
        if not same:
            return "-"
        return LEVERS[max(same, key=lambda lever: abs(same[lever]))].fill(self.language, {})

    def _sensitivity(self) -> Section:
        years = max(1, self.compared.lines.horizon.months // 12)
        rows: list[tuple[Value, ...]] = [self._worth(one, years) for one in self.compared.steps]
        columns: tuple[tuple[str, Kind], ...] = (
            ("move", "text"), ("total", "money"), ("yearly", "money"),
        )  # fmt: skip
        title = self._say("sensitivity", name=self.compared.found[-1].after.name)
        table = self._table(self._sheet("sensitivity"), columns, rows)
        return Section(title, (self._say("sensitivity-text"),), table=table)

    def _worth(self, one: Worth, years: int) -> tuple[Value, ...]:
        return one.move, one.difference.total, one.difference.total // years

    def _assumptions(self) -> Section:
        since = self._day(self.compared.lines.horizon.since)
        text = [
            self._say("a-calendar", since=since),
            *(self._say(f"a-{name}") for name in ("need", "list", "prices", "index", "coverage")),
        ]
        text += [self._left_out(one) for one in self.compared.found]
        for one, terms in zip(self.compared.found, self.compared.untold, strict=True):
            if terms:
                text.append(self._say("a-untold", name=one.after.name, terms=", ".join(terms)))
        if any(one.behaviour is not None for one in self.compared.found):
            text.append(self._say("a-behaviour"))
        return Section(self._say("assumptions"), tuple(text))

    def _left_out(self, one: Comparison) -> str:
        return self._say(
            "a-left-out",
            years=self._number(one.left_out),
            lines=self._number(one.left_out_lines),
            name=one.after.name,
        )

"""A licence plan as a report: what it costs and saves, the orders, what each group gets, and the proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.plan.mix_words import WORDS
from raamwerk.cli.report.model import Column, Figure, Report, Section, Table, money
from raamwerk.cli.wording import sentence
from raamwerk.core.period import days_later, months_later
from raamwerk.core.planning.mix.orders import Dates, Order, euros, orders
from raamwerk.core.planning.mix.reasons import Reason, Staying, reasons, staying
from raamwerk.core.planning.mix.seats import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.enrolment.terms import Windows
    from raamwerk.core.errors import FactValue
    from raamwerk.core.planning.mix.assembled import Assembled
    from raamwerk.core.planning.mix.plan import Plan
    from raamwerk.core.planning.mix.wish import Wish
    from raamwerk.core.rule import Language


@dataclass(frozen=True, slots=True)
class Told:
    """A plan with all that it was made from.

    Args:
        file: the name of the plan's file.
        held: the enrolment, framework and books.
        wish, given: what was asked, before and with prices and dates.
        plan: the answer.
        windows: in which changes are filed.
    """

    file: str
    held: Asked
    wish: Wish
    given: Assembled
    plan: Plan
    windows: Windows

    @property
    def language(self) -> Language:
        """Of all texts."""
        return self.held.language

    def euros(self, amount: int) -> int:
        """Micro-euros in whole cents of an amount of the plan."""
        return euros(amount, self.plan.problem.scale)

    def month(self, month: int) -> date:
        """The first day of a month of the plan."""
        return months_later(self.given.first, month)

    def orders(self) -> tuple[Order, ...]:
        """The plan's orders with their days."""
        enrolment = self.held.enrolment
        dates = Dates(self.given.first, enrolment.start, self.held.on, self.windows)
        return orders(self.plan, dates)

    def say(self, word: str, **facts: str) -> str:
        """A word or sentence of the table."""
        return WORDS[word].fill(self.language, facts)

    def because(self, reason: Reason) -> str:
        """A reason in words."""
        facts: dict[str, FactValue] = dict(reason.facts)
        if isinstance(facts.get("extra"), int):
            facts["extra"] = self.euros(int(str(facts["extra"])))
        if "rules" in facts:
            facts["rules"] = self.rules(str(facts["rules"]).split(", "))
        return sentence(reason.code, facts, self.language)

    def rules(self, names: Iterable[str]) -> str:
        """Rules by their names in the reader's language."""
        return ", ".join(self.say(f"r-{name}") for name in names if name)


class MixReport:
    """Tells one plan."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.plan = told.plan
        self.say = told.say
        self.staying: Staying = staying(told.plan)

    def report(self) -> Report:
        """The whole report."""
        last = days_later(self.told.month(self.plan.problem.months), -1)
        return Report(
            title=self.say("title", since=self._day(self.told.given.first), last=self._day(last)),
            by=(show.printable(self.told.file), *outputs.about(self.told.held)),
            figures=tuple(self._figures()),
            sections=(
                *self._attention(),
                self._orders(),
                self._groups(),
                self._years(),
                self._proof(),
                self._prices(),
            ),
            on=self.told.held.on,
            language=self.told.language,
            footer=outputs.footer(self.told.language),
        )

    def _day(self, on: date) -> str:
        return show.day(on, self.told.language)

    def _money(self, amount: int) -> str:
        return money(self.told.euros(amount), self.told.language)

    def _table(
        self, name: str, columns: Iterable[tuple[str, Kind]], rows: Iterable[tuple[Value, ...]]
    ) -> Table:
        heads = tuple(Column(self.say(word), kind) for word, kind in columns)
        return Table(self.say(name), heads, tuple(rows))

    def _figures(self) -> Iterator[Figure]:
        proof = self.plan.certificate
        yield Figure(self._money(self.plan.bill.cost), self.say("f-cost"))
        if self.staying.cost is None:
            yield Figure(show.money(None, self.told.language), self.say("f-staying"), "unknown")
        else:
            saved = self.staying.cost - self.plan.bill.cost
            yield Figure(self._money(self.staying.cost), self.say("f-staying"))
            word = "f-saving" if self.staying.will_do else "f-difference"
            yield Figure(self._money(saved), self.say(word), "pass" if saved >= 0 else "")
        yield Figure(self._money(proof.gap), self.say("f-gap"), "unknown" if proof.gap else "pass")
        if self.plan.uncovered:
            count = show.number(len(self.plan.uncovered), self.told.language)
            yield Figure(count, self.say("f-uncovered"), "breach")

    def _attention(self) -> Iterator[Section]:
        language = self.told.language
        said = [sentence(r.code, r.facts, language) for r in self.told.given.remarks]
        for lack in self.plan.uncovered:
            facts = {
                "group": lack.group,
                "since": self.told.month(lack.month).isoformat(),
                "needs": ", ".join(self._need(each) for each in lack.capabilities),
            }
            code = "mix.uncovered-together" if lack.together else "mix.uncovered"
            said.append(sentence(code, facts, language))
        said += [
            sentence("mix.held-without-price", {"product": name}, language)
            for name in self.plan.bill.unpriced
        ]
        if self.staying.lacking:
            groups = ", ".join(show.printable(each) for each in self.staying.lacking)
            said.append(self.say("lacking", groups=groups))
        if self.staying.rules:
            said.append(self.say("breaks", rules=self.told.rules(self.staying.rules)))
        if said:
            yield Section(self.say("attention"), tuple(said))

    def _need(self, capability: str) -> str:
        known = self.told.wish.capabilities.get(capability)
        return show.printable(known.name if known and known.name else capability)

    def _orders(self) -> Section:
        rows = [self._order(each) for each in self.told.orders()]
        columns: tuple[tuple[str, Kind], ...] = (
            ("from", "date"), ("deed", "text"), ("what", "text"), ("part-number", "text"),
            ("count", "count"), ("total", "count"), ("file-since", "date"), ("file-last", "text"),
            ("amount", "money"),
        )  # fmt: skip
        if not rows:
            return Section(self.say("orders"), (self.say("no-orders"),))
        return Section(self.say("orders"), table=self._table("orders", columns, rows))

    def _order(self, order: Order) -> tuple[Value, ...]:
        last = self._day(order.file_last)
        return (
            order.usage_on,
            self.say(f"d-{order.deed}"),
            show.printable(order.product),
            order.part_number or "",
            order.quantity,
            order.total,
            order.file_since,
            f"{last} ({self.say('late')})" if order.late else last,
            order.amount,
        )

    def _groups(self) -> Section:
        columns: tuple[tuple[str, Kind], ...] = (
            ("group", "text"), ("from", "date"), ("until", "date"), ("users", "text"),
            ("gets", "text"), ("why", "text"),
        )  # fmt: skip
        rows = [self._group(reason) for reason in reasons(self.plan)]
        return Section(self.say("groups"), table=self._table("group", columns, rows))

    def _group(self, reason: Reason) -> tuple[Value, ...]:
        span = spans(self.plan.problem.years)[reason.span]
        group = next(each for each in self.plan.problem.groups if each.id == reason.group)
        heads = group.heads[span.first : span.until]
        few, many = min(heads), max(heads)
        parts = [
            show.printable(part.product)
            if part.month == span.first
            else self.say(
                "from-month",
                product=show.printable(part.product),
                since=self._day(self.told.month(part.month)),
            )
            for part in reason.choice.parts
        ]
        return (
            show.printable(group.id),
            self.told.month(span.first),
            days_later(self.told.month(span.until), -1),
            str(many) if few == many else f"{few}-{many}",
            " + ".join(parts) or "-",
            self.told.because(reason),
        )

    def _years(self) -> Section:
        problem, bill = self.plan.problem, self.plan.bill
        columns: list[tuple[str, Kind]] = [("year", "date"), ("licences", "money")]
        columns += [("moves", "money"), ("together", "money")]
        if problem.budgets and any(each is not None for each in problem.budgets):
            columns.append(("budget", "money"))
        rows: list[tuple[Value, ...]] = []
        for index, year in enumerate(problem.years):
            licences, moves = bill.licences[index], bill.moves[index]
            amounts = [self.told.euros(each) for each in (licences, moves, licences + moves)]
            limit = problem.budgets[index] if problem.budgets else None
            cells: list[Value] = [self.told.month(year.first), *amounts]
            if columns[-1][0] == "budget":
                cells.append(None if limit is None else self.told.euros(limit))
            rows.append(tuple(cells))
        return Section(self.say("years"), table=self._table("year", columns, rows))

    def _proof(self) -> Section:
        proof = self.plan.certificate
        rules = self.told.rules(proof.binding)
        low = max(proof.bound, proof.claimed) if proof.proof == "open" else proof.bound
        said = [
            self.say(f"m-{proof.method}", status=proof.status, rules=rules),
            self.say(
                f"p-{proof.proof}",
                bound=self._money(low),
                gap=self._money(proof.gap),
                distance=self._money(proof.cost - proof.bound),
            ),
        ]
        if proof.method != "separate":
            difference = self._money(proof.cost - proof.separate)
            separate = self._money(proof.separate)
            said.append(self.say("p-alone", separate=separate, difference=difference))
        return Section(self.say("proof"), tuple(said))

    def _prices(self) -> Section:
        columns: tuple[tuple[str, Kind], ...] = (
            ("what", "text"), ("year", "date"), ("price", "money"), ("months", "count"), ("origin", "text"),
        )  # fmt: skip
        years = self.plan.problem.years
        rows = [
            (
                show.printable(product),
                self.told.month(years[year].first),
                price.amount,
                price.unit.months,
                self.say(f"o-{price.source}"),
            )
            for (product, year), price in sorted(self.told.given.prices.items())
        ]
        return Section(self.say("prices"), table=self._table("price", columns, rows))

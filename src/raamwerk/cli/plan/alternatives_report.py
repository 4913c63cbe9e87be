"""The ways to get a product as a report and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from raamwerk.cli import show
from raamwerk.cli.plan import outputs
from raamwerk.cli.report.model import Column, Figure, Report, Section, Table, money
from raamwerk.cli.wording import sentence
from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.money import decimal
from raamwerk.core.planning.mix.options import best
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Kind, Value
    from raamwerk.core.planning.mix.options import Line, Option, Question

VERSION = 1
WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="{quantity} keer {part} vanaf {usage}: wat kan, en wat kost het",
        en="{quantity} times {part} from {usage}: what can be done, and what it costs",
    ),
    "now": Sentence(nl="nu bestellen", en="buy now"),
    "reserve": Sentence(nl="reserveren", en="reserve"),
    "wait": Sentence(nl="wachten op de verjaardag", en="wait for the anniversary"),
    "step-up": Sentence(nl="opstappen", en="step up"),
    "best": Sentence(
        nl="het goedkoopst van wat kan en niemand laat wachten: {way}",
        en="the cheapest of what can be done and leaves nobody waiting: {way}",
    ),
    "no-best": Sentence(
        nl="geen advies: er is een prijs niet bekend, of niets kan op tijd",
        en="no advice: a price is not known, or nothing can be done in time",
    ),
    "ways": Sentence(nl="Naast elkaar", en="Side by side"),
    "added": Sentence(
        nl="Wat elke manier toevoegt aan alles laten zoals het is; hele maanden, zonder btw.",
        en="What each way adds to leaving things as they are; whole months, without VAT.",
    ),
    "lines": Sentence(nl="Waaruit dat bestaat", en="What that consists of"),
    "way": Sentence(nl="manier", en="way"),
    "usage": Sentence(nl="in gebruik vanaf", en="in use from"),
    "cover": Sentence(nl="betaald vanaf", en="paid from"),
    "file": Sentence(nl="uiterlijk te doen", en="to be done by"),
    "without": Sentence(nl="maanden zonder", en="months without"),
    "year": Sentence(nl="tot de verjaardag", en="to the anniversary"),
    "total": Sentence(nl="tot het einde", en="to the end"),
    "barrier": Sentence(nl="wat in de weg staat", en="what stands in the way"),
    "part": Sentence(nl="artikelnummer", en="part number"),
    "months": Sentence(nl="maanden", en="months"),
    "price": Sentence(nl="prijs", en="price"),
    "per": Sentence(nl="per maanden", en="for months"),
    "amount": Sentence(nl="bedrag", en="amount"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A question with the ways found, in an enrolment."""

    held: Asked
    question: Question
    found: tuple[Option, ...]

    def say(self, word: str, **facts: str) -> str:
        """A word or sentence of the table."""
        return WORDS[word].fill(self.held.language, facts)

    def year(self, option: Option) -> int | None:
        """What is paid up to the next anniversary."""
        return option.before(next_anniversary(self.held.enrolment.start, self.held.on))


def report_of(compared: Compared) -> Report:
    """The whole report."""
    language, question = compared.held.language, compared.question
    found = best(compared.found)
    known = None if found is None else compared.say("best", way=compared.say(found.way))
    figure = Figure(
        money(None if found is None else found.total, language),
        known or compared.say("no-best"),
        "pass" if known else "unknown",
    )
    return Report(
        title=compared.say(
            "title",
            quantity=show.number(question.quantity, language),
            part=show.printable(question.part_number),
            usage=show.day(question.usage_on, language),
        ),
        by=outputs.about(compared.held),
        figures=(figure,),
        sections=(_ways(compared), _lines(compared)),
        on=compared.held.on,
        language=language,
        footer=outputs.footer(language),
    )


def _table(
    compared: Compared,
    name: str,
    columns: tuple[tuple[str, Kind], ...],
    rows: list[tuple[Value, ...]],
) -> Table:
    heads = tuple(Column(compared.say(word), kind) for word, kind in columns)
    return Table(compared.say(name), heads, tuple(rows))


def _ways(compared: Compared) -> Section:
    columns: tuple[tuple[str, Kind], ...] = (
        ("way", "text"), ("usage", "date"), ("cover", "date"), ("file", "date"), ("without", "count"),
        ("year", "money"), ("total", "money"), ("barrier", "text"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            compared.say(each.way), each.usage_on, each.cover_on, each.file_last, each.without,
            compared.year(each), each.total, _barriers(compared, each) or "-",
        )
        for each in compared.found
    ]  # fmt: skip
    table = _table(compared, "ways", columns, rows)
    return Section(compared.say("ways"), (compared.say("added"),), table=table)


def _barriers(compared: Compared, option: Option) -> str:
    language = compared.held.language
    return " ".join(sentence(each.code, each.facts, language) for each in option.barriers)


def _lines(compared: Compared) -> Section:
    columns: tuple[tuple[str, Kind], ...] = (
        ("way", "text"), ("part", "text"), ("cover", "date"), ("months", "count"), ("price", "money"),
        ("per", "text"), ("amount", "money"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            compared.say(each.way), show.printable(line.part_number), line.since, line.months,
            line.price.amount if line.price else None,
            str(line.price.unit.months) if line.price else "-", line.amount,
        )
        for each in compared.found
        for line in each.lines
    ]  # fmt: skip
    return Section(compared.say("lines"), table=_table(compared, "lines", columns, rows))


def json_of(compared: Compared) -> str:
    """The whole as JSON, amounts as decimal texts, what is not known as null."""
    found = best(compared.found)
    return json.dumps(
        {
            "options": VERSION,
            "on": compared.held.on.isoformat(),
            "part_number": compared.question.part_number,
            "quantity": compared.question.quantity,
            "usage_on": compared.question.usage_on.isoformat(),
            "best": None if found is None else found.way,
            "ways": [_option(compared, each) for each in compared.found],
        },
        ensure_ascii=False,
        indent=1,
    )


def _option(compared: Compared, option: Option) -> dict[str, Any]:
    return {
        "way": option.way,
        "usage_on": option.usage_on.isoformat(),
        "cover_on": option.cover_on.isoformat(),
        "file_last": option.file_last.isoformat(),
        "months_without": option.without,
        "to_anniversary": _money(compared.year(option)),
        "total": _money(option.total),
        "barriers": [{"code": each.code, "facts": dict(each.facts)} for each in option.barriers],
        "lines": [_line(line) for line in option.lines],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "part_number": line.part_number,
        "since": line.since.isoformat(),
        "months": line.months,
        "price": None if line.price is None else _money(line.price.amount),
        "source": None if line.price is None else line.price.source,
        "amount": _money(line.amount),
    }


def _money(micro: int | None) -> str | None:
    return None if micro is None else str(decimal(micro))

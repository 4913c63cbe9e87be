"""Made-up documents, judged: what was found in each, in the form that samples expect it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.run import judge
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.pricebook.compiled import CompiledBook, compile_books
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import RULES
from raamwerk.formats.framework import load
from raamwerk.samples.book import FRAMEWORK, book
from raamwerk.samples.enrolment import running_example
from raamwerk.samples.faults import FAULTS
from raamwerk.samples.market import Market, market
from raamwerk.samples.sample import drafts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import Verdict
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.samples.draft import Draft, Findings

ON = date(2026, 11, 24)
SEED = 7
Found = dict[str | None, "Findings"]


@cache
def framework() -> Framework:
    return load(FRAMEWORK)


@cache
def prices() -> PriceBook:
    return book(SEED)


@cache
def compiled() -> CompiledBook:
    return compile_books([prices()])


@cache
def example() -> Market:
    """The running example with a small book."""
    return market(running_example(), prices())


def found_in(made: Sequence[Draft], where: Market) -> list[Found]:
    """What a check finds in documents of one enrolment, by line number; None for a document as a whole."""
    return found_in_documents([each.document() for each in made], where)


def found_in_documents(made: Sequence[Document], where: Market) -> list[Found]:
    context = Context(
        framework=framework(),
        terms=terms_of(framework(), ON),
        book=compiled(),
        on=ON,
        enrolment=where.enrolment,
    )
    judged = judge(gather(made, context), framework(), RULES)
    found: list[Found] = []
    for index in range(len(made)):
        document = judged.document(index)
        lines = {line.line: told(line.verdicts) for line in map(judged.line, document.rows)}
        found.append({None: told(document.verdicts), **lines})
    return [{place: rules for place, rules in each.items() if rules} for each in found]


def told(verdicts: Iterable[Verdict]) -> Findings:
    """What is broken or cannot be told, by rule."""
    return {
        each.rule: each.outcome
        for each in verdicts
        if each.outcome in {Outcome.BREACH, Outcome.UNKNOWN}
    }


def finds(fault: str) -> None:
    """Plant one fault in the running example; a check must find it, and nothing else anywhere."""
    made = drafts(SEED, example(), 6, [fault])
    wrong = made[-1]
    assert wrong.fault == fault
    assert FAULTS[fault].rule in {rule for rules in wrong.findings().values() for rule in rules}
    assert found_in(made, example()) == [each.findings() for each in made]

"""The oracle: every rule on every line of every document, one after the other, in plain Python."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from raamwerk.core.rule import Outcome
from tests.oracle import rules_date, rules_document, rules_price, rules_quantity
from tests.oracle.enrolled import Line
from tests.oracle.logic import outcome
from tests.oracle.part import Context
from tests.oracle.terms import TERM_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook
    from tests.oracle.rules_price import Judged

Key = tuple[int, int, str]
Verdicts = dict[Key, tuple[Outcome, int | None]]

LINE = rules_price.LINE | rules_date.LINE | rules_quantity.LINE
LINE_ENROLLED = rules_price.ENROLLED | rules_date.ENROLLED | rules_quantity.ENROLLED
ANY_DATE = ("date.outside-framework",)
"""Rules about the framework's own dates, judged where the framework does not hold too."""


def judge(
    documents: Sequence[Document],
    framework: Framework,
    books: Sequence[PriceBook],
    enrolment: Enrolment | None = None,
    *,
    on: date,
) -> Verdicts:
    """Outcome and euros at stake (micro-euros) by document, line and rule; document rules on the first line."""
    context = Context(framework, tuple(books), enrolment, on, documents=tuple(documents))
    of_line = LINE if enrolment is None else LINE | LINE_ENROLLED
    of_document = document_rules(context)
    found: Verdicts = {}
    for number, document in enumerate(documents):
        lines = [Line(document, index, context) for index in range(len(document.lines))]
        for index, line in enumerate(lines):
            for rule, ask in of_line.items():
                found[number, index, rule] = verdict(line, rule, partial(ask, line))
        for rule, ask_all in of_document.items() if lines else ():
            found[number, 0, rule] = verdict(lines[0], rule, partial(ask_all, lines))
    return found


def document_rules(context: Context) -> dict[str, rules_document.Rule]:
    rules: dict[str, rules_document.Rule] = dict(rules_document.ALWAYS)
    if context.enrolment is not None:
        rules |= rules_document.ENROLLED
        if context.enrolment.headcount is not None:
            rules |= rules_document.HEADCOUNT
    if len(context.documents) > 1:
        rules |= rules_document.HISTORY
    return rules


def verdict(line: Line, rule: str, ask: Callable[[], Judged]) -> tuple[Outcome, int | None]:
    """Nothing where the framework does not hold the term on the price date; unknown where it cannot be executed."""
    term = line.term(TERM_OF[rule])
    if rule not in ANY_DATE and term is None:
        return Outcome.NOT_APPLICABLE, None
    if rule not in ANY_DATE and term is not None and not term.executable:
        return Outcome.UNKNOWN, None
    answer = ask()
    found = outcome(answer[0], answer[1])
    effect = answer[2] if len(answer) > 2 and found is Outcome.BREACH else None
    return found, effect

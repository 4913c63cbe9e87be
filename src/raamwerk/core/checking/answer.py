"""Answer the questions of a case, each by the function that a person's own question would reach."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.case import NOT_JUDGED, About, Answer
from raamwerk.core.checking.document import Document, DocumentKind, Lines
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.run import judge
from raamwerk.core.enrolment.cover import cover_months
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.reservation import may_cancel
from raamwerk.core.enrolment.window import final_window, next_filing
from raamwerk.core.errors import NotFound
from raamwerk.core.framework.framework import by_id, of
from raamwerk.core.money import decimal
from raamwerk.core.participant.eligibility import eligible
from raamwerk.core.planning.forecast.after import ListPrice
from raamwerk.core.planning.forecast.forecast import forecast
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from raamwerk.core.checking.case import Case, Question
    from raamwerk.core.checking.run import Judged
    from raamwerk.core.checking.verdict import FactValue, Verdict
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.participation import Duration
    from raamwerk.core.enrolment.window import Filing
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.rule import Rule


def answers(
    case: Case, frameworks: Sequence[Framework], rules: Mapping[str, Rule]
) -> tuple[Answer, ...]:
    """What comes out for every question of a case, in its order.

    Args:
        case: as read.
        frameworks: that there are.
        rules: by id.

    Raises:
        NotFound: `framework.unknown`, or `case.no-enrolment` where a question needs an enrolment.
    """
    asked = _Asked(case, frameworks, rules)
    return tuple(
        asked.of_row(question)
        if question.about in (About.VERDICT, About.EFFECT)
        else Answer(question, _ANSWERS[question.about](asked, question))
        for question in case.questions
    )


class _Asked:
    """A case with what its questions need, each made once and only when it is asked for."""

    def __init__(
        self, case: Case, frameworks: Sequence[Framework], rules: Mapping[str, Rule]
    ) -> None:
        self.case = case
        self.frameworks = frameworks
        self.rules = rules
        self.framework = by_id(frameworks, case.framework)
        self.context = Context(
            framework=self.framework,
            terms=terms_of(self.framework, case.on),
            book=compile_books(case.books),
            on=case.on,
            enrolment=case.enrolment,
        )

    @cached_property
    def judged(self) -> Judged:
        """All documents of the case, judged together."""
        return judge(gather(self.case.documents, self.context), self.framework, self.rules)

    @property
    def enrolment(self) -> Enrolment:
        """The enrolment of the case, which its reader has asked for where a question needs one."""
        if self.case.enrolment is None:
            raise NotFound("case.no-enrolment", file=self.case.file)
        return self.case.enrolment

    @cached_property
    def duration(self) -> Duration:
        """When the framework's terms hold for the enrolment."""
        return duration(self.enrolment, self.context.terms)

    def filing(self, question: Question) -> Filing:
        """What can still be filed for on the day asked about."""
        on = question.on or self.case.on
        start, last = self.enrolment.start, self.duration.ending.last
        return next_filing(start, on, last, self.context.terms.windows)

    def of_row(self, question: Question) -> Answer:
        """The outcome of a rule, or the euros at stake, on a line or a document."""
        if question.name not in self.judged.rules:
            return Answer(question, NOT_JUDGED)
        verdicts, facts = self._row(question)
        verdict = next((each for each in verdicts if each.rule == question.name), None)
        if question.about is About.VERDICT:
            outcome = Outcome.NOT_APPLICABLE if verdict is None else verdict.outcome
            return Answer(question, outcome.value, verdict, facts)
        if verdict is None or verdict.effect is None:
            return Answer(question, None, verdict, facts)
        return Answer(question, str(decimal(verdict.effect)), verdict, facts)

    def _row(self, question: Question) -> tuple[tuple[Verdict, ...], Mapping[str, FactValue]]:
        """The verdicts on a line, or on a document as a whole, with all facts of its (first) line."""
        document = self.judged.document(question.document or 0)
        if question.line is not None:
            line = self.judged.line(document.rows[question.line])
            return line.verdicts, line.facts
        if not document.rows:
            return document.verdicts, {}
        return document.verdicts, self.judged.line(document.rows[0]).facts

    def price(self, question: Question, fact: str) -> str | None:
        """A fact about the price of a part number, as one line ordered on the day would have it."""
        on = question.on or self.case.on
        line = Lines(number=["1"], part_number=[question.name])
        order = Document(
            kind=DocumentKind.ORDER, id="", source="", sha256="", issued_on=on, lines=line
        )
        found = gather([order], self.context).facts[fact][0]
        return None if found is None else str(decimal(found))


def _text(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def _framework(asked: _Asked, question: Question) -> str | None:
    found = of(asked.frameworks, question.on or asked.case.on)
    return None if found is None else found.id


def _months(asked: _Asked, _: Question) -> str | None:
    months = asked.duration.ending.months
    return None if months is None else str(months)


def _remark(asked: _Asked, question: Question) -> str | None:
    codes = [remark.code for remark in asked.duration.remarks]
    return question.name if question.name in codes else ", ".join(codes) or None


def _final_opens(asked: _Asked, _: Question) -> str | None:
    last = asked.duration.ending.last
    return None if last is None else _text(final_window(last, asked.context.terms.windows).since)


def _cover(asked: _Asked, question: Question) -> str | None:
    used_from = question.on or asked.case.on
    months = cover_months(
        asked.enrolment.start, used_from, asked.context.terms.cover or "next-first"
    )
    return str(months)


def _cancel(asked: _Asked, question: Question) -> str | None:
    if question.at is None or question.on is None:
        return None
    return _yes(may_cancel(question.on, question.at, asked.context.terms.windows))


def _eligible(asked: _Asked, question: Question) -> str | None:
    term = asked.framework.term("eligibility", question.on or asked.case.on)
    if term is None:
        return None
    outcome = eligible(term, question.name, question.share)
    return None if outcome is Outcome.UNKNOWN else _yes(outcome is Outcome.PASS)


def _forecast(asked: _Asked, question: Question, column: str) -> str | None:
    """A sum of a forecast: the protected months, or what the list price makes dearer before a day (K-9)."""
    on = question.on or asked.case.on
    listed = ListPrice(name="list")
    lines = forecast(asked.enrolment, asked.framework, asked.case.books, on, [listed]).lines
    before = lines.filter(pl.col("month") < date.fromisoformat(question.name))
    amounts = before.filter(kind=question.about.value)[column]
    return None if amounts.null_count() else str(decimal(int(amounts.sum())))


def _yes(truth: bool) -> str:  # noqa: FBT001 - the one thing it is about
    return "yes" if truth else "no"


_ANSWERS: Final[Mapping[About, Callable[[_Asked, Question], str | None]]] = {
    About.FRAMEWORK: _framework,
    About.MAXIMUM: lambda asked, question: asked.price(question, "maximum"),
    About.LOCK: lambda asked, question: asked.price(question, "locked_price"),
    About.PARTICIPATION: lambda asked, _: _text(asked.duration.participation.since),
    About.LAST_DAY: lambda asked, _: _text(asked.duration.ending.last),
    About.MONTHS: _months,
    About.REMARK: _remark,
    About.WINDOW_OPENS: lambda asked, question: _text(asked.filing(question).window.since),
    About.WINDOW_CLOSES: lambda asked, question: _text(asked.filing(question).window.last),
    About.FINAL_OPENS: _final_opens,
    About.COVER_MONTHS: _cover,
    About.CANCEL: _cancel,
    About.ELIGIBLE: _eligible,
    About.PROTECTED: lambda asked, question: _forecast(asked, question, "amount"),
    About.EXPOSED: lambda asked, question: _forecast(asked, question, "extra"),
}

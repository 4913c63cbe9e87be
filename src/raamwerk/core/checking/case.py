"""A readable case: a framework, an enrolment, prices and documents, and what should come out.

A case asks questions and says which answer it expects; both are texts, so that a contract manager
reads the same words in the file and on the screen. `None` as an answer means "there is none".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import FactValue, Verdict
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Sentence

NOT_JUDGED: Final = "not-judged"
"""The answer where a rule says nothing: its term does not hold on the day, or what it needs is not given."""


class About(StrEnum):
    """What a question is about."""

    VERDICT = "verdict"
    EFFECT = "effect"
    FRAMEWORK = "framework"
    MAXIMUM = "maximum"
    LOCK = "lock"
    PARTICIPATION = "participation"
    LAST_DAY = "last-day"
    MONTHS = "months"
    COVER_MONTHS = "cover-months"
    REMARK = "remark"
    WINDOW_OPENS = "window-opens"
    WINDOW_CLOSES = "window-closes"
    FINAL_OPENS = "final-opens"
    CANCEL = "cancel"
    ELIGIBLE = "eligible"
    PROTECTED = "protected"
    EXPOSED = "exposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a case and the answer that it expects.

    Args:
        where: the line of the file, as `line 31`.
        about: what is asked.
        expected: the answer as text: an outcome, an ISO date, a decimal, a count, an id; None for none.
        name: the rule, part number, remark or kind of body that is asked about; of a forecast the day before
            which exposed months count.
        document: the place of the document in the case, from 0.
        line: the place of the line in its document, from 0; None for the document as a whole.
        on: the day asked about.
        at: the moment asked about, where a day is too coarse.
        share: the municipal interest in a body, in millionths (55 % is 550,000).
    """

    where: str
    about: About
    expected: str | None
    name: str = ""
    document: int | None = None
    line: int | None = None
    on: date | None = None
    at: datetime | None = None
    share: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as its file gives it.

    Args:
        file: the name of the file.
        title: what it shows, in one sentence.
        framework: the id of the framework that the documents are judged by.
        on: the day of judgement.
        enrolment: of the participant, where there is one.
        books: the maximum prices; in shipped cases always made up.
        documents: in the order of the file.
        questions: in the order of the file.
    """

    file: str
    title: Sentence
    framework: str
    on: date
    enrolment: Enrolment | None = None
    books: tuple[PriceBook, ...] = ()
    documents: tuple[Document, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out for a question.

    Args:
        question: as asked.
        found: the answer as text, as the question expects it.
        verdict: that says why, where a rule gave one.
        facts: every fact of the row that the verdict is about.
    """

    question: Question
    found: str | None
    verdict: Verdict | None = None
    facts: Mapping[str, FactValue] = field(default_factory=dict)

    @property
    def agrees(self) -> bool:
        """Whether the case gets what it expects."""
        return self.found == self.question.expected

"""A rule is a value: two Polars expressions, one sentence in two languages, the term it enforces.

The same expressions judge one line and ten million. Null is "not known" and propagates (Kleene),
so a missing fact makes the outcome `unknown`; nothing is ever guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

Language = Literal["nl", "en"]
Need = Literal["enrolment", "headcount", "history", "whole"]


class Outcome(StrEnum):
    """What became of a rule on a line, or of all rules on it; the worst comes first."""

    BREACH = "breach"
    UNKNOWN = "unknown"
    PASS = "pass"  # noqa: S105 - an outcome, not a password
    NOT_APPLICABLE = "not-applicable"


class Severity(StrEnum):
    """Whether a breach stops the document (`blocking`) or only deserves a look (`remark`)."""

    BLOCKING = "blocking"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in Dutch and English with the names of facts in braces."""

    nl: str
    en: str

    def fill(self, language: Language, shown: Mapping[str, str]) -> str:
        """The sentence in one language, with facts as the door shows them."""
        return getattr(self, language).format_map(shown)  # type: ignore[no-any-return]

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that the sentence names, in the order of the Dutch text."""
        named = (name for _, name, _, _ in Formatter().parse(self.nl) if name)
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the framework asks of a line, or of a document as a whole.

    Args:
        id: `noun.what`, as in `price.above-maximum`; the file's name is the part after the dot.
        term: the id of the term it enforces; the rule is on where and while the framework holds that term.
        applies: whether it concerns the row (true, false, null for not known).
        breach: whether the row breaks it (true, false, null for not known).
        because: said of a breach.
        kept: said of a pass, so that every answer carries its reason.
        unknown: said when it cannot be told, with what to do next.
        severity: of a breach.
        effect: the euros at stake of a breach in micro-euros (Int64), where they can be counted.
        always: judged on any date, also where the framework does not hold (rules about that very thing).
        subject: `line`, or `document`: judged once a document, on the row of its first line.
        needs: what must be at hand for the rule to run at all (`enrolment`, `headcount`, `history`, the `whole` document);
            where it is not, the rule is named as not checked, and never counts as pass.
    """

    id: str
    term: str
    applies: pl.Expr
    breach: pl.Expr
    because: Sentence
    kept: Sentence
    unknown: Sentence
    severity: Severity = Severity.BLOCKING
    effect: pl.Expr | None = None
    subject: Literal["line", "document"] = "line"
    needs: tuple[Need, ...] = ()
    always: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The columns behind a verdict: those the expressions read and those the sentences name."""
        read = (*self.applies.meta.root_names(), *self.breach.meta.root_names())
        said = (fact for each in (self.because, self.kept, self.unknown) for fact in each.facts)
        return tuple(dict.fromkeys((*said, *read)))

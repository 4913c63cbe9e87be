"""A verdict: the outcome of one rule on one line, with everything that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.core.rule import Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.framework.reading import Reading
    from raamwerk.core.framework.term import Source
    from raamwerk.core.money import Micro
    from raamwerk.core.rule import Sentence

FactValue = str | int | bool | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one rule says of one line (or of a document, on its first line), and why.

    Args:
        rule: id of the rule.
        outcome: breach, unknown, pass or not-applicable.
        severity: of a breach.
        because: the sentence for this outcome; facts in braces.
        facts: by name, as `fact.FACTS` declares them.
        term: id of the term that the rule enforces.
        readings: what the term leaves open and how it is read here.
        source: where the term was read; `where` is the place in it.
        effect: the euros at stake in micro-euros, where they can be counted.
    """

    rule: str
    outcome: Outcome
    severity: Severity
    because: Sentence
    facts: Mapping[str, FactValue]
    term: str
    readings: tuple[Reading, ...] = ()
    source: Source | None = None
    where: str = ""
    effect: Micro | None = None

    @property
    def remark(self) -> bool:
        """Whether it is a breach that only deserves a look."""
        return self.outcome is Outcome.BREACH and self.severity is Severity.REMARK


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedLine:
    """A line with the verdicts of all rules that concern it, the gravest first.

    Args:
        document: place of its document among those judged.
        line: the line's own number.
        part_number: as stated.
        outcome: breach when a blocking rule is broken, unknown when something could not be told,
            else pass; not-applicable when no rule concerns it. A remark does not stop a line.
        remarked: whether a rule is broken that only deserves a look.
        verdicts: of the rules that apply, or of which that is not known.
        effect: the euros at stake in micro-euros: the largest of its blocking breaches.
        facts: every fact of the line.
    """

    document: int
    line: str | None
    part_number: str | None
    outcome: Outcome
    remarked: bool
    verdicts: tuple[Verdict, ...]
    effect: int | None
    facts: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedDocument:
    """A document with the verdicts of the rules about the document as a whole.

    Args:
        index: its place among those judged.
        outcome: the gravest of its own and its lines'; unknown when it has no lines.
        rows: the rows of its lines in the batch.
        verdicts: of document rules that apply, the gravest first.
    """

    index: int
    outcome: Outcome
    rows: range
    verdicts: tuple[Verdict, ...] = ()

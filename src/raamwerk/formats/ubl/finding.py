"""What the format checks of an e-invoice give back: findings, rule sets, and what was not checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.rule import Sentence
    from raamwerk.formats.ubl.recognise import Named

MOST_PLACES = 100
"""Places listed a rule; a document of 50,000 lines that all break one rule is one finding too many."""

SCHEMA = "XSD"
"""The id of a finding of the UBL schema; the schema's own rules have no ids."""


class Flag(StrEnum):
    """Whether breaking a rule makes the document unacceptable."""

    FATAL = "fatal"
    WARNING = "warning"


class Verdict(StrEnum):
    """What became of the format as a whole; the worst comes first."""

    FATAL = "fatal"
    NOT_CHECKED = "not-checked"
    WARNING = "warning"
    VALID = "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that the document breaks, at one place.

    Args:
        id: of the rule (`BR-NL-12`), `XSD`, or the code of a refusal (`xml.doctype`).
        flag: fatal or warning.
        sentence: what is wrong; the text of rules that are not ours is the official one.
        place: the element's path, as in `Invoice/cac:InvoiceLine[2]/cbc:ID`; "" for the whole file.
        line: of the file; None where it cannot be told.
        rule_set: the id of the rule set, "" for a refusal.
        more: how many more places break the rule than are listed; on the last one listed.
        facts: what the sentence of a refusal needs.
    """

    id: str
    flag: Flag
    sentence: Sentence
    place: str = ""
    line: int | None = None
    rule_set: str = ""
    more: int = 0
    facts: Mapping[str, FactValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A set of rules by name, so that a result can be told apart from next year's.

    Args:
        id: stable, as in `nlcius`.
        name: for a person.
        version: as its publisher numbers it.
        valid_from: the first day on which this version holds; of the official EN 16931
            stylesheet the day that the file itself bears.
    """

    id: str
    name: str
    version: str
    valid_from: date | None


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A stage that did not run, did not end, or in which nothing was looked at.

    Args:
        what: the stage, by the id of its rule set or in words.
        code: why not, stable and dotted; the doors have its sentence.
        withholds: whether the verdict cannot be "valid" without it.
        facts: what the sentence of the code needs.
    """

    what: str
    code: str
    withholds: bool = True
    facts: Mapping[str, FactValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Validated:
    """The format of one document, judged.

    Args:
        recognised: what it is; None when it could not be read.
        findings: fatal ones first, in the order of the document.
        rule_sets: those that were run to their end.
        not_checked: what was not, each with the reason.
    """

    recognised: Named | None
    findings: tuple[Finding, ...]
    rule_sets: tuple[RuleSet, ...]
    not_checked: tuple[NotChecked, ...]

    @property
    def verdict(self) -> Verdict:
        """Fatal if a rule says so; not checked if a stage that matters did not run; else as found."""
        flags = {finding.flag for finding in self.findings}
        if Flag.FATAL in flags:
            return Verdict.FATAL
        if any(missed.withholds for missed in self.not_checked):
            return Verdict.NOT_CHECKED
        return Verdict.WARNING if Flag.WARNING in flags else Verdict.VALID

    @property
    def fatal(self) -> tuple[str, ...]:
        """The ids of the fatal rules that are broken, sorted, each once.

        A breach of the schema that a rule names too (a missing element, mostly) goes by the rule's
        name; `XSD` stands here only when no rule says it.
        """
        ids = self._ids(Flag.FATAL)
        return tuple(sorted(ids - {SCHEMA} or ids))

    @property
    def warnings(self) -> tuple[str, ...]:
        """The ids of the rules that warn, sorted, each once."""
        return tuple(sorted(self._ids(Flag.WARNING)))

    def _ids(self, flag: Flag) -> set[str]:
        return {finding.id for finding in self.findings if finding.flag == flag}

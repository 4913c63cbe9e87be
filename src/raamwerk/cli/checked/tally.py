"""What a whole check comes to: how many documents and lines of each outcome, and what was not checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from raamwerk.checks import Checked
    from raamwerk.cli.checked.summary import Summary
    from raamwerk.core.rule import Need
    from raamwerk.formats.bulk import FileRead
    from raamwerk.formats.ubl.finding import NotChecked, RuleSet


@dataclass(slots=True)
class Tally:
    """Counts that grow with every document.

    Args:
        documents: how many have each outcome.
        lines: how many lines have each outcome.
        remarked: lines that pass with a remark.
        at_stake: in micro-euros, of all documents.
        unread: files that gave no document.
        left_out: files of a folder that are of no kind that we read.
        rules: rules that did not run, with what they needed, and on how many documents.
        stages: stages of the form that were not checked, and on how many documents.
        rule_sets: by which the form was checked.
    """

    documents: Counter[Outcome] = field(default_factory=Counter)
    lines: Counter[Outcome] = field(default_factory=Counter)
    remarked: int = 0
    at_stake: int = 0
    unread: list[FileRead] = field(default_factory=list)
    left_out: tuple[str, ...] = ()
    rules: Counter[tuple[str, Need]] = field(default_factory=Counter)
    stages: Counter[tuple[str, str]] = field(default_factory=Counter)
    stage_of: dict[tuple[str, str], NotChecked] = field(default_factory=dict)
    rule_sets: dict[str, RuleSet] = field(default_factory=dict)

    def batch(self, checked: Checked) -> None:
        """Count what is said of a batch: its unread files and the rules that did not run."""
        self.unread.extend(checked.unread)
        whole = sum(not document.document.more for document in checked.documents)
        for rule, need in checked.not_checked.items():
            self.rules[rule, need] += whole

    def add(self, summary: Summary) -> None:
        """Count one document."""
        self.documents[summary.outcome] += 1
        self.lines.update(summary.lines)
        self.remarked += summary.remarked
        self.at_stake += summary.at_stake
        if summary.form is None:
            return
        for missed in summary.form.not_checked:
            # A giant document is named in its own reason; the reason is what counts.
            self.stages[missed.what, missed.code] += 1
            self.stage_of.setdefault((missed.what, missed.code), missed)
        self.rule_sets |= {each.id: each for each in summary.form.rule_sets}

    @property
    def exit_code(self) -> Exit:
        """The worst that was found; a file that could not be read is unknown, unless none could."""
        if self.documents[Outcome.BREACH]:
            return Exit.BREACH
        if self.unread and not self.documents.total():
            return Exit.REFUSED
        return Exit.UNKNOWN if self.unread or self.documents[Outcome.UNKNOWN] else Exit.PASS


def lacking(tally: Tally, *, enrolled: bool) -> dict[Need, list[str]]:
    """The rules that did not run on some document, by what they needed.

    The number of staff stands in an enrolment, so without one it is the enrolment that lacks.
    """
    found: dict[Need, list[str]] = {}
    for (rule, need), documents in sorted(tally.rules.items()):
        if documents:
            lacks = "enrolment" if need == "headcount" and not enrolled else need
            found.setdefault(lacks, []).append(rule)
    return found

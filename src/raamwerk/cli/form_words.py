"""The form of an e-invoice in words: verdict, findings, rule sets, and what was not checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.wording import sentence
from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Verdict

if TYPE_CHECKING:
    from raamwerk.core.rule import Language
    from raamwerk.formats.ubl.finding import Finding, NotChecked, RuleSet

VERDICTS: Final = {
    Verdict.FATAL: Sentence(nl="afgekeurd", en="fatal"),
    Verdict.NOT_CHECKED: Sentence(nl="niet gecontroleerd", en="not checked"),
    Verdict.WARNING: Sentence(nl="in orde, met opmerkingen", en="valid, with warnings"),
    Verdict.VALID: Sentence(nl="in orde", en="valid"),
}
LONGEST: Final = 600
"""A sentence may quote the document; no document fills a screen with one finding."""


def said(found: Finding, language: Language) -> str:
    """What is wrong, as it is; a refusal has no rule set: its sentence stands in the table of codes."""
    if not found.rule_set:
        return sentence(found.id, found.facts, language)
    return found.sentence.nl if language == "nl" else found.sentence.en


def place(found: Finding, language: Language) -> str:
    """Where in the file a finding is: its line and its element."""
    line = show.place(f"line {found.line}", language) if found.line else ""
    return ", ".join(part for part in (line, found.place) if part)


def why(missed: NotChecked, language: Language) -> str:
    """Why a stage was not checked."""
    return sentence(missed.code, missed.facts, language)


def named(rules: RuleSet, language: Language) -> str:
    """A rule set by name and version, with the day from which it holds."""
    name = f"{rules.name} {rules.version}".strip()
    if rules.valid_from is None:
        return name
    since = "vanaf" if language == "nl" else "from"
    return f"{name}, {since} {show.day(rules.valid_from, language)}"


def rule_set(each: RuleSet) -> dict[str, str | None]:
    """A rule set as a value of JSON."""
    since = each.valid_from.isoformat() if each.valid_from else None
    return {"id": each.id, "name": each.name, "version": each.version, "valid_from": since}

"""Verdicts, lines and documents as values of JSON; what they hold is a promise (docs/json-output.md).

Money, quantities and ratios are texts with a decimal point, never numbers: a number of JSON is read
as a float by most programs.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.cli import form_words
from raamwerk.cli.checked import said
from raamwerk.cli.facts import unit_of
from raamwerk.cli.wording import sentence
from raamwerk.core.checking.fact import FACTS, Kind
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.cli.checked.summary import Summary
    from raamwerk.core.checking.document import Document, Party
    from raamwerk.core.checking.verdict import FactValue, JudgedLine, Verdict
    from raamwerk.core.errors import Problem
    from raamwerk.core.rule import Language
    from raamwerk.formats.bulk import FileRead
    from raamwerk.formats.ubl.finding import Validated

Record = dict[str, Any]
_EXACT = {Kind.MONEY, Kind.QUANTITY, Kind.RATIO}


def amount(micro: int | None) -> str | None:
    """An amount as a text with a point: `1263.36`."""
    return None if micro is None else format(decimal(micro), "f")


def of_document(document: Document) -> Record:
    """What a document states of itself."""
    return {
        "sha256": document.sha256,
        "document": document.id,
        "kind": document.kind.value,
        "issued_on": day(document.issued_on),
        "currency": document.currency,
        "seller": _party(document.seller),
        "buyer": _party(document.buyer),
    }


def day(on: date | None) -> str | None:
    """A date as ISO text."""
    return None if on is None else on.isoformat()


def _party(party: Party) -> Record:
    identifiers = [{"scheme": scheme, "value": value} for scheme, value in party.identifiers]
    return {"name": party.name, "identifiers": identifiers}


def of_form(form: Validated | None, language: Language) -> Record | None:
    """The verdict on the form; None for a table, which has none."""
    if form is None:
        return None
    return {
        "recognised": form.recognised.name if form.recognised else None,
        "verdict": form.verdict.value,
        "fatal": list(form.fatal),
        "warnings": list(form.warnings),
        "rule_sets": [form_words.rule_set(each) for each in form.rule_sets],
        "not_checked": [
            {"what": missed.what, "why": form_words.why(missed, language)}
            for missed in form.not_checked
        ],
    }


def of_line(line: JudgedLine, language: Language) -> Record:
    """A line with its verdicts, the gravest first."""
    return {
        "line": line.line,
        "part_number": line.part_number,
        "outcome": line.outcome.value,
        "remarked": line.remarked,
        "at_stake": amount(line.effect),
        "verdicts": [of_verdict(each, language, line.facts) for each in line.verdicts],
    }


def of_verdict(
    verdict: Verdict, language: Language, facts: Mapping[str, FactValue] | None = None
) -> Record:
    """One verdict with everything that it rests on."""
    held = {**verdict.facts, **(facts or {})}
    return {
        "rule": verdict.rule,
        "outcome": verdict.outcome.value,
        "severity": verdict.severity.value,
        "because": said.because(verdict, language, facts),
        "facts": {name: of_fact(name, held) for name in verdict.facts},
        "term": verdict.term,
        "reading": [
            {
                "id": reading.id,
                "chosen": reading.chosen.id,
                "words": reading.chosen.words.fill(language, {}),
            }
            for reading in verdict.readings
        ],
        "source": _source(verdict),
        "effect": amount(verdict.effect),
    }


def of_fact(name: str, held: Mapping[str, FactValue]) -> Record:
    """A fact with its kind; a price with what it covers."""
    kind, value = FACTS[name].kind, held.get(name)
    if isinstance(value, date):
        value = value.isoformat()
    elif isinstance(value, int) and kind in _EXACT:
        value = amount(value)
    unit = unit_of(name, held)
    found: Record = {"value": value, "kind": kind.value}
    if unit is not None:
        found["unit"] = {"months": unit.months, "quantity": unit.quantity}
    return found


def _source(verdict: Verdict) -> Record | None:
    source = verdict.source
    if source is None:
        return None
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "where": verdict.where or None,
        "seen": day(source.seen),
        "published": day(source.published),
    }


def of_whole(summary: Summary, language: Language) -> Record:
    """What a document came to: verdicts on the whole, problems, outcome, euros."""
    return {
        "verdicts": [of_verdict(each, language) for each in summary.verdicts],
        "problems": [of_problem(each, language) for each in summary.problems],
        "more_problems": summary.more_problems,
        "outcome": summary.outcome.value,
        "at_stake": amount(summary.at_stake),
    }


def of_problem(problem: Problem, language: Language) -> Record:
    """What could not be read, with its place."""
    because = sentence(problem.code, problem.facts, language)
    return {"where": problem.where, "code": problem.code, "because": because}


def of_unread(file: FileRead, language: Language) -> Record:
    """A file that gave no document, and why."""
    refusal = file.refusal
    return {
        "file": str(file.path),
        "code": refusal.code if refusal else None,
        "because": sentence(refusal.code, refusal.facts, language) if refusal else None,
        "problems": [of_problem(each, language) for each in file.problems],
    }

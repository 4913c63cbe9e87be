"""Rules on the screen, for programs and as a page: what each asks and what is said of a breach."""

from __future__ import annotations

import json
import shutil
import textwrap
from string import Formatter
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli.facts import shown
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.outcome_code import severity_of
from raamwerk.core.example import values
from raamwerk.core.rule import Sentence, Severity
from raamwerk.core.rules import EXAMPLES, NOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.rule import Language, Rule

VERSION: Final = 1
_WIDEST: Final = 100
_FACT: Final = "\N{HORIZONTAL ELLIPSIS}"
_SEVERITIES: Final = {
    Severity.BLOCKING: Sentence(nl="blokkeert", en="blocking"),
    Severity.REMARK: Sentence(nl="opmerking", en="remark"),
}
_SUBJECTS: Final = {
    "line": Sentence(nl="elke regel", en="each line"),
    "document": Sentence(nl="het document als geheel", en="the document as a whole"),
}
_NEEDS: Final = {
    "enrolment": Sentence(nl="een inschrijving", en="an enrolment"),
    "headcount": Sentence(
        nl="het aantal medewerkers met een werkplek", en="the number of staff with a workplace"
    ),
    "history": Sentence(nl="andere documenten", en="other documents"),
    "whole": Sentence(nl="het hele document tegelijk", en="the whole document at once"),
}
_SAYS: Final = {
    "asks": Sentence(nl="Vraagt", en="Asks"),
    "broken": Sentence(nl="Verzonnen voorbeeld", en="Made-up example"),
    "unknown": Sentence(nl="Als het niet te zeggen is", en="When it cannot be told"),
    "severity": Sentence(nl="Ernst", en="Severity"),
    "term": Sentence(nl="Voorwaarde", en="Term"),
    "judges": Sentence(nl="Toetst", en="Judges"),
    "needs": Sentence(nl="Heeft nodig", en="Needs"),
    "facts": Sentence(nl="Gegevens", en="Facts"),
    "frameworks": Sentence(nl="Geldt in", en="On in"),
    "notes": Sentence(nl="Uitleg (in het Engels)", en="Notes"),
}


def asks(rule: Rule, language: Language) -> str:
    """What a rule asks: the sentence of a pass, with an ellipsis for each fact."""
    return _bare(getattr(rule.kept, language))


def _bare(said: str) -> str:
    parts = Formatter().parse(said)
    return "".join(text + ("" if name is None else _FACT) for text, name, _, _ in parts)


def example(rule: Rule, language: Language) -> str:
    """What is said of the rule's made-up example: of its breach, or that it is unknown."""
    held = values(EXAMPLES[rule.id])
    return rule.because.fill(language, shown(rule.because.facts, held, language))


def _latest(rule: Rule, framework: Framework | None) -> Term | None:
    return None if framework is None else framework.term(rule.term, framework.last_terms_day)


def write_table_of(rules: Iterable[Rule], framework: Framework | None, language: Language) -> None:
    """Write a row a rule: its id, what it asks, how grave a breach is, and its term."""
    headings = ("Regel", "Vraagt", "Ernst", "Voorwaarde")
    if language == "en":
        headings = ("Rule", "Asks", "Severity", "Term")
    rows = [_row(rule, _latest(rule, framework), language) for rule in rules]
    columns = [Column(name, whole=name not in {"Vraagt", "Asks"}) for name in headings]
    write_table(columns, rows)


def _row(rule: Rule, term: Term | None, language: Language) -> list[str | Cell]:
    severity = severity_of(rule, term)
    tone = Tone.BAD if severity is Severity.BLOCKING else Tone.DOUBT
    word = getattr(_SEVERITIES[severity], language)
    return [rule.id, asks(rule, language), Cell(word, tone), Cell(rule.term, Tone.QUIET)]


def write_rule(rule: Rule, frameworks: Sequence[Framework], language: Language) -> None:
    """Write all there is to know of one rule."""
    click.secho(rule.id, bold=True)
    for name, text in _about(rule, frameworks, language):
        heading = getattr(_SAYS[name], language)
        click.echo(f"\n{heading}:")
        click.echo(_wrapped(text))


def _about(
    rule: Rule, frameworks: Sequence[Framework], language: Language
) -> Iterator[tuple[str, str]]:
    yield "asks", asks(rule, language)
    yield "broken", example(rule, language)
    yield "unknown", _bare(getattr(rule.unknown, language))
    yield "severity", getattr(_SEVERITIES[rule.severity], language)
    yield "judges", getattr(_SUBJECTS[rule.subject], language)
    if rule.needs:
        yield "needs", ", ".join(getattr(_NEEDS[need], language) for need in rule.needs)
    yield "term", rule.term
    yield "frameworks", ", ".join(_on_in(rule, frameworks)) or "-"
    yield "facts", ", ".join(getattr(FACTS[fact].label, language) for fact in rule.facts)
    yield "notes", NOTES[rule.id]


def _wrapped(text: str) -> str:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    paragraphs = (" ".join(each.split("\n")) for each in text.split("\n\n"))
    fill = textwrap.TextWrapper(width, initial_indent="  ", subsequent_indent="  ").fill
    return "\n\n".join(fill(paragraph) for paragraph in paragraphs)


def _on_in(rule: Rule, frameworks: Sequence[Framework]) -> list[str]:
    """The ids of the frameworks that hold the rule's term at some time."""
    return [
        framework.id
        for framework in frameworks
        if rule.always or any(term.id == rule.term for term in framework.terms)
    ]


def as_json(rules: Iterable[Rule], frameworks: Sequence[Framework]) -> str:
    """Rules for programs: one JSON object, its shape counted by `version`."""
    found = [_json(rule, frameworks) for rule in rules]
    return json.dumps({"version": VERSION, "rules": found}, ensure_ascii=False, indent=2)


def _json(rule: Rule, frameworks: Sequence[Framework]) -> dict[str, object]:
    said = {"because": rule.because, "kept": rule.kept, "unknown": rule.unknown}
    return {
        "id": rule.id,
        "term": rule.term,
        "severity": rule.severity.value,
        "subject": rule.subject,
        "needs": list(rule.needs),
        "always": rule.always,
        "counts_euros": rule.effect is not None,
        "frameworks": _on_in(rule, frameworks),
        "facts": {fact: FACTS[fact].kind.value for fact in rule.facts},
        **{name: {"nl": each.nl, "en": each.en} for name, each in said.items()},
        "notes": NOTES[rule.id],
        "example": {
            "facts": dict(EXAMPLES[rule.id]),
            "nl": example(rule, "nl"),
            "en": example(rule, "en"),
        },
    }


_HEAD: Final = """# The rules

A line of a document, or the document as a whole, is judged by these rules; each is one file in
`core/rules/`. A rule is on while the framework holds its term. Its outcome is pass, breach, unknown
(a fact is missing; never a pass) or not applicable. A breach blocks, or is a remark; the term of a
framework can say otherwise. The examples are made up (verzonnen).

This page is written by `raamwerk rules --markdown`.
"""


def markdown(rules: Iterable[Rule], frameworks: Sequence[Framework]) -> str:
    """The page docs/rules.md: each rule with its notes and an example in both languages."""
    parts = [_HEAD, *(_section(rule, frameworks) for rule in rules)]
    return "\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")


def _section(rule: Rule, frameworks: Sequence[Framework]) -> str:
    about = [
        f"term `{rule.term}`",
        f"judges {_SUBJECTS[rule.subject].en}",
        _SEVERITIES[rule.severity].en,
        *(f"needs {_NEEDS[need].en}" for need in rule.needs),
        f"on in {', '.join(_on_in(rule, frameworks)) or 'no shipped framework'}",
    ]
    return (
        f"## `{rule.id}`\n\n{NOTES[rule.id]}\n\n*{'; '.join(about)}*\n\n"
        f"> {example(rule, 'nl')}\n>\n> {example(rule, 'en')}\n"
    )

"""What became of many lines together: for a person, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.exits import Exit
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from raamwerk.bulk import BulkResult
    from raamwerk.core.rule import Language

VERSION: Final = 1
"""Of the JSON; it changes when a key changes its meaning or goes."""

_SAID: Final[Mapping[str, tuple[str, str, Tone]]] = {
    "breach": ("wijkt af", "breach", Tone.BAD),
    "unknown": ("onbekend", "unknown", Tone.DOUBT),
    "remark": ("voldoet, met opmerking", "pass, with a remark", Tone.DOUBT),
    "pass": ("voldoet", "pass", Tone.GOOD),
    "not-applicable": ("niet van toepassing", "not applicable", Tone.QUIET),
}


def exit_code(found: BulkResult) -> Exit:
    """What the worst line means for a script."""
    if found.outcomes.get("breach"):
        return Exit.BREACH
    return Exit.UNKNOWN if found.outcomes.get("unknown") else Exit.PASS


def write_json(found: BulkResult, out: Path, language: Language) -> None:
    """One object; docs/bulk.md describes it."""
    del language
    told = {
        "version": VERSION,
        "out": str(out),
        "lines": found.lines,
        "outcomes": dict(found.outcomes),
        "rules": dict(found.rules),
        "effect": found.at_stake,
        "checked": list(found.checked),
        "not_checked": {rule: list(lacks) for rule, lacks in found.not_checked.items()},
    }
    click.echo(json.dumps(told, ensure_ascii=False))


def write_page(found: BulkResult, out: Path, language: Language) -> None:
    """How many lines have each outcome, which rules decided, and what is at stake."""
    dutch = language == "nl"
    share = "deel" if dutch else "share"
    columns = [
        Column("oordeel" if dutch else "outcome"),
        Column("regels" if dutch else "lines", "right", whole=True),
        Column(share, "right", whole=True),
    ]
    write_table(columns, _outcomes(found, language))
    click.echo()
    deciding = Column("beslissende regel" if dutch else "deciding rule", whole=True)
    if found.rules:
        write_table([deciding, columns[1]], _rules(found, language))
        click.echo()
    stake = show.money(found.at_stake, language)
    click.echo(f"Op het spel: {stake}" if dutch else f"At stake: {stake}")
    click.echo(f"Oordelen: {out}" if dutch else f"Verdicts: {out}")
    _write_not_checked(found, language)


def _outcomes(found: BulkResult, language: Language) -> list[list[str | Cell]]:
    rows: list[list[str | Cell]] = []
    for outcome, (dutch, english, tone) in _SAID.items():
        count = found.outcomes.get(outcome, 0)
        if count:
            said = Cell(dutch if language == "nl" else english, tone)
            share = show.percent(count * 1_000 // found.lines * 1_000, language)
            rows.append([said, show.number(count, language), share])
    total = "samen" if language == "nl" else "together"
    rows.append([Cell(total, Tone.STRONG), show.number(found.lines, language), ""])
    return rows


def _rules(found: BulkResult, language: Language) -> list[list[str | Cell]]:
    worst = sorted(found.rules.items(), key=lambda each: -each[1])
    return [[rule, show.number(count, language)] for rule, count in worst]


def _write_not_checked(found: BulkResult, language: Language) -> None:
    """Which rules lines alone cannot be judged by, the facts they miss named once."""
    if not found.not_checked:
        return
    by_lack: dict[str, list[str]] = {}
    for rule, lacks in found.not_checked.items():
        by_lack.setdefault(_lacking(lacks, language), []).append(rule)
    click.echo()
    click.echo("Niet getoetst:" if language == "nl" else "Not checked:")
    for why, rules in by_lack.items():
        click.echo(f"  {', '.join(rules)}: {why}")


_LACKS: Final[Mapping[str, Sentence]] = {
    "document": Sentence(nl="gaat over een document als geheel", en="about a document as a whole"),
    "whole": Sentence(nl="gaat over een document als geheel", en="about a document as a whole"),
    "enrolment": Sentence(nl="geef --enrolments", en="give --enrolments"),
    "headcount": Sentence(nl="aantal medewerkers niet bekend", en="headcount not known"),
    "history": Sentence(nl="gaat over eerdere documenten", en="about earlier documents"),
}


def _lacking(lacks: Sequence[str], language: Language) -> str:
    """The one thing that is missing, or the facts that lines do not state."""
    for each in lacks:
        if each in _LACKS:
            return str(getattr(_LACKS[each], language))
    names = ", ".join(getattr(FACTS[each].label, language) for each in lacks)
    return f"de regels zeggen niets over: {names}" if language == "nl" else f"not stated: {names}"

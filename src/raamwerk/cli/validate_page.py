"""How the form of e-invoices is shown: a page for a person, a line of JSON for a program."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.wording import sentence
from raamwerk.formats.ubl.finding import Flag, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.rule import Language
    from raamwerk.formats.ubl.finding import Finding, NotChecked, RuleSet, Validated

_VERDICTS: Final[dict[Language, dict[Verdict, str]]] = {
    "nl": {
        Verdict.FATAL: "afgekeurd",
        Verdict.NOT_CHECKED: "niet gecontroleerd",
        Verdict.WARNING: "in orde, met opmerkingen",
        Verdict.VALID: "in orde",
    },
    "en": {
        Verdict.FATAL: "fatal",
        Verdict.NOT_CHECKED: "not checked",
        Verdict.WARNING: "valid, with warnings",
        Verdict.VALID: "valid",
    },
}
_COLOURS: Final = {
    Verdict.FATAL: "red",
    Verdict.NOT_CHECKED: "yellow",
    Verdict.WARNING: "yellow",
    Verdict.VALID: "green",
}
_MOST_PLACES: Final = 5
_LONGEST: Final = 600
"""A sentence may quote the document; no document fills a screen with one finding."""


def record(file: str, judged: Validated, language: Language) -> str:
    """One document as one line of JSON in ASCII; its keys are a promise (docs/validate-json.md)."""
    recognised = judged.recognised
    return json.dumps(
        {
            "file": file,
            "document": recognised.name if recognised else None,
            "verdict": judged.verdict,
            "fatal": judged.fatal,
            "warnings": judged.warnings,
            "findings": [_finding(found, language) for found in judged.findings],
            "rule_sets": [_rule_set(each) for each in judged.rule_sets],
            "not_checked": [
                {"what": missed.what, "why": _why(missed, language)}
                for missed in judged.not_checked
            ],
        }
    )


def write(judged: Sequence[tuple[str, Validated]], language: Language) -> None:
    """All documents for a person: the worst first, then how many there are of each, and by which rules."""
    order = list(Verdict)
    for file, result in sorted(judged, key=lambda each: order.index(each[1].verdict)):
        for line in _lines(file, result, language):
            click.echo(line)
    click.echo()
    counts = Counter(result.verdict for _, result in judged)
    said = (f"{counts[each]} {_VERDICTS[language][each]}" for each in order if counts[each])
    click.echo("; ".join(said) + ".")
    sets = {each.id: each for _, result in judged for each in result.rule_sets}
    if sets:
        rules = "Regels" if language == "nl" else "Rules"
        click.echo(f"{rules}: {'; '.join(_named(each, language) for each in sets.values())}.")


def _lines(file: str, judged: Validated, language: Language) -> Iterator[str]:
    word = click.style(_VERDICTS[language][judged.verdict], fg=_COLOURS[judged.verdict], bold=True)
    name = f" ({show.printable(judged.recognised.name)})" if judged.recognised else ""
    yield f"{show.printable(file)}{name}: {word}"
    for same in _by_rule(judged.findings):
        said = f"{_flag(same[0], language)}{_said(same[0], language)}"
        yield f"  {same[0].id}  {show.printable(said, most=_LONGEST)}"
        places = [place for found in same if (place := _place(found, language))]
        for place in places[:_MOST_PLACES]:
            yield f"      {show.printable(place)}"
        left = len(places) - _MOST_PLACES + sum(found.more for found in same)
        if left > 0:
            yield f"      {'en nog' if language == 'nl' else 'and'} {left}"
    for missed in judged.not_checked:
        what = show.printable(missed.what)
        not_checked = _VERDICTS[language][Verdict.NOT_CHECKED]
        yield f"  {what}: {not_checked}. {show.printable(_why(missed, language), most=_LONGEST)}"


def _by_rule(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings that say the same of several places, together."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for found in findings:
        groups.setdefault((found.id, found.sentence.en), []).append(found)
    return list(groups.values())


def _flag(found: Finding, language: Language) -> str:
    if found.flag is Flag.FATAL:
        return ""
    return "Opmerking: " if language == "nl" else "Warning: "


def _finding(found: Finding, language: Language) -> dict[str, str | int | None]:
    return {
        "id": found.id,
        "flag": found.flag,
        "sentence": _said(found, language),
        "place": _place(found, language),
        "line": found.line,
        "rule_set": found.rule_set or None,
        "more": found.more,
    }


def _said(found: Finding, language: Language) -> str:
    """What is wrong; a refusal has no rule set, and its sentence stands in the table of codes."""
    if not found.rule_set:
        return sentence(found.id, found.facts, language)
    return found.sentence.nl if language == "nl" else found.sentence.en


def _place(found: Finding, language: Language) -> str:
    line = show.place(f"line {found.line}", language) if found.line else ""
    return ", ".join(part for part in (line, found.place) if part)


def _why(missed: NotChecked, language: Language) -> str:
    return sentence(missed.code, missed.facts, language)


def _rule_set(each: RuleSet) -> dict[str, str | None]:
    since = each.valid_from.isoformat() if each.valid_from else None
    return {"id": each.id, "name": each.name, "version": each.version, "valid_from": since}


def _named(each: RuleSet, language: Language) -> str:
    if each.valid_from is None:
        return f"{each.name} {each.version}"
    since = "vanaf" if language == "nl" else "from"
    return f"{each.name} {each.version}, {since} {show.day(each.valid_from, language)}"

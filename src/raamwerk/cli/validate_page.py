"""How the form of e-invoices is shown: a page for a person, a line of JSON for a program."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import form_words, show
from raamwerk.formats.ubl.finding import Flag, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.rule import Language
    from raamwerk.formats.ubl.finding import Finding, Validated

_COLOURS: Final = {
    Verdict.FATAL: "red",
    Verdict.NOT_CHECKED: "yellow",
    Verdict.WARNING: "yellow",
    Verdict.VALID: "green",
}
_MOST_PLACES: Final = 5


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
            "rule_sets": [form_words.rule_set(each) for each in judged.rule_sets],
            "not_checked": [
                {"what": missed.what, "why": form_words.why(missed, language)}
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
    said = (
        f"{counts[each]} {form_words.VERDICTS[each].fill(language, {})}"
        for each in order
        if counts[each]
    )
    click.echo("; ".join(said) + ".")
    sets = {each.id: each for _, result in judged for each in result.rule_sets}
    if sets:
        rules = "Regels" if language == "nl" else "Rules"
        click.echo(
            f"{rules}: {'; '.join(form_words.named(each, language) for each in sets.values())}."
        )


def _lines(file: str, judged: Validated, language: Language) -> Iterator[str]:
    word = click.style(
        form_words.VERDICTS[judged.verdict].fill(language, {}),
        fg=_COLOURS[judged.verdict],
        bold=True,
    )
    name = f" ({show.printable(judged.recognised.name)})" if judged.recognised else ""
    yield f"{show.printable(file)}{name}: {word}"
    for same in _by_rule(judged.findings):
        said = f"{_flag(same[0], language)}{form_words.said(same[0], language)}"
        yield f"  {same[0].id}  {show.printable(said, most=form_words.LONGEST)}"
        places = [place for found in same if (place := form_words.place(found, language))]
        for place in places[:_MOST_PLACES]:
            yield f"      {show.printable(place)}"
        left = len(places) - _MOST_PLACES + sum(found.more for found in same)
        if left > 0:
            yield f"      {'en nog' if language == 'nl' else 'and'} {left}"
    for missed in judged.not_checked:
        what = show.printable(missed.what)
        not_checked = form_words.VERDICTS[Verdict.NOT_CHECKED].fill(language, {})
        yield f"  {what}: {not_checked}. {show.printable(form_words.why(missed, language), most=form_words.LONGEST)}"


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
        "sentence": form_words.said(found, language),
        "place": form_words.place(found, language),
        "line": found.line,
        "rule_set": found.rule_set or None,
        "more": found.more,
    }

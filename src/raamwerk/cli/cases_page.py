"""What came out of cases, for a person and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.checked.said import because
from raamwerk.core.checking.case import NOT_JUDGED, About
from raamwerk.core.rule import Outcome, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.case import Answer, Case, Question
    from raamwerk.core.rule import Language

VERSION: Final = 1
"""Of the JSON; it changes when a reader of it would have to."""

_ASKED: Final = {
    About.VERDICT: Sentence(nl="{row}: {name}", en="{row}: {name}"),
    About.EFFECT: Sentence(
        nl="{row}: euro's op het spel bij {name}", en="{row}: euros at stake by {name}"
    ),
    About.FRAMEWORK: Sentence(
        nl="de raamovereenkomst op {on}", en="the framework that is open on {on}"
    ),
    About.MAXIMUM: Sentence(
        nl="het maximum van {name} op {on}", en="the maximum of {name} on {on}"
    ),
    About.LOCK: Sentence(
        nl="de vastgelegde prijs van {name} op {on}", en="the locked price of {name} on {on}"
    ),
    About.PARTICIPATION: Sentence(nl="deelname vanaf", en="participation since"),
    About.LAST_DAY: Sentence(nl="laatste dag van de inschrijving", en="last day of the enrolment"),
    About.MONTHS: Sentence(nl="maanden tot het einde", en="months to the end"),
    About.COVER_MONTHS: Sentence(
        nl="te dekken maanden bij gebruik vanaf {on}", en="months of cover for use from {on}"
    ),
    About.REMARK: Sentence(nl="de opmerking {name}", en="the remark {name}"),
    About.WINDOW_OPENS: Sentence(
        nl="eerste dag om wijzigingen aan te vragen, gezien op {on}",
        en="first day to file changes, looked at on {on}",
    ),
    About.WINDOW_CLOSES: Sentence(
        nl="laatste dag om wijzigingen aan te vragen, gezien op {on}",
        en="last day to file changes, looked at on {on}",
    ),
    About.FINAL_OPENS: Sentence(
        nl="eerste dag voor de laatste bestelling", en="first day for the final order"
    ),
    About.CANCEL: Sentence(
        nl="annuleren op {at} van gebruik vanaf {on}", en="cancelling at {at} of use from {on}"
    ),
    About.PROTECTED: Sentence(
        nl="beschermde kosten voor {name}, gezien op {on}",
        en="protected cost before {name}, looked at on {on}",
    ),
    About.EXPOSED: Sentence(
        nl="duurder na het einde, voor {name}, bij de lijstprijs, gezien op {on}",
        en="dearer after the end, before {name}, at the list price, looked at on {on}",
    ),
    About.ELIGIBLE: Sentence(
        nl="mag {name} meedoen op {on}", en="whether {name} may take part on {on}"
    ),
}
_WORDS: Final = {
    NOT_JUDGED: Sentence(nl="niet getoetst", en="not judged"),
    "yes": Sentence(nl="ja", en="yes"),
    "no": Sentence(nl="nee", en="no"),
    None: Sentence(nl="geen", en="none"),
}
_LINE: Final = Sentence(
    nl="document {document}, regel {line}", en="document {document}, line {line}"
)
_DOCUMENT: Final = Sentence(nl="document {document}", en="document {document}")
_WRONG: Final = Sentence(
    nl="{where}: {asked}: verwacht {expected}, gevonden {found}.",
    en="{where}: {asked}: expected {expected}, found {found}.",
)
_SUM: Final = Sentence(
    nl="gevallen: {cases}; verwachtingen: {all}; komen uit: {held}; komen niet uit: {failed}",
    en="cases: {cases}; expectations: {all}; hold: {held}; do not hold: {failed}",
)


def write_case(case: Case, answers: Sequence[Answer], language: Language) -> None:
    """Write a line a case, and what was expected, found and why for each expectation that fails."""
    wrong = [answer for answer in answers if not answer.agrees]
    mark = click.style("WIJKT AF" if language == "nl" else "DIFFERS", fg="red", bold=True)
    good = click.style("klopt" if language == "nl" else "agrees", fg="green")
    title = case.title.fill(language, {})
    click.echo(f"{mark if wrong else good}  {title} ({case.file}, {len(answers)})")
    for answer in wrong:
        click.echo(f"    {_told(answer, language)}")


def _told(answer: Answer, language: Language) -> str:
    question = answer.question
    told = _WRONG.fill(
        language,
        {
            "where": show.place(question.where, language),
            "asked": asked(question, language),
            "expected": _word(question, question.expected, language),
            "found": _word(question, answer.found, language),
        },
    )
    if answer.verdict is None:
        return told
    return f"{told} {because(answer.verdict, language, answer.facts)}"


def asked(question: Question, language: Language) -> str:
    """What a question asks, in words."""
    row = _DOCUMENT if question.line is None else _LINE
    places = {
        "document": str((question.document or 0) + 1),
        "line": str((question.line or 0) + 1),
    }
    facts = {
        "row": row.fill(language, places),
        "name": question.name,
        "on": show.day(question.on, language),
        "at": "" if question.at is None else question.at.isoformat(),
    }
    return _ASKED[question.about].fill(language, facts)


def _word(question: Question, answer: str | None, language: Language) -> str:
    if answer in _WORDS:
        return _WORDS[answer].fill(language, {})
    if question.about is About.VERDICT and answer in list(Outcome):
        return show.outcome(Outcome(answer), language)
    return show.day(answer, language)


def write_sum(cases: int, held: int, failed: int, language: Language) -> None:
    """Write how many expectations hold."""
    numbers = {"cases": cases, "all": held + failed, "held": held, "failed": failed}
    click.echo(_SUM.fill(language, {name: str(number) for name, number in numbers.items()}))


def write_json(case: Case, answers: Sequence[Answer], language: Language) -> None:
    """Write one object a case, on a line of its own."""
    told = {
        "version": VERSION,
        "file": case.file,
        "title": case.title.fill(language, {}),
        "framework": case.framework,
        "agrees": all(answer.agrees for answer in answers),
        "answers": [_as_json(answer, language) for answer in answers],
    }
    click.echo(json.dumps(told, ensure_ascii=False))


def _as_json(answer: Answer, language: Language) -> dict[str, object]:
    question, verdict = answer.question, answer.verdict
    return {
        "line": int(question.where.split()[1]),
        "about": question.about.value,
        "asked": asked(question, language),
        "expected": question.expected,
        "found": answer.found,
        "agrees": answer.agrees,
        "because": None if verdict is None else because(verdict, language, answer.facts),
    }

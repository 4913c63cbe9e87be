"""`raamwerk participant eligible`: whether a body may take part in a framework, with the reason and the source."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from raamwerk.cli import files, show
from raamwerk.cli import framework_words as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.errors import NotFound, Refused
from raamwerk.core.framework.framework import of
from raamwerk.core.money import SCALE, amount
from raamwerk.core.participant.eligibility import KINDS, Bounds, judge, judge_municipality
from raamwerk.core.participant.joint_body import JOINT_BODY, MUNICIPALITY, chosen
from raamwerk.core.rule import Outcome
from raamwerk.formats.framework import load, shipped
from raamwerk.formats.joint_body import read
from raamwerk.formats.municipality import shipped as municipalities

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.participant.eligibility import Eligibility
    from raamwerk.core.participant.joint_body import JointBody, Member, Sum
    from raamwerk.core.rule import Language

_HUNDRED: Final = 100
_EXITS: Final = {
    Outcome.PASS: Exit.PASS,
    Outcome.BREACH: Exit.BREACH,
    Outcome.UNKNOWN: Exit.UNKNOWN,
}


class Answer(NamedTuple):
    """What was asked, by which term, and what came out."""

    framework: Framework
    term: Term
    subject: str
    found: Eligibility
    body: JointBody | None = None
    interest: Sum | None = None


@click.command(
    "eligible",
    help=both(
        "Mag een organisatie meedoen? Naar soort en gemeentelijk belang, met reden en bron.",
        "May a body take part? By its kind and municipal interest, with reason and source.",
    ),
)
@click.argument("municipality", metavar="[GEMEENTE]", required=False)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    help=both("Wat voor organisatie het is.", "What kind of body it is."),
)
@click.option(
    "--interest",
    metavar="PERCENTAGE",
    help=both(
        "Wat gemeenten samen houden van een samenwerkingsverband, als 49.99.",
        "What municipalities together hold of a joint body, as in 49.99.",
    ),
)
@click.option(
    "--body",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Een samenwerkingsverband met zijn leden (TOML).", "A joint body with its members (TOML)."
    ),
)
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die op de dag open is.",
        "The framework; without it the one that is open on the day.",
    ),
)
@on_option
@json_option
@lang_option
def eligible_command(
    *,
    municipality: str | None,
    kind: str | None,
    interest: str | None,
    body: Path | None,
    framework: str | None,
    on: date,
    as_json: bool,
    language: Language,
) -> Exit:
    """Judge one body."""
    if sum(each is not None for each in (municipality, kind, body)) != 1:
        raise Refused("participant.ways")
    if interest is not None and kind != JOINT_BODY:
        raise Refused("participant.interest-of-whom")
    loaded = _framework(framework, on)
    term = loaded.term("eligibility", on)
    if term is None or not term.executable:
        raise NotFound("participant.no-eligibility", framework=loaded.name, on=on.isoformat())
    if municipality is not None:
        answer = _of_municipality(loaded, term, municipality, on, language)
    elif body is not None:
        answer = _of_body(loaded, term, read(files.contents(body), body.name), on)
    else:
        answer = _of_kind(loaded, term, kind or "", interest, language)
    click.echo(_json(answer, on, language)) if as_json else _page(answer, on, language)
    return _EXITS[answer.found.outcome]


def _framework(framework: str | None, on: date) -> Framework:
    """The framework that is named, or the one that is open on the day."""
    found = of(shipped(), on) if framework is None else load(framework)
    if found is None:
        raise NotFound("participant.no-framework", on=on.isoformat())
    return found


def _of_municipality(
    framework: Framework, term: Term, text: str, on: date, language: Language
) -> Answer:
    found = words.meant(municipalities(), text, on, language)
    return Answer(framework, term, words.label(found, on), judge_municipality(term, found, on))


def _of_kind(
    framework: Framework, term: Term, kind: str, interest: str | None, language: Language
) -> Answer:
    part = None if interest is None else _percentage(interest)
    bounds = None if part is None else Bounds(part, part)
    return Answer(framework, term, words.kind(kind, language), judge(term, kind, bounds))


def _of_body(framework: Framework, term: Term, body: JointBody, on: date) -> Answer:
    """A body from a file; each municipality among its members has to be one, whether it still is or not."""
    for member in body.on(on):
        if member.kind == MUNICIPALITY:
            municipalities().municipality(member.id.removeprefix("GM"))
    interest = chosen(body.sums(on), str(term.parameters.get("measure", "declared")))
    bounds = None if interest is None else Bounds(interest.least, interest.most)
    found = judge(term, body.kind, bounds)
    return Answer(framework, term, f"{body.name} ({body.id})", found, body, interest)


def _percentage(text: str) -> Fraction:
    """A percentage as a part of the whole.

    Raises:
        Refused: `participant.interest`.
    """
    try:
        found = amount(text.strip().removesuffix("%").strip().replace(",", "."))
    except Refused as refused:
        raise Refused("participant.interest", value=text) from refused
    if not 0 <= found <= _HUNDRED * SCALE or found % _HUNDRED:
        raise Refused("participant.interest", value=text)
    return Fraction(found, _HUNDRED * SCALE)


def _page(answer: Answer, on: date, language: Language) -> None:
    nl = language == "nl"
    click.echo(f"{answer.subject}, {show.day(on, language)}, {answer.framework.name}")
    click.echo(_said(answer, language))
    if answer.body is not None:
        _members(answer.body.on(on), on, language)
    if answer.interest is not None and answer.interest.missing:
        missing = ", ".join(map(show.printable, answer.interest.missing))
        click.echo(
            f"{'Geen belang opgegeven door' if nl else 'No interest declared by'}: {missing}"
        )
    click.echo(f"{'Voorwaarde' if nl else 'Term'}: {say.words(answer.term, language)}")
    click.echo(f"{'Bron' if nl else 'Source'}: {say.sources(answer.term, language)}")
    if answer.found.reading:
        reading = next((r for r in answer.term.readings if r.id == answer.found.reading), None)
        if reading is not None:
            chosen_words = reading.chosen.words.fill(language, {})
            click.echo(f"{'Lezing' if nl else 'Reading'} {reading.id}: {chosen_words}")


def _said(answer: Answer, language: Language) -> str:
    facts = dict(answer.found.facts)
    if isinstance(kind := facts.get("kind"), str):
        facts["kind"] = words.kind(kind, language)
    return sentence(answer.found.code, facts, language)


def _members(members: tuple[Member, ...], on: date, language: Language) -> None:
    nl = language == "nl"
    columns = (
        Column("Lid" if nl else "Member"),
        Column("Soort" if nl else "Kind"),
        Column("Sinds" if nl else "Since", whole=True),
        Column("Belang" if nl else "Interest", share=1),
        Column("Stuk" if nl else "Document", share=1),
    )
    write_table(
        columns,
        [
            (
                _member(member, on, language),
                words.kind(member.kind, language),
                show.day(member.since, language),
                _interests(member, language),
                "; ".join(dict.fromkeys(each.evidence for each in member.interests)),
            )
            for member in members
        ],
    )


def _member(member: Member, on: date, language: Language) -> str | Cell:
    """A member by its name; a municipality that ended is told as such, its heir still is one."""
    if member.kind != MUNICIPALITY:
        return show.printable(member.id)
    found = municipalities().municipality(member.id.removeprefix("GM"))
    if on in found.period:
        return words.label(found, on)
    gone = "bestaat niet op deze dag" if language == "nl" else "not there on this day"
    return Cell(f"{words.label(found, on)}: {gone}", Tone.DOUBT)


def _interests(member: Member, language: Language) -> str:
    if not member.interests:
        return "onbekend" if language == "nl" else "unknown"
    names = {"votes": "stemmen", "shares": "aandelen", "funding": "bijdrage"}
    return ", ".join(
        f"{show.percent(int(each.part * SCALE), language)} "
        f"({names[each.measure] if language == 'nl' else each.measure})"
        for each in member.interests
    )


def _json(answer: Answer, on: date, language: Language) -> str:
    interest = answer.interest
    return words.as_text(
        {
            "on": on.isoformat(),
            "framework": answer.framework.id,
            "subject": answer.subject,
            "outcome": answer.found.outcome.value,
            "code": answer.found.code,
            "sentence": words.plain(_said(answer, language)),
            "facts": dict(answer.found.facts),
            "interest": None
            if interest is None
            else {
                "measures": list(interest.measures),
                "least": words.share_json(interest.least),
                "most": words.share_json(interest.most),
                "members": list(interest.members),
                "missing": list(interest.missing),
                "evidence": list(interest.evidence),
            },
            "reading": answer.found.reading,
            "term": {"id": answer.term.id, "words": say.words(answer.term, language)},
            "sources": [{"id": each.id, "url": each.url} for each in answer.term.sources],
        }
    )

"""`raamwerk participant carry`: what of a set of enrolments goes to which municipality after mergers (O-14)."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import files
from raamwerk.cli import show as say
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.cli.participant import words
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.core.enrolment.lock import locks
from raamwerk.core.errors import Conflict, Refused
from raamwerk.core.participant.merger import Held, Kind, carried, inherited
from raamwerk.core.participant.municipality import code as code_in
from raamwerk.core.participant.municipality import code_of
from raamwerk.core.rule import Sentence
from raamwerk.formats.enrolment import read
from raamwerk.formats.enrolment_writer import write
from raamwerk.formats.municipality import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.participant.merger import Carried
    from raamwerk.core.participant.register import Heir
    from raamwerk.core.rule import Language

_LEAP_YEAR: Final = 2000
"""Any anniversary is a day of it."""
_KINDS: Final[Mapping[Kind, Sentence]] = {
    Kind.PARTICIPATION: Sentence(nl="deelname", en="participation"),
    Kind.ENROLMENT: Sentence(nl="inschrijving", en="enrolment"),
    Kind.LOCK: Sentence(nl="prijsafspraak", en="price lock"),
    Kind.DOCUMENT: Sentence(nl="document", en="document"),
}


@click.command(
    "carry",
    help=both(
        "Wat na een herindeling naar welke gemeente gaat: deelnames, inschrijvingen, prijsafspraken.",
        "What goes to which municipality after a merger: participations, enrolments, price locks.",
    ),
)
@click.argument("enrolments", metavar="BESTAND...", type=FILE, nargs=-1, required=True)
@on_option
@click.option(
    "--decide",
    multiple=True,
    metavar="INSCHRIJVING=GEMEENTE",
    help=both(
        "Waar een inschrijving van een verdeelde gemeente heen gaat; kan vaker.",
        "Where an enrolment of a divided municipality goes; can be repeated.",
    ),
)
@click.option(
    "--out",
    type=FILE,
    metavar="MAP",
    help=both(
        "Schrijf de inschrijvingen op naam van de opvolger in deze map.",
        "Write the enrolments in the successor's name to this folder.",
    ),
)
@json_option
@lang_option
def carry_command(
    *,
    enrolments: tuple[Path, ...],
    on: date,
    decide: tuple[str, ...],
    out: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Carry enrolments over; unknown while a person has to decide."""
    read_in = _read(enrolments)
    held = [thing for each, _ in read_in.values() for thing in _held(each)]
    found = carried(shipped(), held, on, dict(map(decision, decide)))
    if out is not None:
        _write(found, read_in, out)
    click.echo(as_json_text(found)) if as_json else write_page(found, language)
    return Exit.UNKNOWN if found.undecided else Exit.PASS


def _read(paths: tuple[Path, ...]) -> dict[str, tuple[Enrolment, Path]]:
    """The enrolments by number.

    Raises:
        Refused: `participant.not-a-municipality`, or whatever refuses a file.
        Conflict: `participant.same-enrolment`.
    """
    found: dict[str, tuple[Enrolment, Path]] = {}
    for path in paths:
        enrolment = read(files.contents(path), path.name)
        if code_of(enrolment.participant) is None:
            raise Refused(
                "participant.not-a-municipality", file=path.name, participant=enrolment.participant
            )
        if enrolment.number in found:
            raise Conflict("participant.same-enrolment", file=path.name, number=enrolment.number)
        found[enrolment.number] = (enrolment, path)
    return found


def _held(enrolment: Enrolment) -> Iterator[Held]:
    """An enrolment, the participation that goes with it, and its price locks."""
    code, number = code_in(enrolment.participant), enrolment.number
    yield Held(
        kind=Kind.PARTICIPATION,
        id=f"{enrolment.framework} {number}",
        code=code,
        framework=enrolment.framework,
        enrolment=number,
    )
    yield Held(
        kind=Kind.ENROLMENT,
        id=number,
        code=code,
        framework=enrolment.framework,
        anniversary=(enrolment.start.month, enrolment.start.day),
    )
    registered = {price.part_number for price in enrolment.locks}
    for part in sorted(registered | set(locks(enrolment))):
        yield Held(kind=Kind.LOCK, id=f"{number} {part}", code=code, enrolment=number)


def decision(text: str) -> tuple[str, str]:
    """An enrolment and the code chosen for it.

    Raises:
        Refused: `participant.decision`.
    """
    number, _, chosen = text.rpartition("=")
    code = code_of(chosen)
    if not number.strip() or code is None:
        raise Refused("participant.decision", value=text)
    return number.strip(), code


def _write(found: Carried, read_in: Mapping[str, tuple[Enrolment, Path]], out: Path) -> None:
    """The enrolments that move, each under the name of its file; all of them or none.

    Raises:
        Conflict: `participant.same-file` where a file that was read, or another one, would be written over.
    """
    those = [each for each in found.moved if each.held.kind is Kind.ENROLMENT]
    targets = {each.held.id: out / read_in[each.held.id][1].name for each in those}
    taken = {os.path.realpath(path) for _, path in read_in.values()}
    for target in targets.values():
        if os.path.realpath(target) in taken:
            raise Conflict("participant.same-file", path=str(target))
        taken.add(os.path.realpath(target))
    files.folder_for(out)
    for each in those:
        files.keep(targets[each.held.id], write(inherited(read_in[each.held.id][0], each.heir)))


def write_page(found: Carried, language: Language) -> None:
    """Write what moves, what waits for a person, and what stays apart."""
    nl = language == "nl"
    columns = (
        Column("Wat" if nl else "What"),
        Column("Nummer" if nl else "Number", whole=True),
        Column("Van" if nl else "From"),
        Column("Naar" if nl else "To", share=1),
        Column("Sinds" if nl else "Since"),
    )
    rows = [*_moved_rows(found, language), *_undecided_rows(found, language)]
    if rows:
        write_table(columns, rows)
    for each in found.joined:
        twice = (
            "deed al mee of krijgt meer deelnames; telt één keer"
            if nl
            else ("took part already or gets several participations; counts once")
        )
        click.echo(f"{words.label(each, found.on)}: {twice}.")
    for apart in found.apart:
        days = ", ".join(
            f"{thing.id}: {_day(thing.anniversary, language)}" for thing in apart.enrolments
        )
        said = (
            "verjaardagen blijven apart tot samenvoeging"
            if nl
            else ("anniversaries stay apart until co-termed")
        )
        click.echo(f"{words.label(apart.municipality, found.on)}: {said} ({days}).")
    click.echo(_counts(found, language))


def _moved_rows(found: Carried, language: Language) -> list[list[str | Cell]]:
    return [
        [
            _KINDS[each.held.kind].fill(language, {}),
            each.held.id,
            _from(each.held, found.on),
            words.label(each.heir.municipality, found.on)
            + _decided(language, decided=each.decided),
            say.day(each.heir.steps[-1].on, language),
        ]
        for each in found.moved
    ]


def _undecided_rows(found: Carried, language: Language) -> list[list[str | Cell]]:
    nl = language == "nl"
    return [
        [
            _KINDS[each.held.kind].fill(language, {}),
            each.held.id,
            _from(each.held, found.on),
            Cell(
                ("kies: " if nl else "choose: ")
                + ", ".join(_choice(heir, found.on, language) for heir in each.heirs),
                Tone.DOUBT,
            ),
            say.day(each.heirs[0].steps[0].on, language),
        ]
        for each in found.undecided
    ]


def _choice(heir: Heir, on: date, language: Language) -> str:
    return f"{words.label(heir.municipality, on)} {words.share(heir.share, language)}"


def _decided(language: Language, *, decided: bool) -> str:
    return (", besloten" if language == "nl" else ", decided") if decided else ""


def _from(held: Held, on: date) -> str:
    return words.label(shipped().municipality(held.code), on)


def _day(anniversary: tuple[int, int] | None, language: Language) -> str:
    if anniversary is None:
        return "onbekend" if language == "nl" else "unknown"
    month, day = anniversary
    return say.day(date(_LEAP_YEAR, month, day), language).rpartition("\N{NO-BREAK SPACE}")[0]


def _counts(found: Carried, language: Language) -> str:
    moved, waits, stays = len(found.moved), len(found.undecided), len(found.stays)
    one, many = found.participants == 1, found.participants
    if language == "nl":
        who = "1 deelnemer" if one else f"{many} deelnemers"
        said = f"{moved} verhuisd, {waits} te beslissen, {stays} blijven"
        return f"Op {say.day(found.on, language)}: {said}; {who}."
    who = "1 participant" if one else f"{many} participants"
    said = f"{moved} moved, {waits} to decide, {stays} stay"
    return f"On {say.day(found.on, language)}: {said}; {who}."


def as_json_text(found: Carried) -> str:
    """The same for programs."""
    return words.as_text(
        {
            "on": found.on.isoformat(),
            "participants": found.participants,
            "moved": [
                {
                    **_held_json(each.held, found.on),
                    "to": words.heir_json(each.heir, found.on),
                    "since": each.heir.steps[-1].on.isoformat(),
                    "decided": each.decided,
                }
                for each in found.moved
            ],
            "undecided": [
                {
                    **_held_json(each.held, found.on),
                    "heirs": [words.heir_json(heir, found.on) for heir in each.heirs],
                }
                for each in found.undecided
            ],
            "stays": [_held_json(each, found.on) for each in found.stays],
            "joined": [words.municipality_json(each, found.on) for each in found.joined],
            "apart": [
                {
                    "municipality": words.municipality_json(each.municipality, found.on),
                    "enrolments": [thing.id for thing in each.enrolments],
                }
                for each in found.apart
            ],
        }
    )


def _held_json(held: Held, on: date) -> words.Json:
    municipality = shipped().municipality(held.code)
    return {
        "kind": held.kind.value,
        "id": held.id,
        "from": words.municipality_json(municipality, on),
        "enrolment": held.enrolment,
    }

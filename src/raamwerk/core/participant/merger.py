"""What a change of the division into municipalities does to all that is held in their names (O-14).

A successor inherits: participations, enrolments, price locks and documents of a municipality that ended move to the
one that came after. Enrolments stay apart, each with its own anniversary, until they are co-termed. Of a divided
municipality nothing moves by itself: a person decides for each thing, and is shown the parts. Locks and documents go
with their enrolment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.participant.register import Heir, Register


class Kind(StrEnum):
    """What can be held."""

    PARTICIPATION = "participation"
    ENROLMENT = "enrolment"
    LOCK = "lock"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One thing in the name of a participant.

    Args:
        kind: what it is.
        id: of itself, unlike that of any other thing.
        code: of the municipality, four digits.
        framework: that a participation or an enrolment is under.
        enrolment: the id of the enrolment that a participation, lock or document goes with, if any.
        anniversary: month and day, of an enrolment.
    """

    kind: Kind
    id: str
    code: str
    framework: str | None = None
    enrolment: str | None = None
    anniversary: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A thing that goes to a municipality that came after; `decided` where a person chose it."""

    held: Held
    heir: Heir
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Undecided:
    """A thing of a divided municipality, with those among whom a person has to choose."""

    held: Held
    heirs: tuple[Heir, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A municipality with enrolments on several anniversaries, to be co-termed or not."""

    municipality: Municipality
    enrolments: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What moves where on a day.

    Args:
        on: the day.
        moved: what goes to another municipality.
        undecided: what waits for a person.
        stays: what stays, because its municipality is still there.
        joined: municipalities that now hold several participations in one framework, which count as one.
        apart: those whose enrolments under one framework do not share an anniversary.
        participants: how many different municipalities take part, the undecided not counted.
    """

    on: date
    moved: tuple[Moved, ...]
    undecided: tuple[Undecided, ...]
    stays: tuple[Held, ...]
    joined: tuple[Municipality, ...]
    apart: tuple[Apart, ...]
    participants: int


def carried(
    register: Register, held: Iterable[Held], on: date, decisions: Mapping[str, str] | None = None
) -> Carried:
    """What moves where.

    Args:
        register: of municipalities.
        held: participations, enrolments, locks and documents.
        on: the day on which is looked; every change up to and on it is followed.
        decisions: the code of the heir that a person chose, by the id of a thing of a divided municipality; what
            goes with an enrolment needs none where that has one.

    Raises:
        NotFound: `participant.unknown-code`.
        Refused: `merger.not-an-heir` for a decision for one that did not come after; `merger.nothing-to-decide` for
            a decision about a thing that stays, goes to one alone or is not there; `participant.not-yet`.
    """
    things, chosen = tuple(held), dict(decisions or {})
    heirs = {code: register.successors(code, on) for code in {thing.code for thing in things}}
    _check(things, heirs, chosen)
    moved: list[Moved] = []
    undecided: list[Undecided] = []
    stays: list[Held] = []
    for thing in things:
        heir = _heir(thing, heirs[thing.code], chosen)
        if heir is None:
            undecided.append(Undecided(thing, heirs[thing.code]))
        elif heir.steps:
            moved.append(Moved(thing, heir, decided=len(heirs[thing.code]) > 1))
        else:
            stays.append(thing)
    after = [(register.municipality(thing.code), thing) for thing in stays]
    after += [(each.heir.municipality, each.held) for each in moved]
    return _report(on, moved, undecided, stays, after)


def _heir(thing: Held, heirs: tuple[Heir, ...], chosen: Mapping[str, str]) -> Heir | None:
    """The one heir, or the one decided for the thing or for its enrolment."""
    if len(heirs) == 1:
        return heirs[0]
    code = chosen.get(thing.id) or chosen.get(thing.enrolment or "")
    return next((heir for heir in heirs if heir.municipality.code == code), None)


def _check(
    things: tuple[Held, ...], heirs: Mapping[str, tuple[Heir, ...]], chosen: Mapping[str, str]
) -> None:
    by_id = {thing.id: thing for thing in things}
    for thing_id, code in chosen.items():
        thing = by_id.get(thing_id)
        among = heirs[thing.code] if thing else ()
        if len(among) < 2:  # noqa: PLR2004 - a choice is between two at least
            raise Refused("merger.nothing-to-decide", id=thing_id)
        if code not in {heir.municipality.code for heir in among}:
            named = ", ".join(f"{h.municipality.id} {h.municipality.name}" for h in among)
            raise Refused("merger.not-an-heir", id=thing_id, chosen=f"GM{code}", heirs=named)


def _report(
    on: date,
    moved: list[Moved],
    undecided: list[Undecided],
    stays: list[Held],
    after: list[tuple[Municipality, Held]],
) -> Carried:
    taking_part = _grouped(after, Kind.PARTICIPATION)
    joined = (municipality for municipality, those in taking_part if len(those) > 1)
    apart = (
        Apart(municipality, those)
        for municipality, those in _grouped(after, Kind.ENROLMENT)
        if len({thing.anniversary for thing in those}) > 1
    )
    return Carried(
        on=on,
        moved=tuple(moved),
        undecided=tuple(undecided),
        stays=tuple(stays),
        joined=tuple({each.code: each for each in joined}.values()),
        apart=tuple(apart),
        participants=len({municipality.code for municipality, _ in taking_part}),
    )


def _grouped(
    after: list[tuple[Municipality, Held]], kind: Kind
) -> list[tuple[Municipality, tuple[Held, ...]]]:
    """The things of a kind by municipality and framework, in the order of the codes."""
    found: dict[tuple[str, str], tuple[Municipality, list[Held]]] = {}
    for municipality, thing in after:
        if thing.kind is kind:
            key = (municipality.code, thing.framework or "")
            found.setdefault(key, (municipality, []))[1].append(thing)
    return [
        (municipality, tuple(those)) for _, (municipality, those) in sorted(found.items(), key=_key)
    ]


def _key(item: tuple[tuple[str, str], object]) -> tuple[str, str]:
    return item[0]


def inherited(enrolment: Enrolment, heir: Heir) -> Enrolment:
    """The enrolment in the name of a municipality that came after.

    Start, anniversary, orders, locks and registered prices stay as they are (O-14). The codes of those before are
    kept as former ones, so that their documents still belong to it; the name and the numbers of the municipality
    that ended are left out, since a document that bears them is not addressed to the heir.
    """
    if not heir.steps:
        return enrolment
    former = dict.fromkeys((*enrolment.formerly, *(step.ended.id for step in heir.steps)))
    return replace(
        enrolment,
        participant=heir.municipality.id,
        participant_name=None,
        participant_identifiers=(),
        formerly=tuple(former),
    )

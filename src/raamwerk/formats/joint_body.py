"""A joint body file (TOML): its members since when, and what each holds of it; docs/participants.md describes it.

A file with any problem is refused with every problem and its line.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.participant.eligibility import KINDS
from raamwerk.core.participant.joint_body import (
    JOINT_BODY,
    MEASURES,
    MUNICIPALITY,
    WHOLE,
    Interest,
    JointBody,
    Member,
)
from raamwerk.core.participant.municipality import code_of
from raamwerk.formats import value
from raamwerk.formats.toml.section import Document, Section, written
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.participant.joint_body import Measure

BODY_KINDS: Final = (JOINT_BODY, "safety_region")
_PARTS: Final = re.compile(r"([0-9]{1,9})\s*/\s*([1-9][0-9]{0,8})")
_BODY: Final = '{ id = "ssc-voorbeeld", name = "SSC Voorbeeld" }'
_MEMBER: Final = (
    '[{ id = "GM0344", since = 2022-01-01, votes = "3/7", evidence = "Regeling, art. 12" }]'
)
_INTEREST: Final = '42.5, or "3/7"'


def read(data: bytes, name: str) -> JointBody:
    """The joint body that a file describes.

    Args:
        data: the file, UTF-8.
        name: what people call it; refusals name it.

    Raises:
        Unreadable: `joint-body.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    # Where there is no such table, an empty one stands in whose own gaps nobody is told of.
    head = root.table("body", _BODY) or Section(Document(root.document.name, {}), (), {})
    sections = root.tables("member", _MEMBER)
    body = JointBody(
        id=value.text(head, "id", '"ssc-voorbeeld"'),
        name=value.text(head, "name", '"SSC Voorbeeld"'),
        kind=value.choice(head, "kind", BODY_KINDS, JOINT_BODY),
        members=tuple(map(_member, sections)),
    )
    _check(body, sections)
    for section in (head, root):
        section.finish()
    root.document.refuse("joint-body.unreadable")
    return body


def _member(section: Section) -> Member:
    kind = value.choice(section, "kind", KINDS, MUNICIPALITY)
    member_id = value.text(section, "id", '"GM0344"')
    if kind == MUNICIPALITY and member_id:
        code = code_of(member_id)
        if code is None:
            section.report("id", "joint-body.municipality", found=written(member_id))
        member_id = f"GM{code}"
    member = Member(
        id=member_id,
        kind=kind,
        since=value.day(section, "since"),
        interests=_interests(section),
        left=section.flag("left", default=False),
    )
    section.finish()
    return member


def _interests(section: Section) -> tuple[Interest, ...]:
    evidence = value.optional_text(section, "evidence", '"Regeling 2022, art. 12"')
    parts = [(measure, _part(section, measure)) for measure in MEASURES]
    if evidence is None and any(part is not None for _, part in parts):
        section.report(None, "joint-body.no-evidence")
    return tuple(
        Interest(measure=measure, part=part, evidence=evidence or "")
        for measure, part in parts
        if part is not None
    )


def _part(section: Section, measure: Measure) -> Fraction | None:
    """A percentage as a number, or parts of a whole as a text: exact either way."""
    said = section.raw(measure)
    if said is None:
        return None
    part = _fraction(said)
    if part is None or not 0 <= part <= WHOLE:
        section.report(
            measure, "joint-body.part", key=measure, found=written(said), instead=_INTEREST
        )
        return None
    return part


def _fraction(said: object) -> Fraction | None:
    if isinstance(said, int | Decimal) and not isinstance(said, bool):
        return Fraction(said) / 100 if Decimal(said).is_finite() else None
    found = _PARTS.fullmatch(said.strip()) if isinstance(said, str) else None
    return None if found is None else Fraction(int(found[1]), int(found[2]))


def _check(body: JointBody, sections: tuple[Section, ...]) -> None:
    """Two entries of one member from one day contradict each other; parts together are one whole at most."""
    seen: set[tuple[str, date]] = set()
    for member, section in zip(body.members, sections, strict=True):
        if (member.id, member.since) in seen:
            section.report(
                None, "joint-body.twice", member=member.id, since=member.since.isoformat()
            )
        seen.add((member.id, member.since))
        for measure in MEASURES:
            parts = (each.part(measure) for each in body.on(member.since))
            total = sum((each.part for each in parts if each is not None), Fraction(0))
            if total > WHOLE and member.part(measure) is not None:
                percent = str(round(Decimal(total.numerator) / total.denominator * 100, 4))
                section.report(
                    measure,
                    "joint-body.above-whole",
                    measure=measure,
                    percent=percent,
                    since=member.since.isoformat(),
                )

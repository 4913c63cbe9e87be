"""The organisations of a made-up sector: the central purchasing body, participants, resellers and an auditor."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.organisation import Organisation, OrganisationKind
from raamwerk.core.participant.joint_body import Interest, JointBody, Member
from raamwerk.samples.chance import chance, some
from raamwerk.samples.enrolment import MADE_UP, RESELLERS, MadeUpReseller

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.core.participant.municipality import Municipality

CENTRAL: Final = Organisation(
    code="vng", kind=OrganisationKind.CENTRAL_BODY, name=f"Aankoopcentrale {MADE_UP}"
)
AUDITOR: Final = Organisation(
    code="accountant", kind=OrganisationKind.AUDITOR, name=f"Voorbeeld Accountants {MADE_UP}"
)
ALL_RESELLERS: Final = (
    *RESELLERS,
    MadeUpReseller("lsp-vierde", f"Vierde Cloudpartner B.V. {MADE_UP}", "55555555"),
    MadeUpReseller("lsp-vijfde", f"Vijfde Werkplek B.V. {MADE_UP}", "44444444"),
    MadeUpReseller("lsp-zesde", f"Zesde Softwarewinkel B.V. {MADE_UP}", "33333333"),
)
BODIES: Final = 12
_FOUNDED: Final = date(2018, 1, 1)


def resellers() -> tuple[Organisation, ...]:
    """The six made-up resellers."""
    return tuple(
        Organisation(code=each.id, kind=OrganisationKind.RESELLER, name=each.name, kvk=each.kvk)
        for each in ALL_RESELLERS
    )


def municipality(each: Municipality, on: date) -> Organisation:
    """A municipality as a participant, by its name on a day."""
    return Organisation(
        code=each.id,
        kind=OrganisationKind.PARTICIPANT,
        form="municipality",
        name=f"Gemeente {each.called(on).text}",
    )


def joint_bodies(seed: int, municipalities: Sequence[Municipality]) -> tuple[JointBody, ...]:
    """A dozen joint bodies, each of three to five municipalities that hold all of it in equal parts."""
    rng = chance(seed, "joint bodies")
    found: list[JointBody] = []
    for number in range(1, BODIES + 1):
        members = some(rng, municipalities, rng.randrange(3, 6))
        found.append(
            JointBody(
                id=f"gr-{number:02d}",
                name=f"Samenwerking Voorbeeld {number} {MADE_UP}",
                kind="joint_body",
                members=tuple(_member(each, len(members)) for each in members),
            )
        )
    return tuple(found)


def organisations_of(bodies: Iterable[JointBody]) -> tuple[Organisation, ...]:
    """Joint bodies as participants."""
    return tuple(
        Organisation(
            code=each.id, kind=OrganisationKind.PARTICIPANT, form="joint_body", name=each.name
        )
        for each in bodies
    )


def _member(each: Municipality, of: int) -> Member:
    votes = Interest(
        measure="votes", part=Fraction(1, of), evidence=f"Regeling, artikel 12 {MADE_UP}"
    )
    return Member(id=each.id, kind="municipality", since=_FOUNDED, interests=(votes,))

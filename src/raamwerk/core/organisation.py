"""The bodies that take part, the people who act for them, and in which role (domain.md 8, O-13, O-14).

An organisation is known by its code: the municipality code for a municipality, a code of the central purchasing
body for any other. Identifiers are text: a KvK number may begin with a zero, an OIN always does (L-14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.errors import Refused
from raamwerk.core.participant.identifier import Scheme, contradicts, fault
from raamwerk.core.period import months_later

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Form = Literal["municipality", "joint_body", "safety_region"]
"""What kind of body a participant is (F-7)."""

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_MUNICIPALITY: Final = re.compile(r"GM[0-9]{4}")
_EMAIL: Final = re.compile(r"[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}")


class OrganisationKind(StrEnum):
    """What an organisation is to the framework."""

    CENTRAL_BODY = "central-body"
    PARTICIPANT = "participant"
    RESELLER = "reseller"
    AUDITOR = "auditor"


class Role(StrEnum):
    """What a person does for an organisation."""

    CENTRAL_ADMINISTRATOR = "central-administrator"
    CENTRAL_CONTRACT_MANAGER = "central-contract-manager"
    CONTRACT_MANAGER = "contract-manager"
    LICENCE_MANAGER = "licence-manager"
    BUYER = "buyer"
    READER = "reader"
    SALES = "sales"
    RESELLER_READER = "reseller-reader"
    AUDITOR = "auditor"


ROLES: Final[Mapping[OrganisationKind, tuple[Role, ...]]] = {
    OrganisationKind.CENTRAL_BODY: (Role.CENTRAL_ADMINISTRATOR, Role.CENTRAL_CONTRACT_MANAGER),
    OrganisationKind.PARTICIPANT: (
        Role.CONTRACT_MANAGER,
        Role.LICENCE_MANAGER,
        Role.BUYER,
        Role.READER,
    ),
    OrganisationKind.RESELLER: (Role.SALES, Role.RESELLER_READER),
    OrganisationKind.AUDITOR: (Role.AUDITOR,),
}
"""The roles that a person can have for an organisation of each kind."""

LONGEST: Final = 12
"""So many months access lasts before somebody has to look at it again (L-11, 5.18.02)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body in the register.

    Args:
        code: by which everything names it; `GM0344` for a municipality.
        kind: what it is to the framework.
        name: as people say it.
        form: of a participant, what kind of body it is; None for others.
        kvk: its number in the trade register, eight digits.
        oin: its number for digital government, twenty digits.

    Raises:
        Refused: `organisation.code`, `organisation.name`, `organisation.form`, `organisation.municipality`, or an
            `identifier.` code.
    """

    code: str
    kind: OrganisationKind
    name: str
    form: Form | None = None
    kvk: str | None = None
    oin: str | None = None

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise Refused("organisation.code", organisation=self.code)
        if not self.name.strip():
            raise Refused("organisation.name", organisation=self.code)
        if (self.form is not None) != (self.kind is OrganisationKind.PARTICIPANT):
            raise Refused("organisation.form", organisation=self.code)
        if self.form == "municipality" and not _MUNICIPALITY.fullmatch(self.code):
            raise Refused("organisation.municipality", organisation=self.code)
        held: dict[Scheme, str | None] = {"kvk": self.kvk, "oin": self.oin}
        for scheme, number in held.items():
            wrong = None if number is None else fault(scheme, number)
            if wrong is not None:
                raise Refused(wrong.code, **wrong.facts)
        if self.kvk is not None and self.oin is not None and contradicts(self.kvk, self.oin):
            raise Refused("identifier.contradict", kvk=self.kvk, oin=self.oin)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who acts; only contact persons and actors are in the register (L-15).

    Raises:
        Refused: `person.email` or `person.name`.
    """

    email: str
    name: str

    def __post_init__(self) -> None:
        if not _EMAIL.fullmatch(self.email) or self.email != self.email.lower():
            raise Refused("person.email", email=self.email)
        if not self.name.strip():
            raise Refused("person.name", email=self.email)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person acts for an organisation in a role, from one day up to, not including, another.

    A membership ends by itself: access that nobody looked at for a year is no access (L-11, 5.18.02).
    """

    email: str
    organisation: str
    role: Role
    since: date
    until: date

    def holds(self, on: date) -> bool:
        """Whether it gives rights on a day."""
        return self.since <= on < self.until


def must_fit(membership: Membership, organisation: Organisation) -> None:
    """Nothing, where a membership can be: the role exists at that kind of organisation, and it is not for ever.

    Raises:
        Refused: `membership.wrong-role`, `membership.backwards` or `membership.too-long`.
    """
    roles = ROLES[organisation.kind]
    if membership.role not in roles:
        raise Refused(
            "membership.wrong-role",
            role=membership.role.value,
            organisation=organisation.code,
            roles=", ".join(role.value for role in roles),
        )
    if membership.until <= membership.since:
        raise Refused("membership.backwards", until=membership.until.isoformat())
    last = months_later(membership.since, LONGEST)
    if membership.until > last:
        raise Refused(
            "membership.too-long", until=membership.until.isoformat(), last=last.isoformat()
        )

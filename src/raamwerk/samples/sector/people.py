"""Who acts for whom in a made-up sector; the people do not exist, and their addresses lead nowhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.organisation import LONGEST, ROLES, Membership, OrganisationKind, Person, Role
from raamwerk.core.period import months_later
from raamwerk.samples.chance import chance
from raamwerk.samples.enrolment import MADE_UP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from raamwerk.core.organisation import Organisation

SINCE: Final = date(2026, 6, 1)
"""The day on which everybody's access was looked at last; it lasts for a year."""
_FIRST: Final = (
    *("Anna", "Bilal", "Carla", "Daan", "Esra", "Femke", "Gijs", "Hanna", "Ismail", "Joke"),
    *("Karim", "Lotte", "Marloes", "Niels", "Olga", "Pieter", "Rosa", "Sanne", "Thijs", "Youssef"),
)
_LAST: Final = (
    *("Bakker", "Blom", "Dekker", "Groot", "Hendriks", "Jansen", "Kaya", "Kuipers", "Meijer"),
    *("Mulder", "Peters", "Prins", "Smit", "Visser", "Vos", "de Wit", "van Dam", "van Leeuwen"),
)
_WORDS: Final = {
    Role.CENTRAL_ADMINISTRATOR: "beheer",
    Role.CENTRAL_CONTRACT_MANAGER: "contracten",
    Role.CONTRACT_MANAGER: "contracten",
    Role.LICENCE_MANAGER: "licenties",
    Role.BUYER: "inkoop",
    Role.READER: "lezer",
    Role.SALES: "verkoop",
    Role.RESELLER_READER: "lezer",
    Role.AUDITOR: "accountant",
}
_SECOND: Final = Role.CENTRAL_CONTRACT_MANAGER
"""A book is released by somebody else than who imported it, so the central body has two of these."""


def address(role: Role, code: str) -> str:
    """Where the person with a role at an organisation would have mail: `licenties@gm0344.example`."""
    return f"{_WORDS[role]}@{code.lower()}.example"


def people(
    seed: int, organisations: Iterable[Organisation]
) -> tuple[tuple[Person, ...], tuple[Membership, ...]]:
    """A person for each role at each organisation, and their memberships."""
    persons: dict[str, Person] = {}
    held: list[Membership] = []
    for each in organisations:
        for email, role in _roles(each):
            persons[email] = Person(email, _name(seed, email))
            held.append(_membership(email, each.code, role))
    return tuple(persons.values()), tuple(held)


def also_for(email: str, organisation: str, role: Role) -> Membership:
    """The same person for one organisation more."""
    return _membership(email, organisation, role)


def _roles(organisation: Organisation) -> Iterator[tuple[str, Role]]:
    for role in ROLES[organisation.kind]:
        yield address(role, organisation.code), role
    if organisation.kind is OrganisationKind.CENTRAL_BODY:
        yield f"tweede.{address(_SECOND, organisation.code)}", _SECOND


def _membership(email: str, organisation: str, role: Role) -> Membership:
    until = months_later(SINCE, LONGEST)
    return Membership(email=email, organisation=organisation, role=role, since=SINCE, until=until)


def _name(seed: int, email: str) -> str:
    rng = chance(seed, "name", email)
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)} {MADE_UP}"

"""A small made-up sector in a register: the central body, two participants, two resellers, an auditor, and their people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.core.actor import Actor
from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.money import Micro
from raamwerk.core.organisation import (
    ROLES,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Role,
)
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.formats.pricelist import own

if TYPE_CHECKING:
    from raamwerk.services.pricebooks import PriceList

ON = date(2026, 11, 24)
SINCE = date(2026, 1, 5)
UNTIL = date(2027, 1, 5)
FRAMEWORK = "gt-microsoft-2"

BODY = Organisation(code="vng", kind=OrganisationKind.CENTRAL_BODY, name="Aankoopcentrale")
AUDITOR = Organisation(code="toezicht", kind=OrganisationKind.AUDITOR, name="Toezicht")
MINE = Organisation(
    code="GM0344", kind=OrganisationKind.PARTICIPANT, form="municipality", name="Eigenstad"
)
MY_RESELLER = Organisation(code="lsp-eigen", kind=OrganisationKind.RESELLER, name="Eigen LSP")
THEIRS = Organisation(
    code="GM0363",
    kind=OrganisationKind.PARTICIPANT,
    form="municipality",
    name="Vreemdestad",
    kvk="34366966",
)
THEIR_RESELLER = Organisation(code="lsp-vreemd", kind=OrganisationKind.RESELLER, name="Vreemde LSP")

FOREIGN = ("GM0363", "Vreemd", "vreemd", "34366966", "9990001")
"""Words that stand in everything that is of the other two organisations, and nowhere else."""


@dataclass
class World:
    """The actors by organisation and role."""

    actors: dict[tuple[str, Role], Actor]

    def actor(self, role: Role, organisation: str | None = None) -> Actor:
        """The actor with a role, of an organisation where several have it."""
        fits = [
            a for (code, r), a in self.actors.items() if r is role and organisation in {None, code}
        ]
        return fits[0]

    @property
    def administrator(self) -> Actor:
        """Of the central purchasing body."""
        return self.actor(Role.CENTRAL_ADMINISTRATOR)

    @property
    def manager(self) -> Actor:
        """Another person there."""
        return self.actor(Role.CENTRAL_CONTRACT_MANAGER)


def actor_of(organisation: Organisation, role: Role) -> Actor:
    """Somebody who acts; the name tells for whom."""
    where = organisation.name.lower().replace(" ", "-")
    person = Person(f"{role.value}@{where}.example", f"{role.value} van {organisation.name}")
    return Actor(
        person=person, organisation=organisation, role=role, since=SINCE, until=UNTIL, origin="test"
    )


def enrolment(
    number: str, participant: Organisation, reseller: Organisation, **more: Any
) -> Enrolment:
    """An enrolment that ordered one part."""
    said: dict[str, Any] = {
        "number": number,
        "framework": FRAMEWORK,
        "participant": participant.code,
        "participant_name": participant.name,
        "reseller": reseller.code,
        "reseller_name": reseller.name,
        "start": date(2024, 6, 1),
        "orders": (
            Ordered(
                part_number="AAA-00001",
                on=date(2024, 6, 1),
                quantity=Micro(600_000_000),
                kind="first",
            ),
        ),
    }
    return Enrolment(**said | more)


def populate(*, others: bool = True) -> World:
    """Fill the register that this process works on."""
    from raamwerk.services import operation
    from raamwerk.store import enrolments, memberships, organisations, people
    from raamwerk.store.writing import operating

    first = actor_of(BODY, Role.CENTRAL_ADMINISTRATOR)
    operation.initialise(first.person, BODY, on=SINCE)
    bodies = [BODY, AUDITOR, MINE, MY_RESELLER, *((THEIRS, THEIR_RESELLER) if others else ())]
    actors = {
        (body.code, role): actor_of(body, role) for body in bodies for role in ROLES[body.kind]
    }
    with operating("populate"):
        for body in bodies[1:]:
            organisations.add(body)
        for (code, role), actor in actors.items():
            if actor.person != first.person:
                people.add(actor.person)
                memberships.add(
                    Membership(
                        email=actor.person.email,
                        organisation=code,
                        role=role,
                        since=SINCE,
                        until=UNTIL,
                    )
                )
        enrolments.add(enrolment("8512345", MINE, MY_RESELLER))
        if others:
            enrolments.add(enrolment("9990001", THEIRS, THEIR_RESELLER))
    return World(actors)


def book(
    *prices: tuple[str, str, str | None],
    published: date = date(2025, 12, 1),
    name: str = "prijzen.csv",
    **more: Any,
) -> PriceBook:
    """A price book of (part number, start, euros a month) rows; None withdraws the part."""
    from tests.build import euro

    entries = tuple(
        Entry(
            part_number=part,
            maximum=None if price is None else euro(price),
            since=date.fromisoformat(since),
            unit=MONTH,
            product_type="online-service",
            name=f"Product {part}",
            row=row,
        )
        for row, (part, since, price) in enumerate(prices, start=2)
    )
    said: dict[str, Any] = {
        "framework": FRAMEWORK,
        "name": name,
        "published_at": published,
        "currency": "EUR",
        "entries": entries,
        "sha256": "0" * 64,
        "profile": "raamwerk",
    }
    return PriceBook(**said | more)


def price_list(*prices: tuple[str, str, str | None], **more: Any) -> PriceList:
    """The same as a file in Raamwerk's own format."""
    from raamwerk.services.pricebooks import PriceList

    made = book(*prices, **more)
    return PriceList(data=own.write(made), name=made.name)

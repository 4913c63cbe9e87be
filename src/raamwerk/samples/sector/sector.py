"""A whole made-up sector, from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.life import Step
from raamwerk.core.organisation import Role
from raamwerk.core.participant.taking_part import TakingPart, TakingPartState
from raamwerk.core.period import days_later
from raamwerk.core.pricebook.kept import joined
from raamwerk.formats import municipality as municipalities
from raamwerk.samples.book import FRAMEWORK
from raamwerk.samples.chance import chance, some
from raamwerk.samples.market import LATEST, market
from raamwerk.samples.sector import body, people
from raamwerk.samples.sector.agreement import TERMS_BEFORE, Taker, enrolments
from raamwerk.samples.sector.paperwork import Paper, papers
from raamwerk.samples.sector.price import BEFORE, books
from raamwerk.samples.sector.size import workplaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.organisation import Membership, Organisation, Person
    from raamwerk.core.participant.joint_body import JointBody
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.pricebook.entry import PriceBook

SEED: Final = 1
OUTSIDE: Final = 22
"""Municipalities that do not take part."""
_BEGAN: Final = date(2019, 2, 1)
_SIGNED: Final = 30
"""Days between a request and what it leads to."""


@dataclass(frozen=True)
class Sector:
    """Everything in a made-up sector but its documents, which `papers` makes one enrolment at a time.

    Args:
        seed: that it was made from.
        organisations: the central purchasing body, an auditor, resellers, and all that may take part.
        people: who act, none of whom exists.
        memberships: for whom, in which role.
        bodies: the joint bodies with their members.
        books: the price books in the order of publication.
        participations: who takes part in which framework.
        enrolments: by participant.
    """

    seed: int
    organisations: tuple[Organisation, ...]
    people: tuple[Person, ...]
    memberships: tuple[Membership, ...]
    bodies: tuple[JointBody, ...]
    books: tuple[PriceBook, ...]
    participations: tuple[TakingPart, ...]
    enrolments: tuple[Enrolment, ...]

    def papers(self, enrolment: Enrolment) -> Iterator[Paper]:
        """The files that came in for one of its enrolments, the earliest first."""
        terms = TERMS_BEFORE if enrolment.framework == BEFORE else None
        book = _joined(self.books, enrolment.framework)
        return papers(self.seed, market(enrolment, book, terms))


def sector(seed: int = SEED, *, participants: int | None = None) -> Sector:
    """A made-up sector; the same seed and number of participants give the same.

    Args:
        seed: for everything that is made up.
        participants: how many take part, joint bodies among them; all but some twenty municipalities without it.
    """
    register = municipalities.shipped()
    present = register.on(LATEST)
    bodies = body.joint_bodies(seed, present)
    takers = _takers(seed, present, bodies, participants)
    prices = books(seed)
    before, book = (_joined(prices, each) for each in (BEFORE, FRAMEWORK))
    agreed = tuple(e for each in takers for e in enrolments(seed, each, before, book))
    organisations = (
        *(body.CENTRAL, body.AUDITOR, *body.resellers()),
        *(body.municipality(each, LATEST) for each in present),
        *body.organisations_of(bodies),
    )
    acting = (*organisations[:8], *(o for o in organisations if o.code in {t.code for t in takers}))
    persons, memberships = people.people(seed, acting)
    return Sector(
        seed=seed,
        organisations=organisations,
        people=persons,
        memberships=(*memberships, *_also(takers, bodies)),
        bodies=bodies,
        books=prices,
        participations=tuple(_participations(agreed)),
        enrolments=agreed,
    )


def _takers(
    seed: int, present: Sequence[Municipality], bodies: Sequence[JointBody], count: int | None
) -> list[Taker]:
    """Who takes part: municipalities by chance, and one in twenty-five a joint body."""
    most = len(present) - OUTSIDE + len(bodies)
    wanted = most if count is None else min(count, most)
    joint = min(len(bodies), (wanted + 24) // 25)
    rng = chance(seed, "takers")
    chosen = some(rng, present, wanted - joint)
    found = [
        Taker(place, each.id, f"Gemeente {each.name}", workplaces(rng, each.code))
        for place, each in enumerate(chosen)
    ]
    for each in bodies[:joint]:
        found.append(Taker(len(found), each.id, each.name, rng.randrange(300, 900)))
    return found


def _also(takers: Sequence[Taker], bodies: Sequence[JointBody]) -> Iterator[Membership]:
    """The licence manager of a joint body's first member acts for the body too."""
    codes = {each.code for each in takers}
    for each in bodies:
        first = each.members[0].id
        if each.id in codes and first in codes:
            email = people.address(Role.LICENCE_MANAGER, first)
            yield people.also_for(email, each.id, Role.LICENCE_MANAGER)


def _participations(agreed: Sequence[Enrolment]) -> Iterator[TakingPart]:
    """The steps that led to each enrolment; the framework before has ended for all."""
    for each in agreed:
        began = max(_BEGAN, each.joined_on or each.start)
        asked, decided = days_later(began, -_SIGNED), days_later(began, -_SIGNED // 2)
        states = [
            Step(TakingPartState.REQUESTED, asked),
            Step(TakingPartState.ASSESSED, decided),
            Step(TakingPartState.APPROVED, decided),
            Step(TakingPartState.ACTIVE, began),
        ]
        if each.framework == BEFORE and each.registered_end is not None:
            states.append(Step(TakingPartState.ENDED, days_later(each.registered_end, 1)))
        yield TakingPart(each.participant, each.framework, tuple(states))


def _joined(books: Sequence[PriceBook], framework: str) -> PriceBook:
    ours = [each for each in books if each.framework == framework]
    whole = joined(ours, f"{framework}.csv")
    if whole is None:
        raise ValueError(framework)
    return whole

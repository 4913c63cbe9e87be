"""A register that holds a whole made-up sector, for whoever runs the machine and wants to see what it can do.

It fills a register in which nothing has happened yet, and refuses any other: made-up things never come among real
ones. What people do is done by the services that they would use, in the names of people who do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import Role
from raamwerk.core.period import days_later
from raamwerk.formats.pricelist import own
from raamwerk.samples.sector import body
from raamwerk.samples.sector.people import SINCE, address
from raamwerk.services import acting, operation, pricebooks
from raamwerk.store import enrolments, memberships, organisations, participations, people
from raamwerk.store.writing import operating

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.participant.taking_part import TakingPart
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.samples.sector.sector import Sector

ORIGIN: Final = "demo"
_DEED: Final = "make-up"
_AT_ONCE: Final = 50
"""Enrolments kept in one go."""


class Told(Protocol):
    """Whoever shows how far it is."""

    def __call__(self, done: int) -> None:
        """So many steps more are done."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody to sign in as: the person's address, their organisation's name and their role."""

    email: str
    organisation: str
    role: Role


def steps(made: Sector) -> int:
    """How many steps `fill` takes."""
    return 2 + len(made.books) + len(made.enrolments)


def fill(made: Sector, told: Told) -> tuple[Signed, ...]:
    """Put a made-up sector into an empty register, and say whom one can sign in as.

    Args:
        made: the sector.
        told: is called as the work goes on, `steps(made)` in all.

    Raises:
        Refused: as `raamwerk.services.operation.initialise`.
        Conflict: `demonstration.not-empty`, or as `raamwerk.services.operation.initialise`.
    """
    administrator = address(Role.CENTRAL_ADMINISTRATOR, body.CENTRAL.code)
    who = next(each for each in made.people if each.email == administrator)
    operation.initialise(who, body.CENTRAL, on=SINCE)
    _must_be_empty()
    _bodies(made)
    told(2)
    for book in made.books:
        _release(book)
        told(1)
    for first in range(0, len(made.enrolments), _AT_ONCE):
        some = made.enrolments[first : first + _AT_ONCE]
        with operating(_DEED):
            for each in some:
                enrolments.add(each)
        told(len(some))
    return _signed(made)


def _must_be_empty() -> None:
    """Nothing, where the register holds no more than what it is made with."""
    if len(organisations.everyone()) > 1 or enrolments.everyone():
        raise Conflict("demonstration.not-empty")


def _bodies(made: Sector) -> None:
    """Organisations, people, who acts for whom, and who takes part."""
    with operating(_DEED):
        for organisation in made.organisations:
            if organisation != body.CENTRAL:
                organisations.add(organisation)
        known = address(Role.CENTRAL_ADMINISTRATOR, body.CENTRAL.code)
        for person in made.people:
            if person.email != known:
                people.add(person)
        for membership in made.memberships:
            if membership.email != known:
                memberships.add(membership)
        for part in made.participations:
            _take_part(part)


def _take_part(part: TakingPart) -> None:
    first, *later = part.steps
    participations.request(part.participant, part.framework, first.on)
    for step in later:
        participations.step(part.participant, part.framework, step.state, step.on, step.reason)


def _release(book: PriceBook) -> None:
    """A book goes through the hands of two people, as any book does; what rises is released by decision."""
    by, administrator = _hands()
    on = book.published_at
    file = pricebooks.PriceList(data=own.write(book, made_up=True), name=book.name)
    held = pricebooks.take_in(by, file, on=on).book
    pricebooks.check(by, held.id, on=on, reason=_LOOKED_AT)
    pricebooks.release(administrator, held.id, on=days_later(on, 1), override=_DECIDED)


_LOOKED_AT: Final = (
    "Verzonnen boek, gemaakt voor de demonstratie. / Made-up book, made for the demonstration."
)
_DECIDED: Final = (
    "Verzonnen besluit: nieuwe periode, wie al bestelde houdt zijn prijs. / "
    "Made-up decision: a new period, whoever ordered keeps their price."
)


def _hands() -> tuple[Actor, Actor]:
    roles = (Role.CENTRAL_CONTRACT_MANAGER, Role.CENTRAL_ADMINISTRATOR)
    one, other = (
        acting.acting(address(role, body.CENTRAL.code), today=SINCE, origin=ORIGIN)
        for role in roles
    )
    return one, other


def _signed(made: Sector) -> tuple[Signed, ...]:
    """One person for each role, of the participant with most enrolments first in the list."""
    running = made.enrolments[0]
    codes = {body.CENTRAL.code, body.AUDITOR.code, running.participant, running.reseller}
    names = {each.code: each.name for each in made.organisations}
    return tuple(
        Signed(each.email, names[each.organisation], each.role)
        for each in made.memberships
        if each.organisation in codes
    )

"""A register that holds a whole made-up sector, for whoever runs the machine and wants to see what it can do.

It fills a register in which nothing has happened yet, and refuses any other: made-up things never come among real
ones. What people do is done by the services that they would use, in the names of people who do not exist.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache, partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from raamwerk import services
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import Role
from raamwerk.core.period import days_later
from raamwerk.formats.pricelist import own
from raamwerk.samples.market import LATEST
from raamwerk.samples.sector import body
from raamwerk.samples.sector.people import SINCE, address
from raamwerk.samples.sector.sector import sector
from raamwerk.services import acting, checks, documents, operation, pricebooks
from raamwerk.store import enrolments, memberships, organisations, participations, people
from raamwerk.store.writing import operating

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from raamwerk.core.actor import Actor
    from raamwerk.core.participant.taking_part import TakingPart
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.samples.sector.sector import Sector

ORIGIN: Final = "demo"
_DEED: Final = "make-up"
_CHECKED_ON: Final = LATEST
"""All that came in over the years is taken in and checked on one day, as a new user of the register would."""
_AT: Final = datetime.combine(_CHECKED_ON, time(9), UTC)


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody to sign in as: the person's address, their organisation's name and their role."""

    email: str
    organisation: str
    role: Role


def steps(made: Sector, documents_of: int | None = None) -> int:
    """How many steps `fill` takes."""
    return 3 + len(made.books) + len(made.enrolments[:documents_of])


def fill(
    made: Sector,
    told: Callable[[int], object],
    *,
    documents_of: int | None = None,
    processes: int = 2,
) -> tuple[Signed, ...]:
    """Put a made-up sector into an empty register, and say whom one can sign in as.

    Args:
        made: the sector.
        told: is called as the work goes on, `steps(made, documents_of)` in all.
        documents_of: so many enrolments have their documents taken in and checked; all of them without it.
        processes: how many work at it; with one, this one does it all.

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
    with operating(_DEED):
        for enrolment in made.enrolments:
            enrolments.add(enrolment)
    told(1)
    for _ in _documents(made, range(len(made.enrolments[:documents_of])), processes):
        told(1)
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


def _documents(made: Sector, places: range, processes: int) -> Iterator[None]:
    """What came in for enrolments is taken in by their licence managers, and checked."""
    if processes == 1:
        for place in places:
            _of_enrolment(made, place)
            yield
        return
    # A process that begins with `services.ready` can import this module.
    with ProcessPoolExecutor(processes, get_context("spawn"), services.ready) as pool:
        yield from pool.map(partial(_of_another, made.seed, made.taking), places)


def _of_another(seed: int, taking: int | None, place: int) -> None:
    _of_enrolment(_again(seed, taking), place)


def _of_enrolment(made: Sector, place: int) -> None:
    enrolment = made.enrolments[place]
    email = address(Role.LICENCE_MANAGER, enrolment.participant)
    actor = acting.acting(
        email, organisation=enrolment.participant, today=_CHECKED_ON, origin=ORIGIN
    )
    files = [
        documents.DocumentFile(each.data, each.name, each.received_on)
        for each in made.papers(enrolment)
    ]
    taken = documents.take_in_all(actor, files, on=_CHECKED_ON)
    matched = [each.document for each in taken if each.document.state is CheckState.MATCHED]
    checks.check_all(actor, [each.id or 0 for each in matched], on=_CHECKED_ON, at=_AT)


@cache
def _again(seed: int, taking: int | None) -> Sector:
    """The sector made once more in a process that works along: quicker than to send it."""
    return sector(seed, participants=taking)


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

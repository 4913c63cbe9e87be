"""What terms are worth to the register's own sector: for the negotiator's page, and for one participant.

The central purchasing body and auditors see the whole sector; a participant sees itself alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.planning.worth import compare as comparing
from raamwerk.core.planning.worth.assemble import assemble
from raamwerk.core.planning.worth.behaviour import Choosing
from raamwerk.core.planning.worth.deal import deal_of
from raamwerk.core.planning.worth.lines import Horizon
from raamwerk.core.planning.worth.move import moved
from raamwerk.services import permission
from raamwerk.services.parts import sight
from raamwerk.store import enrolments, pricebooks
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.worth.compare import Comparison
    from raamwerk.core.planning.worth.lines import Lines


def sector(actor: Actor, framework: str, *, since: date, months: int) -> Lines:
    """The enrolments under a framework that an actor may see, as lines for `compare`.

    They follow from the register alone, so a page can keep them while its levers move.

    Args:
        actor: who asks.
        framework: whose enrolments and released price books.
        since: the first day of the horizon, the first of a month.
        months: of the horizon.

    Raises:
        NotAllowed: `may-not.compare-frameworks`.
        NotFound: `framework.unknown`.
        Refused: `worth.nobody` and what else `assemble` refuses.
    """
    actor.may(permission.COMPARE_FRAMEWORKS)
    with reading():
        terms = terms_of(sight.framework(actor, framework), since)
        books = pricebooks.published(framework)
        if actor.sees_all:
            found = enrolments.of_framework(framework)
        else:
            own = enrolments.of_participant(actor.organisation.code)
            found = tuple(each for each in own if each.framework == framework)
    return assemble(found, books, Horizon(since, months), terms=terms)


def compare(
    actor: Actor,
    lines: Lines,
    first: Framework,
    second: Framework,
    *,
    moves: Sequence[str] = (),
    behaviour: bool = False,
) -> Comparison:
    """Two frameworks, or one and the same with terms moved, over lines of `sector`.

    Args:
        actor: who asks.
        lines: as `sector` gave them to this actor.
        first: the framework that is left.
        second: the framework that is taken; a draft need not be in the register.
        moves: levers of the second that are moved, as `move.moved` reads them.
        behaviour: whether participants choose anew, apart from the effect of prices.

    Raises:
        NotAllowed: `may-not.compare-frameworks`.
        Refused: `worth.no-lever` or `worth.no-move`.
    """
    actor.may(permission.COMPARE_FRAMEWORKS)
    since = lines.horizon.since
    after = moved(deal_of(second, since), moves)
    response = Choosing() if behaviour else None
    return comparing.compare(lines, deal_of(first, since), after, response)

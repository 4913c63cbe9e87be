"""Savings: what list price, maximum and price paid differ, line by line for a participant, aggregated for the sector.

Only lines that a kept check judged count. Whoever does not see all sees figures of the sector only where at least
five participants stand behind each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.organisation import OrganisationKind
from raamwerk.core.savings import total as totals
from raamwerk.services import permission
from raamwerk.services.parts import sight
from raamwerk.store import judged, organisations
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.savings.layers import SavedLine
    from raamwerk.core.savings.total import Published, Total

Group = Literal["product-type", "part-number", "year", "document"]
"""By what savings are put together."""

_KEYS: Final[Mapping[Group, Callable[[SavedLine], str | None]]] = {
    "product-type": lambda line: line.product_type,
    "part-number": lambda line: line.part_number,
    "year": lambda line: None if line.issued_on is None else str(line.issued_on.year),
    "document": lambda line: line.document,
}


def lines(
    actor: Actor,
    *,
    owner: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> tuple[SavedLine, ...]:
    """Every line of the checked invoices and credit notes of a participant with its three layers.

    Args:
        actor: who asks.
        owner: the code of the participant; the actor's own organisation without it.
        since: the first day of document that counts.
        until: the day after the last.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        code = sight.own(actor, owner or actor.organisation.code).code
        return judged.saved(code, since=since, until=until)


def of_participant(
    actor: Actor,
    by: Group = "product-type",
    *,
    owner: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> tuple[Total, Mapping[str | None, Total]]:
    """What those lines add up to: all of them, and a group; together the groups are all of them.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `organisation.unknown`.
    """
    found = lines(actor, owner=owner, since=since, until=until)
    return totals.total(found), {
        None if name is None else str(name): each
        for name, each in totals.by(found, _KEYS[by]).items()
    }


def of_sector(
    actor: Actor,
    by: Group = "product-type",
    *,
    since: date | None = None,
    until: date | None = None,
) -> Published:
    """What all participants save together, without a figure that is about fewer than five of them.

    That holds for everybody, so that what is shown can be published (L-5); there are no unit prices in it.

    Raises:
        NotAllowed: `may-not.see-sector-savings`.
    """
    actor.may(permission.SEE_SECTOR_SAVINGS)
    with reading():
        found = judged.saved(since=since, until=until)
    return totals.published(found, _KEYS[by])


def checked(actor: Actor) -> Mapping[str, tuple[int, int]]:
    """Of each participant how many documents are kept, and how many of them were checked.

    Raises:
        NotAllowed: `may-not.see-uptake`.
    """
    actor.may(permission.SEE_UPTAKE)
    with reading():
        return {
            each.code: judged.counts(each.code)
            for each in organisations.everyone()
            if each.kind is OrganisationKind.PARTICIPANT
        }

"""Who asks: a person, for an organisation, in a role; and what a role may do.

Every service takes an actor first. The days of the membership are judged when the actor is made, by the clock of
the door: whoever looks at next year's prices still has today's rights.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotAllowed
from raamwerk.core.organisation import OrganisationKind

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.organisation import Organisation, Person, Role


@dataclass(frozen=True, slots=True)
class Right:
    """Leave to do a deed, and the roles that have it.

    Args:
        id: as in `release-price-book`; the refusal's code is `may-not.` and this, and its sentence gives the reason.
        roles: that may do it.
    """

    id: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person who acts for an organisation in a role.

    Args:
        person: who.
        organisation: for whom.
        role: as what.
        since: the first day of the membership that gives the role.
        until: the day after its last.
        origin: from where: `cli`, or the address of a caller.
    """

    person: Person
    organisation: Organisation
    role: Role
    since: date
    until: date
    origin: str

    def may(self, right: Right) -> None:
        """Nothing, where the role may do it.

        Raises:
            NotAllowed: `may-not.` and its id, with the actor's role.
        """
        if self.role not in right.roles:
            code = f"may-not.{right.id}"
            raise NotAllowed(code, role=self.role.value)

    @property
    def sees_all(self) -> bool:
        """Whether nothing is hidden: the central purchasing body and auditors see every organisation."""
        return self.organisation.kind in {OrganisationKind.CENTRAL_BODY, OrganisationKind.AUDITOR}

    def is_of(self, code: str) -> bool:
        """Whether the actor acts for the organisation with a code."""
        return self.organisation.code == code

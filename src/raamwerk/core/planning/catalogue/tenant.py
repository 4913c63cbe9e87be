"""What a tenant has and uses, as its own exports tell: licences by product, and users without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """The licences of one product in a tenant.

    Args:
        sku: its GUID, in lower case.
        string_id: its text id there.
        status: `Enabled`, `Suspended`, `Warning`, `LockedOut` or `Deleted`.
        enabled, suspended, warning, locked_out: licences in each state; those in warning still work.
        consumed: licences assigned; there may be more of them than are enabled.
        plans: the GUIDs of its service plans that are given to users.
    """

    sku: str
    string_id: str
    status: str
    enabled: int
    suspended: int
    warning: int
    locked_out: int
    consumed: int
    plans: frozenset[str] = frozenset()

    @property
    def working(self) -> int:
        """Licences that users can use now."""
        return self.enabled + self.warning

    @property
    def unassigned(self) -> int:
        """Working licences that nobody has."""
        return max(self.working - self.consumed, 0)

    @property
    def short(self) -> int:
        """Users with a licence beyond those that work."""
        return max(self.consumed - self.working, 0)


@dataclass(frozen=True, slots=True)
class User:
    """A user in the activity report, without any name or address.

    Args:
        products: the names of the products assigned, as the report writes them.
        last: by workload, the last day of activity; absent where there was none.
        deleted: whether the account is deleted.
        assigned_on: the last day on which a licence was assigned, where the report says so.
    """

    products: tuple[str, ...]
    last: Mapping[str, date]
    deleted: bool = False
    assigned_on: date | None = None

    def idle(self, since: date) -> bool:
        """Whether there was no activity from a day on; one who got a licence since then is too new to tell."""
        days = [each for each in (self.last_active, self.assigned_on) if each is not None]
        return not days or max(days) < since

    @property
    def last_active(self) -> date | None:
        """The last day of activity in any workload."""
        return max(self.last.values(), default=None)


@dataclass(frozen=True, slots=True)
class Report:
    """An activity report.

    Args:
        refreshed_on: the day up to which it counts.
        users: all of them.
    """

    refreshed_on: date | None
    users: tuple[User, ...]

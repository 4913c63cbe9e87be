"""One change in the register: what was made, changed or removed, by whom, from where, in which deed (L-11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from raamwerk.core.errors import FactValue

Action = Literal["create", "change", "remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change as it was recorded.

    Args:
        id: its place; later changes have higher ones.
        at: the moment by the database's clock, UTC.
        person: the e-mail address of who did it; None for what was written by no person of the register.
        organisation: the code of the one acted for.
        origin: from where: `cli`, an address, `operator`, or `database` for what came past all deeds.
        deed: as in `release-price-book`.
        action: whether the row was made, changed or removed.
        object: the noun of the row, as `book`.
        object_id: its number.
        before: the row as it was, by column; None for a new one.
        after: as it is from then on; None for one removed.
        hash: of this change and all before it.
    """

    id: int
    at: datetime
    person: str | None
    organisation: str | None
    origin: str | None
    deed: str | None
    action: Action
    object: str
    object_id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What changes are looked for; None leaves that open.

    Args:
        person: the e-mail address of who did it.
        organisation: the code of the one acted for.
        deed: as in `release-price-book`.
        object: the noun of the row.
        object_id: its number.
        since: the first day, in Dutch time.
        until: the day after the last.
    """

    person: str | None = None
    organisation: str | None = None
    deed: str | None = None
    object: str | None = None
    object_id: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in the record that is not as it was written, or something that is not in it.

    Args:
        code: `audit.changed`, `audit.broken`, `audit.tail`, `audit.head`, `audit.unrecorded`, `audit.differs`,
            `audit.lost`, `audit.trigger`, `upload.gone` or `upload.changed`.
        facts: what the sentence of the code needs.
    """

    code: str
    facts: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of verifying the record.

    Args:
        changes: how many there are.
        head: the hash of the last, to be written down elsewhere: whoever holds it can show later that nothing up to
            it was changed, whatever the database says of itself.
        uploads: how many files were held against their hash.
        flaws: what is not right, at most so many of each kind.
    """

    changes: int
    head: str
    uploads: int
    flaws: tuple[Flaw, ...]

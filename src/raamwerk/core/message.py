"""A message to a person: a code and its facts, which the door that sends or shows it puts into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from raamwerk.core.errors import FactValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message that was written, and perhaps sent.

    Args:
        id: its number in the register; 0 before it is kept.
        key: what it is about and when; a person gets it once.
        email: of the person.
        name: of the person.
        organisation: the code of the organisation that it is about.
        code: what it says.
        facts: what the sentence needs.
        due_on: the day on which it should be there.
        written_on: the day on which it was written.
        sent_at: the moment it was sent; None while it waits.
    """

    id: int = 0
    key: str
    email: str
    name: str
    organisation: str
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    due_on: date
    written_on: date
    sent_at: datetime | None = None

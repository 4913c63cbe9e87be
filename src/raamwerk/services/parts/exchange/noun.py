"""A noun as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from raamwerk.formats.exchange.column import Column, Row

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor

NEW: Final = True
SAME: Final = False

Give: TypeAlias = Callable[["Actor"], Iterable[Row]]
"""The rows of a noun that an actor may see."""
Take: TypeAlias = Callable[["Taking", Row], bool]
"""Keeps a row; whether that changed something. Refuses a row that contradicts what is there."""
End: TypeAlias = Callable[["Taking"], int]
"""Keeps what several rows make together, and gives how many of those were new."""


class Taking:
    """An import under way.

    Args:
        actor: who asks.
        on: the day of doing so.
        name: of the file.
    """

    def __init__(self, actor: Actor, on: date, name: str) -> None:
        self.actor = actor
        self.on = on
        self.name = name
        self.counts: dict[object, int] = {}
        self.rows: list[Row] = []

    def again(self, key: object) -> int:
        """How many rows of this import said the same, this one too."""
        self.counts[key] = self.counts.get(key, 0) + 1
        return self.counts[key]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the register.

    Args:
        name: as a person types it.
        columns: of its rows.
        give: its rows.
        take: how a row is taken in; None where rows of it are evidence that nobody brings in.
    """

    name: str
    columns: tuple[Column, ...]
    give: Give
    take: Take | None = None
    end: End | None = None


def text(row: Row, name: str) -> str:
    """A text of a row that has one."""
    return str(row[name])


def maybe(row: Row, name: str) -> str | None:
    """A text of a row, or None."""
    value = row[name]
    return None if value is None else str(value)

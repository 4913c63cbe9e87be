"""The record of changes, for those who look after the register and those who look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.services import permission
from raamwerk.store import changes
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.actor import Actor
    from raamwerk.core.change import Asked, Change


def search(actor: Actor, asked: Asked) -> Iterator[Change]:
    """The changes that fit, the earliest first, read as they are needed.

    Raises:
        NotAllowed: `may-not.search-changes`.
    """
    actor.may(permission.SEARCH_CHANGES)
    return _search(asked)


def latest(actor: Actor, asked: Asked, most: int) -> tuple[tuple[Change, ...], int]:
    """The latest so many changes that fit, the earliest of them first, and how many fit in all.

    Raises:
        NotAllowed: `may-not.search-changes`.
    """
    actor.may(permission.SEARCH_CHANGES)
    with reading():
        return changes.latest(asked, most)


def _search(asked: Asked) -> Iterator[Change]:
    with reading():
        yield from changes.search(asked)

"""The commands of a group by name, each made only when it is asked for."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import click


class Lazy(MutableMapping[str, "click.Command"]):
    """Commands in the order of their names; the module of one is imported when that one is looked up.

    Args:
        names: in the order of the help.
        make: gives the command of a name; called once for each.
    """

    def __init__(self, names: Iterable[str], make: Callable[[str], click.Command]) -> None:
        self._made: dict[str, click.Command | None] = dict.fromkeys(names)
        self._make = make

    def __getitem__(self, name: str) -> click.Command:
        found = self._made[name]
        if found is None:
            found = self._made[name] = self._make(name)
        return found

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

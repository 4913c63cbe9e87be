"""Progress on the error stream, for a person who waits; silent in a pipe, a log or a test."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

FEW: Final = 10
"""So few are done before a bar could be read."""


def progress(items: Sequence[T], label: str) -> Iterator[T]:
    """The items one by one, with a bar that says how far and how long still."""
    if len(items) <= FEW or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only needed here
    from rich.progress import track  # noqa: PLC0415 - the same

    yield from track(items, label, console=Console(stderr=True), transient=True)


@contextmanager
def counting(total: int, label: str) -> Iterator[Callable[[int], None]]:
    """Something to call with how many more are done, shown as a bar until the block ends."""
    if total <= FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only needed here
    from rich.progress import Progress  # noqa: PLC0415 - the same

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda more: bar.advance(task, more)

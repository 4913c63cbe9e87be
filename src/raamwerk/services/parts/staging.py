"""Documents under their own names for as long as they are read: readers take a path, the register keeps bytes by hash."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST: Final = 100
_NAMELESS: Final = "document"


@contextmanager
def staged(files: Iterable[tuple[bytes, str]]) -> Iterator[tuple[Path, ...]]:
    """A file for each of these bytes, in folders that go with them.

    Args:
        files: documents, each with the name that somebody gave it; only what is safe in a folder is kept of that.
    """
    with tempfile.TemporaryDirectory(prefix="raamwerk-") as folder:
        yield tuple(_put(Path(folder) / str(n), *each) for n, each in enumerate(files))


def _put(folder: Path, data: bytes, name: str) -> Path:
    folder.mkdir()
    place = folder / safe(name)
    place.write_bytes(data)
    return place


def safe(name: str) -> str:
    """The last part of a name, without what no file name may hold, and not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(sign if sign.isprintable() else "_" for sign in last)[-_LONGEST:]
    return plain if plain.strip(". ") else _NAMELESS

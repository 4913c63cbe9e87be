"""A document under its own name for as long as it is read: readers take a path, the register keeps bytes by hash."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 100
_NAMELESS: Final = "document"


@contextmanager
def staged(data: bytes, name: str) -> Iterator[Path]:
    """A file with these bytes, in a folder of its own that goes with it.

    Args:
        data: the document.
        name: of the file as somebody sent it; only what is safe in a folder is kept of it.
    """
    with tempfile.TemporaryDirectory(prefix="raamwerk-") as folder:
        place = Path(folder) / safe(name)
        place.write_bytes(data)
        yield place


def safe(name: str) -> str:
    """The last part of a name, without what no file name may hold, and not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(sign if sign.isprintable() else "_" for sign in last)[-_LONGEST:]
    return plain if plain.strip(". ") else _NAMELESS

"""Reading and writing files for the doors, with a refusal that a person can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import NotFound, Refused

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE: Final = 1_000_000


def contents(path: Path, *, most: int | None = None) -> bytes:
    """The bytes of a file.

    Args:
        path: of the file.
        most: the largest number of bytes that is taken; a larger file is refused unread.

    Raises:
        NotFound: `file.not-found`.
        Refused: `file.is-folder`, `file.too-large` or `file.not-readable`.
    """
    try:
        size = path.stat().st_size
        if most is not None and size > most:
            raise Refused(
                "file.too-large",
                path=str(path),
                size=str(size // MEGABYTE),
                most=str(most // MEGABYTE),
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound("file.not-found", path=str(path)) from error
    except IsADirectoryError as error:
        raise Refused("file.is-folder", path=str(path)) from error
    except OSError as error:
        raise Refused("file.not-readable", path=str(path), reason=error.strerror) from error


def keep(path: Path, data: bytes) -> None:
    """Write a file, in place of one of that name.

    Raises:
        Refused: `file.not-writable`.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Refused("file.not-writable", path=str(path), reason=error.strerror) from error


def folder_for(path: Path) -> None:
    """Make a folder, where it is not there yet.

    Raises:
        Refused: `file.not-writable`.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused("file.not-writable", path=str(path), reason=error.strerror) from error

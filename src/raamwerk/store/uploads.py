"""Files as they came in, by the hash of their bytes: kept once, never changed, below the home.

A file is whole on the disk before a row names it, so a process that dies leaves at most a file that nothing names.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.conf import settings

from raamwerk.core.errors import Conflict, NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER: Final = "uploads"
_READ_ONLY: Final = 0o440
_OURS: Final = 0o750


def folder() -> Path:
    """Where the uploads are."""
    return Path(settings.RAAMWERK_HOME) / FOLDER


def keep(data: bytes) -> str:
    """Keep bytes, and give their SHA-256 in hexadecimal; the same bytes are kept once.

    Raises:
        Refused: `home.not-writable`, for want of room or rights.
    """
    digest = sha256(data).hexdigest()
    place = path_of(digest)
    if not place.exists():
        try:
            _write(place, data)
        except OSError as error:
            raise Refused(
                "home.not-writable", path=str(place.parent), reason=error.strerror or ""
            ) from error
    return digest


def fetch(digest: str) -> bytes:
    """The bytes of a hash.

    Raises:
        NotFound: `upload.gone`.
        Conflict: `upload.changed` where the file no longer has that hash.
    """
    try:
        data = path_of(digest).read_bytes()
    except OSError as error:
        raise NotFound("upload.gone", sha256=digest) from error
    if sha256(data).hexdigest() != digest:
        raise Conflict("upload.changed", sha256=digest)
    return data


def path_of(digest: str) -> Path:
    """Where the file of a hash is."""
    return folder() / digest[:2] / digest[2:]


def kept() -> Iterator[str]:
    """The hashes of all files that are there."""
    for place in sorted(folder().glob("[0-9a-f][0-9a-f]/*")):
        yield f"{place.parent.name}{place.name}"


def wrong(digests: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Of these hashes those whose file is gone or was changed, each with the code that says so."""
    for digest in digests:
        try:
            fetch(digest)
        except (NotFound, Conflict) as refused:
            yield digest, refused.code


def _write(place: Path, data: bytes) -> None:
    """Put a file in its place in one stroke, and make sure that the disk has it."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=_OURS)
    number, name = tempfile.mkstemp(dir=place.parent, prefix=".")
    unfinished = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(_READ_ONLY)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
    _settle(place.parent)


def _settle(parent: Path) -> None:
    """Make sure that the disk knows of a new name too."""
    number = os.open(parent, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)

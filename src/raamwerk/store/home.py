"""The folder of the register: made, given its secret, and held by one process at a time for what changes all of it."""

from __future__ import annotations

import fcntl
import os
import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.conf import settings

from raamwerk.core.errors import Conflict, Refused
from raamwerk.settings import SECRET_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN: Final = 0o700
_SECRET: Final = 0o600
_LOCK: Final = ".lock"


def folder() -> Path:
    """Where it is."""
    return Path(settings.RAAMWERK_HOME)


def make() -> None:
    """Make the folder and its secret, where they are not there yet.

    Raises:
        Refused: `home.not-writable`.
    """
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True, mode=_OWN)
        _make_secret(place / SECRET_FILE)
    except OSError as error:
        raise Refused("home.not-writable", path=str(place), reason=error.strerror or "") from error


def _make_secret(place: Path) -> None:
    """Fifty characters by chance, whole from the moment that the file has its name."""
    if place.exists():
        return
    unfinished = place.with_suffix(f".{os.getpid()}")
    number = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _SECRET)
    with os.fdopen(number, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    try:
        os.link(unfinished, place)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()


@contextmanager
def alone() -> Iterator[None]:
    """Nobody else makes, migrates or restores this register meanwhile.

    Raises:
        Conflict: `home.in-use`.
        Refused: `home.not-writable`.
    """
    try:
        number = os.open(folder() / _LOCK, os.O_RDWR | os.O_CREAT, _SECRET)
    except OSError as error:
        raise Refused(
            "home.not-writable", path=str(folder()), reason=error.strerror or ""
        ) from error
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Conflict("home.in-use", path=str(folder())) from error
        yield
    finally:
        os.close(number)

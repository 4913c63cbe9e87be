"""The file of a backup, read member by member from its beginning to its end; nothing in it is trusted."""

from __future__ import annotations

import gzip
import re
import tarfile
import zlib
from contextlib import contextmanager
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Final, NamedTuple, cast

from raamwerk.core.errors import NotFound, Unreadable
from raamwerk.store.backup import manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from raamwerk.store.backup.manifest import Manifest

_MEMBER: Final = re.compile(r"(tables|uploads)/([0-9a-z_]{1,80})")
_PIECE: Final = 1 << 20


class Member(NamedTuple):
    """A member after the manifest: of which kind, its name there, and its bytes."""

    kind: str
    name: str
    stream: IO[bytes]


@contextmanager
def opened(file: Path) -> Iterator[tuple[Manifest, Iterator[Member]]]:
    """What a backup says it holds, and its members one after the other.

    At the end the rest of the file is read as well, since its own checksum comes last.

    Raises:
        NotFound: `file.not-found`.
        Unreadable: `backup.unreadable`, `backup.other-form` or `backup.changed`.
    """
    try:
        with gzip.open(file) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
            yield _manifest(tar, file.name), _members(tar, file.name)
            while packed.read(_PIECE):
                pass
    except FileNotFoundError as error:
        raise NotFound("file.not-found", path=str(file)) from error
    except (tarfile.TarError, EOFError, OSError, ValueError, zlib.error) as error:
        raise Unreadable("backup.unreadable", file=file.name, reason=str(error)[:200]) from error


def check(file: Path) -> Manifest:
    """The manifest of a backup of which every member has the hash that it gives, and none is missing.

    Raises:
        NotFound, Unreadable: as `opened`.
    """
    with opened(file) as (held, members):
        wanted = {("tables", name): part.sha256 for name, part in held.tables.items()}
        wanted |= {("uploads", digest): digest for digest in held.uploads}
        for member in members:
            if wanted.pop(member[:2], None) != _sha256(member.stream):
                raise Unreadable("backup.changed", file=file.name, part="/".join(member[:2]))
    if wanted:
        raise Unreadable("backup.changed", file=file.name, part="/".join(min(wanted)))
    return held


def _sha256(stream: IO[bytes]) -> str:
    digest = sha256()
    while piece := stream.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def _manifest(tar: tarfile.TarFile, file: str) -> Manifest:
    first = tar.next()
    if first is None or first.name != manifest.NAME or not first.isfile():
        raise Unreadable("backup.unreadable", file=file, reason=manifest.NAME)
    return manifest.read(cast("IO[bytes]", tar.extractfile(first)).read(), file)


def _members(tar: tarfile.TarFile, file: str) -> Iterator[Member]:
    while (each := tar.next()) is not None:
        named = _MEMBER.fullmatch(each.name)
        if named is None or not each.isfile():
            raise Unreadable("backup.changed", file=file, part=each.name[:80])
        yield Member(named[1], named[2], cast("IO[bytes]", tar.extractfile(each)))

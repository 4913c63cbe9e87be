"""Files found by the hash of their bytes, whatever they are called now."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from raamwerk.cli.checked.asked import sha256
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Finder:
    """Looks for files where they were, and in the folders that a person names.

    Args:
        searched: folders (with all below them) and files.
    """

    def __init__(self, searched: Sequence[Path]) -> None:
        self._searched = searched
        self._hashes: dict[Path, str | None] = {}

    def find(self, name: str, wanted: str) -> Path | None:
        """The file with a hash: first where it was, then by its name, then any."""
        for path in self._likely(name):
            if self._hash(path) == wanted:
                return path
        return self._by_hash.get(wanted)

    def other(self, name: str) -> Path | None:
        """A file of that name with other bytes, if there is one."""
        return next((path for path in self._likely(name) if path.is_file()), None)

    def _likely(self, name: str) -> Iterator[Path]:
        yield Path(name)
        yield from self._by_name.get(Path(name).name, ())

    @cached_property
    def _files(self) -> list[Path]:
        found: list[Path] = []
        for path in self._searched:
            found += sorted(path.rglob("*")) if path.is_dir() else [path]
        return [path for path in found if path.is_file()]

    @cached_property
    def _by_name(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in self._files:
            found.setdefault(path.name, []).append(path)
        return found

    @cached_property
    def _by_hash(self) -> dict[str | None, Path]:
        return {self._hash(path): path for path in reversed(self._files)}

    def _hash(self, path: Path) -> str | None:
        if path not in self._hashes:
            try:
                self._hashes[path] = sha256(path) if path.is_file() else None
            except Refused:
                self._hashes[path] = None
        return self._hashes[path]

"""Which files a person means: names, folders and patterns, each file once, in a stated order."""

from __future__ import annotations

from dataclasses import dataclass
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_PATTERN: Final = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Meant:
    """The files of a call.

    Args:
        files: as named, and those of folders by name; each once.
        left_out: files of folders that are of no kind asked for.
    """

    files: tuple[Path, ...]
    left_out: tuple[Path, ...]


def meant(named: Iterable[Path], suffixes: Collection[str], apart: Collection[Path] = ()) -> Meant:
    """The files that the words of a call name.

    Args:
        named: files, folders (with all below them) and patterns. A file that is named itself is
            taken whatever its name, also where it is not there: whoever reads it tells.
        suffixes: the kinds of file that are taken from a folder, lower case.
        apart: files that have another part in the call, such as the price book.

    Raises:
        NotFound: `file.not-found` for a pattern that fits nothing; `check.no-files` where nothing
            is left.
    """
    others = {path.resolve() for path in apart}
    found: dict[Path, Path] = {}
    left_out: dict[Path, Path] = {}
    for path, by_name in _walked(named):
        real = path.resolve()
        if real in others and not by_name:
            continue
        taken = by_name or path.suffix.lower() in suffixes
        (found if taken else left_out).setdefault(real, path)
    if not found:
        kinds = ", ".join(suffix.lstrip(".").upper() for suffix in suffixes)
        raise NotFound("check.no-files", paths=", ".join(map(str, named)), kinds=kinds)
    return Meant(tuple(found.values()), tuple(left_out.values()))


def _walked(named: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Each file, and whether it was named itself."""
    for path in named:
        if path.is_dir():
            below = sorted(each for each in path.rglob("*") if not _hidden(each.relative_to(path)))
            yield from ((each, False) for each in below if each.is_file())
        elif not path.exists() and _PATTERN & set(str(path)):
            yield from _walked(_fitting(path))
        else:
            yield path, True


def _fitting(pattern: Path) -> list[Path]:
    found = sorted(map(Path, glob(str(pattern), recursive=True)))  # noqa: PTH207 - it may start anywhere
    if not found:
        raise NotFound("file.not-found", path=str(pattern))
    return found


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)

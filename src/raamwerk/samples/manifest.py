"""What was written in a folder, so that a second time only that is replaced."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "sample.json"
VERSION: Final = 1


def written(files: Mapping[str, bytes], what: str, seed: int, program: str) -> bytes:
    """The manifest of files by their path in the folder.

    Args:
        files: that were written.
        what: was made.
        seed: it was made from.
        program: the version of this program.
    """
    said = {
        "version": VERSION,
        "made_up": "verzonnen / made up",
        "what": what,
        "seed": seed,
        "raamwerk": program,
        "files": {name: digest(data) for name, data in sorted(files.items())},
    }
    return json.dumps(said, indent=2).encode() + b"\n"


def read(data: bytes) -> dict[str, str]:
    """The SHA-256 of each file by its path, as a manifest gives them.

    Raises:
        Refused: `sample.manifest` for a file that is no manifest, or that names a path outside its folder.
    """
    try:
        said = json.loads(data)
    except ValueError as error:
        raise Refused("sample.manifest", name=NAME) from error
    found = said.get("files") if isinstance(said, dict) else None
    if not isinstance(found, dict) or not all(_inside(name) for name in found):
        raise Refused("sample.manifest", name=NAME)
    return {name: str(value) for name, value in found.items()}


def digest(data: bytes) -> str:
    """The SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _inside(name: str) -> bool:
    """Whether a path stays in its folder, read as any machine may read it."""
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in name

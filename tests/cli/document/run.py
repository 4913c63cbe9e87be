"""`raamwerk document ...` typed by the people of a made-up participant, in this process and on its own register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from raamwerk.cli.group import command
from tests.papers import file_of, paper

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.checking.document import Document

MANAGER = "contract-manager@eigenstad.example"


def typed(*words: object, person: str = MANAGER, lang: str = "en") -> tuple[int, str]:
    """How the command ends, and all that it says."""
    said = [str(word) for word in words]
    run = CliRunner().invoke(command, [*said, "--as", person, "--lang", lang])
    return run.exit_code, run.output


def written(folder: Path, *prices: str, **more: object) -> Path:
    """A document as a file."""
    return put(folder, paper(*prices, **more))  # type: ignore[arg-type]


def put(folder: Path, document: Document) -> Path:
    """The same of a document."""
    path = folder / f"{document.id}.xml"
    path.write_bytes(file_of(document).data)
    return path

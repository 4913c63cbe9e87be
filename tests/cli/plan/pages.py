"""The examples of the pages, written out in a folder with the samples that they use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from raamwerk.cli.group import command
from tests.house.source import ROOT, named_files

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def written(folder: Path, *pages: str) -> Path:
    """The folder with the files of the pages, and the samples in `demo`."""
    for page in pages:
        for name, content in named_files(ROOT / "docs" / page).items():
            (folder / name).write_text(content, "utf-8")
    assert CliRunner().invoke(command, ["sample", str(folder / "demo")]).exit_code == 0
    return folder


def called(folder: Path, *words: str) -> Result:
    """A call with the enrolment and the book of the samples."""
    demo = folder / "demo"
    held = ["--enrolment", str(demo / "enrolment.toml"), "--book", str(demo / "book.csv")]
    return CliRunner().invoke(command, [*words, *held])


def said(result: Result) -> str:
    """What was written, blanks as blanks."""
    return result.stdout.replace("\N{NO-BREAK SPACE}", " ")

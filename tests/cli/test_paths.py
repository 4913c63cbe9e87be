from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.paths import meant
from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from pathlib import Path

KINDS = (".xml", ".csv")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.xml", "a.csv", "deep/c.XML", "brief.pdf", ".hidden.xml", ".git/d.xml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def names(folder: Path, paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_a_folder_gives_its_files_by_name_and_tells_what_it_leaves_out(folder: Path):
    found = meant([folder], KINDS)
    assert names(folder, found.files) == ["a.csv", "b.xml", "deep/c.XML"]
    assert names(folder, found.left_out) == ["brief.pdf"]


def test_files_come_in_the_order_in_which_they_are_named_and_once(folder: Path):
    found = meant([folder / "b.xml", folder, folder / "deep/../b.xml"], KINDS)
    assert names(folder, found.files) == ["b.xml", "a.csv", "deep/c.XML"]


def test_a_file_that_is_named_is_taken_whatever_its_name(folder: Path):
    gone = folder / "gone.xml"
    assert meant([folder / "brief.pdf", gone], KINDS).files == (folder / "brief.pdf", gone)


def test_a_pattern_gives_the_files_that_fit_it(folder: Path):
    assert names(folder, meant([folder / "*.xml"], KINDS).files) == ["b.xml"]
    with pytest.raises(NotFound, match=r"file\.not-found"):
        meant([folder / "*.html"], KINDS)


def test_a_file_with_another_part_in_the_call_is_no_document(folder: Path):
    found = meant([folder], KINDS, apart=[folder / "a.csv"])
    assert names(folder, found.files) == ["b.xml", "deep/c.XML"]


def test_a_folder_without_documents_is_refused(tmp_path: Path):
    with pytest.raises(NotFound, match=r"check\.no-files"):
        meant([tmp_path], KINDS)

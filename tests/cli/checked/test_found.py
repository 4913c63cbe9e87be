from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.found import Finder

if TYPE_CHECKING:
    from pathlib import Path


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.xml", "one"), ("deep/b.xml", "two"), ("deep/c/a.xml", "three")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("gone/a.xml", "one", "a.xml"),
        ("gone/a.xml", "three", "deep/c/a.xml"),
        ("renamed.xml", "two", "deep/b.xml"),
        ("a.xml", "four", None),
    ],
)
def test_a_file_is_found_by_its_bytes(folder: Path, name: str, text: str, expected: str | None):
    found = Finder([folder]).find(name, digest(text))
    assert found == (None if expected is None else folder / expected)


def test_a_file_is_first_looked_for_where_it_was(folder: Path):
    assert Finder([]).find(str(folder / "a.xml"), digest("one")) == folder / "a.xml"
    assert Finder([folder / "a.xml"]).find("x", digest("one")) == folder / "a.xml"


def test_a_file_of_the_name_with_other_bytes_is_told_apart(folder: Path):
    finder = Finder([folder])
    assert finder.other("gone/b.xml") == folder / "deep/b.xml"
    assert finder.other("gone/z.xml") is None

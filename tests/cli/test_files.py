from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli import files
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from pathlib import Path


def code_of(path: Path, most: int | None = None) -> str:
    with pytest.raises(Refused) as refused:
        files.contents(path, most=most)
    assert refused.value.facts["path"] == str(path)
    return refused.value.code


def test_a_file_gives_its_bytes(tmp_path: Path):
    files.keep(tmp_path / "a.csv", b"1;2")
    assert files.contents(tmp_path / "a.csv") == b"1;2"
    assert files.contents(tmp_path / "a.csv", most=3) == b"1;2"


def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path):
    (tmp_path / "large").write_bytes(b"1234")
    assert code_of(tmp_path / "none.xml") == "file.not-found"
    assert code_of(tmp_path) == "file.is-folder"
    assert code_of(tmp_path / "large", most=3) == "file.too-large"
    assert code_of(tmp_path / "large" / "inside") == "file.not-readable"


def test_what_cannot_be_written_is_refused_by_name(tmp_path: Path):
    with pytest.raises(Refused) as refused:
        files.keep(tmp_path / "no" / "folder", b"")
    assert refused.value.code == "file.not-writable"

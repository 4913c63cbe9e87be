"""Many files give what each gives alone, in order; one bad file never stops the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import Lines
from raamwerk.formats import bulk, documents
from raamwerk.formats.bulk import FileRead, read_many
from raamwerk.formats.documents import read
from tests.formats.ubl.invoice import xml

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> list[Path]:
    """Seven files: invoices, a PDF, a broken one and one that is not there."""
    contents = {
        "a.xml": xml(),
        "b.xml": b"%PDF-1.7",
        "c.xml": xml(id="F-3"),
        "d.xml": xml()[:500],
        "e.xml": xml(lines=Lines()),
        "f.xml": b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    return [*(tmp_path / name for name in contents), tmp_path / "g.xml"]


def _told(found: list[FileRead]) -> list[str]:
    return [each.refusal.code if each.refusal else each.documents[0].id for each in found]


EXPECTED = [
    "F-1",
    "document.other-file",
    "F-3",
    "xml.truncated",
    "F-1",
    "xml.doctype",
    "file.not-found",
]


@pytest.mark.parametrize("processes", [None, 1, 2])
def test_every_file_gives_what_it_gives_alone(folder: list[Path], processes: int | None):
    found = list(read_many(folder, processes=processes))
    assert [each.path for each in found] == folder
    assert _told(found) == EXPECTED
    assert found[0].documents == (read(folder[0].read_bytes(), "a.xml"),)


def test_batches_keep_the_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bulk, "BATCH", 2)
    paths = []
    for at in range(15):
        path = tmp_path / f"{at:02d}.xml"
        path.write_bytes(xml(id=f"F-{at}"))
        paths.append(path)
    found = list(read_many(paths, processes=2))
    assert _told(found) == [f"F-{at}" for at in range(15)]


def test_a_giant_file_among_many_streams_in_its_place(
    folder: list[Path], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bulk, "GIANT", 1_000_000)
    monkeypatch.setattr(documents, "GIANT", 1_000_000)
    data = xml(lines=Lines(number=[str(at) for at in range(3_000)]))
    assert len(data) > 1_000_000
    folder[2].write_bytes(data)
    found = list(read_many(folder, processes=2))
    parts = [len(document.lines) for each in found[2:4] for document in each.documents]
    assert _told(found) == ["F-1", *EXPECTED[1:2], "F-1", "F-1", *EXPECTED[3:]]
    assert parts == [2_000, 1_000]


def test_no_files_give_nothing():
    assert list(read_many([])) == []


def test_a_refused_table_tells_its_problem(tmp_path: Path):
    path = tmp_path / "q.csv"
    path.write_bytes(b"Artikel;Prijs\nA;1\n")
    [found] = read_many([path])
    assert found.documents == ()
    assert found.refusal is not None
    assert found.refusal.where == "q.csv"

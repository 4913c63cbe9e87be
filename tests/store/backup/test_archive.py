"""A backup is data of somebody else until it is proven to be ours."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotFound, Unreadable
from raamwerk.store.backup import archive, manifest
from raamwerk.store.backup.manifest import Manifest, Part

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ROWS = b'[1, "a@x.example"]\n'
FILE = b"an invoice"
DIGEST = sha256(FILE).hexdigest()
HELD = Manifest(
    program="0.1.0",
    made_at="2026-11-24T06:00:00+00:00",
    migrations=(("store", "0001_initial"),),
    head="0" * 64,
    tables={"store_person": Part(1, sha256(ROWS).hexdigest(), ("id", "email"))},
    uploads=(DIGEST,),
)
MEMBERS = [
    (manifest.NAME, manifest.write(HELD)),
    ("tables/store_person", ROWS),
    (f"uploads/{DIGEST}", FILE),
]


def packed(members: Iterable[tuple[str, bytes]], place: Path) -> Path:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    file = place / "b"
    file.write_bytes(gzip.compress(out.getvalue()))
    return file


def test_a_backup_whose_members_have_their_hashes_is_accepted(tmp_path: Path):
    assert archive.check(packed(MEMBERS, tmp_path)) == HELD
    with archive.opened(packed(MEMBERS, tmp_path)) as (held, members):
        assert held == HELD
        assert [(m.kind, m.name, m.stream.read()) for m in members] == [
            ("tables", "store_person", ROWS),
            ("uploads", DIGEST, FILE),
        ]


@pytest.mark.parametrize(
    "members",
    [
        MEMBERS[:2],
        MEMBERS[:1],
        [*MEMBERS, MEMBERS[1]],
        [*MEMBERS, ("tables/store_other", b"")],
        [*MEMBERS[:2], (f"uploads/{DIGEST}", b"other")],
        [MEMBERS[0], ("tables/store_person", ROWS * 2), MEMBERS[2]],
        [*MEMBERS, ("../../etc/passwd", b"root")],
        [*MEMBERS, ("/etc/passwd", b"root")],
        [*MEMBERS, ("uploads/../x", b"root")],
        [*MEMBERS, ("uploads/A", b"root")],
    ],
)
def test_one_with_anything_missing_changed_or_added_is_refused(
    members: list[tuple[str, bytes]], tmp_path: Path
):
    with pytest.raises(Unreadable, match=r"backup\.changed"):
        archive.check(packed(members, tmp_path))


def test_a_link_in_it_is_refused(tmp_path: Path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        first = tarfile.TarInfo(manifest.NAME)
        first.size = len(MEMBERS[0][1])
        tar.addfile(first, io.BytesIO(MEMBERS[0][1]))
        link = tarfile.TarInfo("tables/store_person")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    (tmp_path / "b").write_bytes(gzip.compress(out.getvalue()))
    with pytest.raises(Unreadable, match=r"backup\.changed"):
        archive.check(tmp_path / "b")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no gzip",
        gzip.compress(b""),
        gzip.compress(b"no tar at all" * 100),
        gzip.compress(b"x" * 20_000)[:-9],
    ],
)
def test_what_is_no_backup_is_refused(data: bytes, tmp_path: Path):
    (tmp_path / "b").write_bytes(data)
    with pytest.raises(Unreadable, match=r"backup\.unreadable"):
        archive.check(tmp_path / "b")


def test_a_manifest_that_does_not_come_first_is_refused(tmp_path: Path):
    with pytest.raises(Unreadable, match=r"backup\.unreadable"):
        archive.check(packed([MEMBERS[1], MEMBERS[0], MEMBERS[2]], tmp_path))


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path):
    with pytest.raises(NotFound, match=r"file\.not-found"):
        archive.check(tmp_path / "gone")


def test_no_damage_is_overlooked(tmp_path: Path):
    """Any byte that is turned round, and any end that is cut off, is refused or changes nothing that is held."""
    whole = packed(MEMBERS, tmp_path).read_bytes()
    chance = random.Random(7)  # noqa: S311 - for tests
    for place in chance.sample(range(len(whole)), 120):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        (tmp_path / "b").write_bytes(damaged)
        try:
            assert archive.check(tmp_path / "b") == HELD
        except Unreadable:
            continue
    for length in chance.sample(range(len(whole) - 9), 40):
        (tmp_path / "b").write_bytes(whole[:length])
        with pytest.raises(Unreadable):
            archive.check(tmp_path / "b")

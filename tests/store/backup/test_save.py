from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from raamwerk.core.errors import NotFound, Refused
from raamwerk.store import models, uploads
from raamwerk.store.backup import archive
from raamwerk.store.backup.save import save
from tests.world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

AT = "2026-11-24T06:00:00+00:00"


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    populate()


def test_everything_is_in_it_and_named_with_its_hash(tmp_path: Path):
    saved = save(tmp_path / "b", AT, "0.1.0")
    held = archive.check(tmp_path / "b")
    assert (held.made_at, held.program, held.head) == (AT, "0.1.0", saved.head)
    assert held.tables["store_organisation"].rows == models.Organisation.objects.count()
    assert held.tables["store_change"].rows == models.Change.objects.count()
    assert held.uploads == tuple(uploads.kept()) != ()
    assert saved.rows == sum(part.rows for part in held.tables.values())
    assert saved.flaws == ()


def test_the_same_register_gives_the_same_bytes(tmp_path: Path):
    for name in ("b", "c"):
        save(tmp_path / name, AT, "0.1.0")
    assert (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()


def test_it_tells_what_is_wrong_with_the_register_and_is_there_all_the_same(tmp_path: Path):
    on = "" if connection.vendor == "sqlite" else " ON store_person"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER store_person_audit_change{on}")
    assert [flaw.code for flaw in save(tmp_path / "b", AT, "0.1.0").flaws] == ["audit.trigger"]
    assert (tmp_path / "b").exists()


def test_an_upload_that_is_gone_leaves_an_earlier_backup_as_it_was(tmp_path: Path):
    (tmp_path / "b").write_bytes(b"earlier")
    owner = models.Organisation.objects.get(code="GM0344")
    digest = uploads.keep(b"x")
    uploads.path_of(digest).chmod(0o600)
    uploads.path_of(digest).write_bytes(b"y")
    with pytest.raises(Refused, match=r"upload\.changed"):
        save(tmp_path / "b", AT, "0.1.0")
    assert (tmp_path / "b").read_bytes() == b"earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert owner.code == "GM0344"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(Refused, match=r"file\.not-writable"):
        save(tmp_path / "gone" / "b", AT, "0.1.0")


def test_others_go_on_writing_meanwhile_and_what_they_write_is_not_in_it(tmp_path: Path):
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set() and number < 300:
            models.Person.objects.create(email=f"w{number}@x.example", name="w")
            number += 1
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        saved = [save(tmp_path / str(n), AT, "0.1.0") for n in range(3)]
    finally:
        stop.set()
        thread.join()
    assert all(each.flaws == () for each in saved)
    for number in range(3):
        held = archive.check(tmp_path / str(number))
        assert held.head == saved[number].head


def test_one_that_is_not_there_is_not_found():
    with pytest.raises(NotFound, match=r"upload\.gone"):
        uploads.fetch("0" * 64)

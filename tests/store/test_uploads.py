from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.store import uploads

if TYPE_CHECKING:
    from pathlib import Path

DATA = b"an invoice"
DIGEST = sha256(DATA).hexdigest()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: Any) -> None:
    settings.RAAMWERK_HOME = tmp_path


def test_bytes_are_kept_by_their_hash_and_come_back_as_they_were():
    assert uploads.keep(DATA) == DIGEST
    assert uploads.fetch(DIGEST) == DATA
    assert list(uploads.kept()) == [DIGEST]


def test_the_same_bytes_are_kept_once_and_nothing_unfinished_stays(tmp_path: Path):
    assert uploads.keep(DATA) == uploads.keep(DATA)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [uploads.path_of(DIGEST)]


def test_a_kept_file_is_read_only():
    uploads.keep(DATA)
    assert uploads.path_of(DIGEST).stat().st_mode & 0o777 == 0o440


def test_what_is_not_there_is_not_found():
    with pytest.raises(NotFound, match=r"upload\.gone"):
        uploads.fetch(DIGEST)


def test_what_was_changed_on_the_disk_is_never_given_back():
    uploads.keep(DATA)
    place = uploads.path_of(DIGEST)
    place.chmod(0o600)
    place.write_bytes(b"another invoice")
    with pytest.raises(Conflict, match=r"upload\.changed"):
        uploads.fetch(DIGEST)
    assert list(uploads.wrong([DIGEST])) == [(DIGEST, "upload.changed")]


def test_a_home_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "uploads").write_text("a file where the folder should be")
    with pytest.raises(Refused) as refused:
        uploads.keep(DATA)
    assert refused.value.code == "home.not-writable"
    assert refused.value.facts["reason"]

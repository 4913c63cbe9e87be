from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.errors import Conflict, Refused
from raamwerk.store import home

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Path:
    settings.RAAMWERK_HOME = tmp_path / "deep" / "home"
    return tmp_path / "deep" / "home"


def test_a_home_is_made_for_its_owner_alone_with_a_secret(place: Path):
    home.make()
    assert home.folder() == place
    assert place.stat().st_mode & 0o777 == 0o700
    secret = place / "secret"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert len(secret.read_text()) > 50


def test_made_again_it_keeps_its_secret(place: Path):
    home.make()
    before = (place / "secret").read_text()
    home.make()
    assert (place / "secret").read_text() == before
    assert [p.name for p in place.iterdir()] == ["secret"]


def test_two_homes_have_different_secrets(place: Path, tmp_path: Path, settings: Any):
    home.make()
    settings.RAAMWERK_HOME = tmp_path / "other"
    home.make()
    assert (tmp_path / "other/secret").read_text() != (place / "secret").read_text()


def test_a_home_where_nothing_can_be_made_is_told(place: Path):
    place.parent.parent.mkdir(exist_ok=True)
    place.parent.write_text("a file where a folder should be")
    with pytest.raises(Refused, match=r"home\.not-writable"):
        home.make()
    with pytest.raises(Refused, match=r"home\.not-writable"), home.alone():
        pass


def test_one_process_at_a_time_changes_all_of_a_register(place: Path):
    home.make()
    with home.alone(), pytest.raises(Conflict, match=r"home\.in-use"), home.alone():
        pass
    with home.alone():
        pass

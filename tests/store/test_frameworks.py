from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.store import frameworks
from raamwerk.store.frameworks import FrameworkFile

if TYPE_CHECKING:
    from tests.registers import Register

FILE = FrameworkFile("f-1", "f.toml", b"one", "hash of one", date(2026, 6, 1))
LATER = replace(FILE, data=b"two", terms_sha256="hash of two", loaded_on=date(2026, 7, 1))


def test_the_latest_file_holds_and_comes_back_whole(register: Register):
    assert frameworks.add(FILE)
    assert frameworks.latest("f-1") == FILE
    assert frameworks.add(LATER)
    assert frameworks.latest("f-1") == LATER


def test_the_same_file_again_changes_nothing_and_an_earlier_one_may_come_back(register: Register):
    frameworks.add(FILE)
    assert not frameworks.add(replace(FILE, loaded_on=date(2026, 8, 1)))
    frameworks.add(LATER)
    assert frameworks.add(FILE)
    assert frameworks.latest("f-1").data == b"one"


def test_the_same_file_that_means_something_else_by_now_is_kept_anew(register: Register):
    frameworks.add(FILE)
    assert frameworks.add(replace(FILE, terms_sha256="hash with other shared terms"))


def test_one_that_is_not_there_is_told_with_those_that_are(register: Register):
    frameworks.add(FILE)
    frameworks.add(replace(FILE, framework="a-1"))
    assert frameworks.codes() == ("a-1", "f-1")
    for ask in (frameworks.latest, frameworks.row):
        with pytest.raises(NotFound) as refused:
            ask("f-2")
        assert refused.value.facts["known"] == "a-1, f-1"

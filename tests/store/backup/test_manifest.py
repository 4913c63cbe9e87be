from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.store.backup.manifest import Manifest, Part, read, write

HELD = Manifest(
    program="0.1.0",
    made_at="2026-11-24T06:00:00+00:00",
    migrations=(("store", "0001_initial"),),
    head="0" * 64,
    tables={"store_person": Part(3, "1" * 64, ("id", "email"))},
    uploads=("2" * 64,),
)


def test_what_was_written_is_read():
    assert read(write(HELD), "b") == HELD


def test_a_later_form_is_refused_by_its_number():
    held = json.loads(write(HELD)) | {"raamwerk-backup": 2}
    with pytest.raises(Unreadable) as refused:
        read(json.dumps(held).encode(), "b")
    assert refused.value.code == "backup.other-form"
    assert refused.value.facts["form"] == "2"


@given(
    st.binary(max_size=40)
    | st.recursive(st.none() | st.text(), st.lists).map(lambda value: json.dumps(value).encode())
)
def test_anything_else_is_refused(data: bytes):
    with pytest.raises(Unreadable, match=r"backup\."):
        read(data, "b")


@pytest.mark.parametrize("key", ["migrations", "tables", "uploads", "head"])
def test_a_manifest_that_lacks_something_is_refused(key: str):
    held = json.loads(write(HELD))
    del held[key]
    with pytest.raises(Unreadable, match=r"backup\.unreadable"):
        read(json.dumps(held).encode(), "b")

from __future__ import annotations

import json

import pytest

from raamwerk.core.errors import Refused
from raamwerk.samples.manifest import digest, read, written


def test_a_manifest_gives_back_the_hash_of_each_file():
    data = written({"a.csv": b"x", "documents/b.xml": b"y"}, "demo", 1, "0.1")
    assert read(data) == {"a.csv": digest(b"x"), "documents/b.xml": digest(b"y")}
    assert "verzonnen" in json.loads(data)["made_up"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"files": []}',
        b'{"files": {"../other.csv": "00"}}',
        b'{"files": {"/etc/passwd": "00"}}',
        b'{"files": {"C:\\\\x": "00"}}',
        b'{"files": {"..\\\\x": "00"}}',
    ],
)
def test_a_damaged_manifest_or_one_that_reaches_outside_its_folder_is_refused(data: bytes):
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.code == "sample.manifest"

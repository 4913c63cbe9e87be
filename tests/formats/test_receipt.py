from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from raamwerk.core.checking.receipt import Input, Receipt, Result
from raamwerk.core.errors import Unreadable
from raamwerk.formats.receipt import read, write

RECEIPT = Receipt(
    made_at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    program="0.1.0",
    engine="2.1.0",
    framework="gt-microsoft-2",
    framework_sha256="ab" * 32,
    named=None,
    on=date(2026, 11, 24),
    declared_months=12,
    form=True,
    inputs=(Input("book", "prijzen.csv", "cd" * 32),),
    rules={"price.above-maximum": "ef" * 32},
    rule_sets=("nlcius 2.0.3",),
    results=(Result("één.xml", "01" * 32, "23" * 32), Result("weg.xml", "", "file.not-found")),
)


def test_what_is_written_is_read_back():
    assert read(write(RECEIPT), "r.json") == RECEIPT


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", b"[]", b"{}", b"1", b'{"receipt": 1}', b"[" * 100_000, b'{"receipt": ', b"\xff"],
)
def test_what_is_no_receipt_is_refused(data: bytes):
    with pytest.raises(Unreadable, match=r"receipt\.unreadable"):
        read(data, "r.json")


def test_a_receipt_of_another_form_is_refused():
    with pytest.raises(Unreadable, match=r"receipt\.other-version"):
        read(b'{"receipt": 2}', "r.json")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("made_at",), "yesterday"),
        (("options", "on"), "24-11-2026"),
        (("options", "declared_months"), "12"),
        (("options", "format"), 1),
        (("framework", "id"), None),
        (("inputs",), {}),
        (("inputs", 0), "prijzen.csv"),
        (("rules",), []),
        (("documents", 0, "sha256"), 1),
        (("rule_sets",), "nlcius"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(path: tuple[str | int, ...], value: object):
    held: Any = json.loads(write(RECEIPT))
    place = held
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(Unreadable, match=r"receipt\.unreadable"):
        read(json.dumps(held).encode(), "r.json")


@pytest.mark.parametrize("field", ["sha256", "result"])
def test_a_receipt_that_was_changed_is_refused(field: str):
    held: Any = json.loads(write(RECEIPT))
    held["documents"][0][field] = "99" * 32
    with pytest.raises(Unreadable, match=r"receipt\.changed"):
        read(json.dumps(held).encode(), "r.json")

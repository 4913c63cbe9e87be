from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.graph.subscribed import read

if TYPE_CHECKING:
    from pathlib import Path

SKU = "c7df2760-2c81-4ef7-b578-5b5392b571df"


def one(**more: Any) -> dict[str, Any]:
    return {
        "accountName": "Gemeente Voorbeeld",
        "skuId": SKU,
        "skuPartNumber": "SUITE",
        "capabilityStatus": "Enabled",
        "consumedUnits": 14,
        "prepaidUnits": {"enabled": 25, "suspended": 1, "warning": 2, "lockedOut": 3},
    } | more


def test_an_answer_with_value_and_a_bare_list_say_the_same():
    whole = read(json.dumps({"value": [one()]}).encode(), "s.json")
    assert whole == read(json.dumps([one()]).encode(), "s.json")
    (found,) = whole
    assert (found.enabled, found.suspended, found.warning, found.locked_out) == (25, 1, 2, 3)
    assert "Gemeente" not in repr(found)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "subscribed.not-json"),
        (b"\xff\xfe{}", "subscribed.not-json"),
        (b"[" * 100_000, "subscribed.not-json"),
        (b"{}", "subscribed.no-list"),
        (b"[]", "subscribed.no-list"),
        (b"[1]", "subscribed.not-an-object"),
        (json.dumps([one(skuId="x")]).encode(), "subscribed.no-guid"),
        (json.dumps([one(consumedUnits=-1)]).encode(), "subscribed.not-a-count"),
        (json.dumps([one(consumedUnits=True)]).encode(), "subscribed.not-a-count"),
        (json.dumps([one(prepaidUnits={"enabled": 1.5})]).encode(), "subscribed.not-a-count"),
        (json.dumps([one(), one()]).encode(), "subscribed.twice"),
    ],
)
def test_another_file_is_refused_with_its_place(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        read(data, "s.json")
    assert code in {refused.value.code, *(each.code for each in refused.value.problems)}


def test_the_published_example_is_read(data_folder: Path):
    (path,) = (data_folder / "microsoft/graph").glob("*.json")
    enabled, suspended = read(path.read_bytes(), path.name)
    assert (enabled.unassigned, enabled.short) == (11, 0)
    assert (suspended.working, suspended.short, suspended.status) == (0, 14, "Suspended")

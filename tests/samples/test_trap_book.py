from __future__ import annotations

import json

import pytest

from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from raamwerk.samples.trap_book import TRAPS, TrapBook, files, trap_books


@pytest.mark.parametrize("trap", trap_books(1), ids=lambda trap: trap.name)
def test_intake_makes_of_a_trap_what_it_must(trap: TrapBook):
    profile = read_profile(trap.profile.encode(), f"{trap.name}.profile.toml")
    counts = read(trap.data, trap.name, profile).counts
    assert {kind: count for kind, count in counts.items() if count} == trap.counts


@pytest.mark.parametrize(
    ("name", "bytes_"),
    [
        ("line-ends", b"\r"),
        ("byte-order-mark", b"\xef\xbb\xbf"),
        ("utf-16", b"\xff\xfe"),
        ("tabs", b"\t"),
        ("dollar-signs", b"$"),
    ],
)
def test_a_trap_is_in_the_bytes(name: str, bytes_: bytes):
    data = next(each.data for each in trap_books(1) if each.name == f"{name}.csv")
    assert bytes_ in data
    assert name != "line-ends" or b"\n" not in data


def test_each_list_has_its_profile_beside_it_and_the_counts_are_told():
    made = files(1)
    expected = json.loads(made["expected.json"])
    for name in TRAPS:
        assert f"{name}.profile.toml" in made
        assert expected[f"{name}.csv"]


def test_the_same_seed_gives_the_same_lists():
    assert files(3) == files(3)

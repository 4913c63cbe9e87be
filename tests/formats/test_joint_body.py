from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.formats.joint_body import read

PAGE = Path(__file__).parents[2] / "docs/participants.md"
HEAD = '[body]\nid = "ssc"\nname = "SSC (verzonnen)"\n'
MEMBER = '\n[[member]]\nid = "GM0344"\nsince = 2022-01-01\n'
SIXTY = 'votes = 60\nevidence = "x"\n'


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "body.toml")
    return [(problem.where, problem.code) for problem in refused.value.problems]


def test_the_example_of_the_page():
    example = re.search(r"```toml [\w.-]+\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert example
    found = read(example[1].encode(), "body.toml")
    assert [each.id for each in found.on(date(2026, 1, 1))] == ["GM0344", "GM0310", "waterschap"]


def test_a_member_with_its_interest():
    text = f'{HEAD}{MEMBER}votes = "2/7"\nshares = 33.3333\nevidence = "art. 12"\n'
    (member,) = read(text.encode(), "body.toml").members
    assert (member.id, member.kind, member.since) == ("GM0344", "municipality", date(2022, 1, 1))
    parts = {each.measure: (each.part, each.evidence) for each in member.interests}
    assert parts == {
        "votes": (Fraction(2, 7), "art. 12"),
        "shares": (Fraction(333_333, 1_000_000), "art. 12"),
    }


@pytest.mark.parametrize("written", ["GM0344", "gm344", "0344", "344"])
def test_a_municipality_is_named_by_its_code_in_any_form(written: str):
    text = HEAD + MEMBER.replace("GM0344", written)
    assert read(text.encode(), "body.toml").members[0].id == "GM0344"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MEMBER, [("line 1", "toml.missing-key")]),
        (HEAD + MEMBER.replace("GM0344", "Utrecht"), [("line 6", "joint-body.municipality")]),
        (f'{HEAD}{MEMBER}votes = "8/7"\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f'{HEAD}{MEMBER}votes = "1/0"\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f'{HEAD}{MEMBER}votes = -1\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f'{HEAD}{MEMBER}votes = 100.01\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f'{HEAD}{MEMBER}votes = nan\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f'{HEAD}{MEMBER}votes = true\nevidence = "x"\n', [("line 8", "joint-body.part")]),
        (f"{HEAD}{MEMBER}votes = 10\n", [("line 5", "joint-body.no-evidence")]),
        (HEAD + MEMBER + MEMBER, [("line 9", "joint-body.twice")]),
        (f'{HEAD}{MEMBER}vote = 10\nevidence = "x"\n', [("line 8", "toml.unknown-key")]),
        (f'{HEAD}kind = "club"\n{MEMBER}', [("line 4", "value.choice")]),
        (
            HEAD + MEMBER + SIXTY + MEMBER.replace("0344", "0310") + SIXTY.replace("60", "40.0001"),
            [("line 8", "joint-body.above-whole"), ("line 14", "joint-body.above-whole")],
        ),
    ],
)
def test_a_file_with_a_mistake_is_refused_at_its_line(text: str, expected: list[tuple[str, str]]):
    assert problems(text) == expected


def test_parts_that_follow_each_other_are_not_added_up():
    text = (
        f'{HEAD}{MEMBER}votes = 60\nevidence = "x"\n'
        '\n[[member]]\nid = "GM0344"\nsince = 2023-01-01\nvotes = 70\nevidence = "y"\n'
    )
    assert len(read(text.encode(), "body.toml").members) == 2


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_any_part_of_a_whole_is_held_exactly(count: int, whole: int):
    text = f'{HEAD}{MEMBER}votes = "{count}/{whole}"\nevidence = "x"\n'
    if count > whole:
        assert problems(text) == [("line 8", "joint-body.part")]
    else:
        (interest,) = read(text.encode(), "body.toml").members[0].interests
        assert interest.part == Fraction(count, whole)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_such_file_are_refused(data: bytes):
    with pytest.raises(Unreadable):
        read(data, "body.toml")

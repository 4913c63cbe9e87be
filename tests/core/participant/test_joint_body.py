from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.participant.joint_body import (
    MEASURES,
    Interest,
    JointBody,
    Measure,
    Member,
    chosen,
)

ON = date(2024, 1, 1)


def member(
    name: str,
    *parts: tuple[Measure, Fraction],
    kind: str = "municipality",
    since: date = date(2020, 1, 1),
    left: bool = False,
) -> Member:
    interests = tuple(
        Interest(measure=measure, part=part, evidence="art. 1") for measure, part in parts
    )
    return Member(id=name, kind=kind, since=since, interests=interests, left=left)


def body(*members: Member) -> JointBody:
    return JointBody(id="x", name="X", kind="joint_body", members=members)


def votes(percent: int | Fraction) -> tuple[Measure, Fraction]:
    return ("votes", Fraction(percent) / 100)


def bounds(of: JointBody, how: str = "declared") -> tuple[Fraction | int, Fraction | int] | None:
    found = chosen(of.sums(ON), how)
    return None if found is None else (found.least * 100, found.most * 100)


def test_what_municipalities_hold_is_added_up():
    assert bounds(body(member("GM0001", votes(30)), member("GM0002", votes(25)))) == (55, 55)


def test_three_thirds_are_exactly_one():
    three = (member(f"GM000{n}", votes(Fraction(100, 3))) for n in range(3))
    assert bounds(body(*three)) == (100, 100)


def test_what_others_hold_does_not_count():
    other = member("Provincie", votes(60), kind="province")
    assert bounds(body(member("GM0001", votes(40)), other)) == (40, 40)


def test_what_is_not_declared_could_be_anything_up_to_what_others_leave():
    unsaid = body(
        member("GM0001", votes(30)),
        member("GM0002"),
        member("Provincie", votes(45), kind="province"),
    )
    (found,) = unsaid.sums(ON)
    assert (found.least, found.most) == (Fraction(30, 100), Fraction(55, 100))
    assert (found.members, found.missing, found.exact) == (("GM0001",), ("GM0002",), False)


def test_a_joint_body_that_is_a_member_may_be_in_municipal_hands_or_not():
    nested = body(member("GM0001", votes(40)), member("GR", votes(60), kind="joint_body"))
    assert bounds(nested) == (40, 100)


def test_nothing_declared_gives_no_sum():
    assert bounds(body(member("GM0001"))) is None


def test_members_count_from_their_day_until_they_leave_or_change():
    changing = body(
        member("GM0001", votes(30)),
        member("GM0001", votes(40), since=date(2022, 1, 1)),
        member("GM0002", votes(20), since=date(2023, 1, 1)),
        member("GM0002", since=date(2024, 1, 1), left=True),
    )
    sums = {year: changing.sums(date(year, 6, 1)) for year in (2019, 2021, 2022, 2023, 2024)}
    percent = {year: [int(s.least * 100) for s in found] for year, found in sums.items()}
    assert percent == {2019: [], 2021: [30], 2022: [40], 2023: [60], 2024: [40]}


SEVERAL = body(
    member("GM0001", votes(60), ("shares", Fraction(40, 100)), ("funding", Fraction(45, 100))),
    member(
        "Rijk",
        votes(40),
        ("shares", Fraction(60, 100)),
        ("funding", Fraction(55, 100)),
        kind="public_body",
    ),
)


@pytest.mark.parametrize(
    ("how", "expected"), [("declared", (40, 60)), ("highest", (60, 60)), ("lowest", (40, 40))]
)
def test_how_several_measures_are_read(how: str, expected: tuple[int, int]):
    assert bounds(SEVERAL, how) == expected


@pytest.mark.parametrize(
    ("how", "expected"), [("declared", (60, 60)), ("highest", (60, 100)), ("lowest", (0, 60))]
)
def test_a_measure_that_was_not_declared_could_be_anything(how: str, expected: tuple[int, int]):
    assert bounds(body(member("GM0001", votes(60))), how) == expected


PARTS = st.lists(
    st.tuples(st.sampled_from(["municipality", "province", "joint_body"]), st.integers(0, 10)),
    min_size=1,
    max_size=6,
)


@given(PARTS, st.sampled_from(["declared", "highest", "lowest"]))
def test_the_bounds_hold_whatever_is_not_known_turns_out_to_be(
    parts: list[tuple[str, int]], how: str
):
    whole = max(1, sum(part for _, part in parts))
    members = [
        member(f"m{at}", ("votes", Fraction(part, whole)), kind=kind)
        for at, (kind, part) in enumerate(parts)
    ]
    known = chosen(body(*members).sums(ON), how)
    hidden = chosen(
        body(*(member(m.id, kind=m.kind) for m in members[:1]), *members[1:]).sums(ON), how
    )
    assert known is not None
    assert 0 <= known.least <= known.most <= 1
    if hidden is not None:
        assert hidden.least <= known.least
        assert known.most <= hidden.most


def test_the_measures_are_those_of_the_reading():
    assert MEASURES == ("votes", "shares", "funding")

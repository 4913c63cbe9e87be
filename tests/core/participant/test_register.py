from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import NotFound, Refused
from raamwerk.formats.municipality import shipped
from tests.core.participant.made import DIVIDED, WHOLE, municipality, register

if TYPE_CHECKING:
    from raamwerk.core.participant.register import Register

DAYS = st.dates(date(2014, 1, 1), date(2027, 12, 31))
CODES = st.sampled_from(sorted(shipped().municipalities))


def heirs(of: Register, code: str, on: date) -> list[tuple[str, Fraction | None]]:
    return [(heir.municipality.name, heir.share) for heir in of.successors(code, on)]


@pytest.mark.parametrize(
    ("code", "on", "expected"),
    [
        ("0003", date(2020, 12, 31), [("Midden", WHOLE)]),
        ("0003", date(2021, 1, 1), [("Oost", Fraction(3, 4)), ("West", Fraction(1, 4))]),
        ("0003", date(2022, 1, 1), [("Oost", Fraction(3, 4)), ("Zuidwest", Fraction(1, 4))]),
        ("0002", date(2022, 1, 1), [("Zuidwest", WHOLE)]),
        ("0001", date(2022, 1, 1), [("Oost", WHOLE)]),
    ],
)
def test_who_came_after_whom(code: str, on: date, expected: list[tuple[str, Fraction | None]]):
    assert heirs(DIVIDED, code, on) == expected


def test_the_way_to_an_heir_names_each_change():
    (_, zuidwest) = DIVIDED.successors("0003", date(2023, 1, 1))
    way = [(step.on.year, step.ended.name, step.successor.code) for step in zuidwest.steps]
    assert way == [(2021, "Midden", "0002"), (2022, "West", "0005")]


def test_an_heir_along_two_ways_has_the_sum_of_the_shares():
    met = register(
        municipality(
            "0001",
            "Midden",
            until=date(2020, 1, 1),
            to=(("0002", Fraction(1, 3)), ("0003", Fraction(2, 3))),
        ),
        municipality("0002", "Oost", until=date(2021, 1, 1), to=(("0003", WHOLE),)),
        municipality("0003", "West"),
    )
    assert heirs(met, "0001", date(2020, 6, 1)) == [
        ("West", Fraction(2, 3)),
        ("Oost", Fraction(1, 3)),
    ]
    assert heirs(met, "0001", date(2021, 1, 1)) == [("West", WHOLE)]


def test_a_share_that_is_not_known_stays_so():
    unsaid = register(
        municipality("0001", "Midden", until=date(2020, 1, 1), to=(("0002", None), ("0003", None))),
        municipality("0002", "Oost", until=date(2021, 1, 1), to=(("0003", WHOLE),)),
        municipality("0003", "West"),
    )
    assert heirs(unsaid, "0001", date(2021, 1, 1)) == [("West", None)]


def test_those_that_went_into_one_are_known():
    assert [each.name for each in DIVIDED.predecessors("0005")] == ["West", "Zuid"]
    assert DIVIDED.predecessors("0003") == ()


def test_a_code_that_is_of_none_is_refused():
    with pytest.raises(NotFound) as refused:
        DIVIDED.municipality("9999")
    assert refused.value.code == "participant.unknown-code"


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2013, 12, 31), "participant.before-record"), (date(2021, 1, 1), "participant.not-yet")],
)
def test_a_day_that_cannot_be_looked_at_is_refused(on: date, code: str):
    with pytest.raises(Refused) as refused:
        DIVIDED.successors("0005", on)
    assert refused.value.code == code


def test_the_days_of_change_with_the_counts_before_and_after():
    found = [(each.on.year, each.before, each.after) for each in DIVIDED.changes()]
    assert found == [(2021, 4, 3), (2022, 3, 2)]
    assert [each.name for each in DIVIDED.changes()[1].began] == ["Zuidwest"]


def test_the_days_of_change_within_a_period():
    assert not DIVIDED.changes(date(2022, 1, 2), None)
    assert not DIVIDED.changes(None, date(2021, 1, 1))
    assert len(DIVIDED.changes(date(2021, 1, 1), date(2022, 1, 1))) == 1


@given(CODES, DAYS)
def test_the_heirs_of_a_day_are_there_on_it_and_their_shares_make_one(code: str, on: date):
    found = shipped().municipality(code)
    if found.since is not None and on < found.since:
        return
    those = shipped().successors(code, on)
    assert those
    assert all(on in heir.municipality.period for heir in those)
    shares = [heir.share for heir in those]
    assert None in shares or sum(share for share in shares if share is not None) == 1


@given(DAYS)
def test_each_municipality_of_a_day_is_its_own_heir(on: date):
    assert all(
        [heir.municipality for heir in shipped().successors(each.code, on)] == [each]
        for each in shipped().on(on)
    )


@given(CODES, DAYS, st.integers(0, 4000))
def test_the_heirs_of_the_heirs_are_the_heirs(code: str, on: date, days: int):
    register, later = shipped(), on + timedelta(days=days)
    found = register.municipality(code)
    if found.since is not None and on < found.since:
        return
    at_once = {heir.municipality.code for heir in register.successors(code, later)}
    in_two = {
        heir.municipality.code
        for first in register.successors(code, on)
        for heir in register.successors(first.municipality.code, later)
    }
    assert at_once == in_two

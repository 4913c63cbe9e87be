from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Refused
from raamwerk.core.participant.municipality import Municipality, Name, code, code_of
from tests.core.participant.made import municipality

RENAMED = Municipality(
    code="0001",
    names=(Name(None, "Oud", "Utrecht"), Name(date(2020, 1, 1), "Nieuw", "Gelderland")),
    until=date(2024, 1, 1),
)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("GM0014", "0014"),
        ("gm0014", "0014"),
        ("GM 14", "0014"),
        ("14", "0014"),
        (" 0014 ", "0014"),
        ("GM1680", "1680"),
        ("01680", None),
        ("14.0", None),
        ("GM", None),
        ("", None),
        ("\uff11\uff14", None),
        ("-14", None),
    ],
)
def test_a_code_as_people_write_it(text: str, digits: str | None):
    assert code_of(text) == digits


@given(st.integers(0, 9999))
def test_every_code_is_read_in_each_of_its_forms(number: int):
    forms = (f"{number}", f"{number:04}", f"GM{number:04}", f"gm{number:04}", f" GM{number} ")
    assert {code_of(form) for form in forms} == {f"{number:04}"}


def test_what_is_no_code_is_refused():
    with pytest.raises(Refused) as refused:
        code("Utrecht")
    assert refused.value.code == "participant.not-a-code"


@pytest.mark.parametrize(
    ("on", "name"),
    [("2019-12-31", "Oud"), ("2020-01-01", "Nieuw"), ("2030-01-01", "Nieuw")],
)
def test_a_name_holds_until_the_next_one(on: str, name: str):
    assert RENAMED.called(date.fromisoformat(on)).text == name
    assert RENAMED.name == "Nieuw"


def test_a_name_that_begins_later_is_the_name_before_it_too():
    late = Municipality(code="0001", names=(Name(date(2022, 1, 1), "Nieuw", "Utrecht"),))
    assert late.called(date(2021, 1, 1)).text == "Nieuw"


def test_the_first_day_without_a_municipality_is_not_one_of_its_days():
    assert date(2023, 12, 31) in RENAMED.period
    assert date(2024, 1, 1) not in RENAMED.period


def test_a_municipality_is_known_as_a_participant_by_its_code():
    assert municipality("0344", "Utrecht").id == "GM0344"


def test_one_that_went_to_several_is_divided():
    halves = (("0002", Fraction(1, 2)), ("0003", Fraction(1, 2)))
    assert municipality("0001", "Midden", to=halves).divided
    assert not municipality("0001", "Midden", to=halves[:1]).divided

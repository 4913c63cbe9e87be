from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.participant.candidate import MOST, Candidate, Suggestions, once
from raamwerk.core.participant.spelling import spelled
from tests.core.participant.made import DIVIDED, WHOLE, municipality, register

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMED = {spelled(each.name).whole: {each.code} for each in DIVIDED.municipalities.values()}


def codes(candidates: Iterable[Candidate]) -> list[str]:
    return [each.municipality.code for each in candidates]


@pytest.mark.parametrize(
    ("on", "code", "instead"),
    [
        (date(2020, 1, 1), "0005", ["0002", "0004"]),
        (date(2021, 1, 1), "0003", ["0001", "0002"]),
        (date(2022, 1, 1), "0003", ["0001", "0005"]),
        (date(2022, 1, 1), "0002", ["0005"]),
    ],
)
def test_those_there_in_the_stead_of_one_that_is_not(on: date, code: str, instead: list[str]):
    suggestions = Suggestions(DIVIDED, on, NAMED)
    assert codes(suggestions.instead(DIVIDED.municipality(code))) == instead


def test_a_slip_leads_to_those_that_came_after_the_one_that_is_meant():
    suggestions = Suggestions(DIVIDED, date(2022, 1, 1), NAMED)
    (found,) = suggestions.of_text("Zuidd", spelled("Zuidd"))
    assert (found.municipality.code, found.code, found.facts["name"]) == (
        "0005",
        "match.ended",
        "Zuid",
    )


def test_a_name_that_ended_long_ago_is_not_suggested_for_a_slip():
    old = register(
        municipality("0001", "Ouddorp", until=date(2000, 1, 1), to=(("0002", WHOLE),)),
        municipality("0002", "Nieuw"),
    )
    suggestions = Suggestions(old, date(2022, 1, 1), {"ouddorp": {"0001"}, "nieuw": {"0002"}})
    assert not suggestions.of_text("Outdorp", spelled("Outdorp"))


def test_each_municipality_is_a_candidate_once_and_there_are_few():
    many = [
        Candidate(municipality(f"{number % 8:04}", "Dorp"), "match.near") for number in range(40)
    ]
    assert codes(once(many)) == ["0000", "0001", "0002", "0003", "0004"][:MOST]

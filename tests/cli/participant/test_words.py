from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from raamwerk.cli.participant import words
from raamwerk.core.errors import NotFound, Unreadable
from raamwerk.core.participant.eligibility import KINDS
from raamwerk.formats.municipality import shipped

ON = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("part", "nl", "en"),
    [
        (None, "onbekend", "unknown"),
        (Fraction(1), "geheel", "the whole"),
        (Fraction(1, 3), "ongeveer 33,3%", "about 33.3%"),
        (Fraction(1, 2), "ongeveer 50%", "about 50%"),
    ],
)
def test_a_share_in_words(part: Fraction | None, nl: str, en: str):
    assert (words.share(part, "nl"), words.share(part, "en")) == (nl, en)


def test_a_share_for_programs_is_exact():
    assert words.share_json(Fraction(0)) == {"numerator": 0, "denominator": 1}
    assert words.share_json(None) is None


def test_every_kind_of_body_has_words():
    assert set(words.KINDS) == set(KINDS)


def test_by_its_code_also_one_that_ended_is_meant():
    assert words.meant(shipped(), "GM0457", ON, "nl").name == "Weesp"


def test_by_its_name_one_that_ended_is_put_to_a_person():
    with pytest.raises(Unreadable) as refused:
        words.meant(shipped(), "Weesp", ON, "nl")
    assert [problem.code for problem in refused.value.problems] == ["match.ended"]


def test_a_name_of_none_is_not_found():
    with pytest.raises(NotFound):
        words.meant(shipped(), "Atlantis", ON, "nl")

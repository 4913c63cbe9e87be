from __future__ import annotations

from raamwerk.samples.municipality import MUNICIPALITIES


def test_a_municipality_is_known_by_gm_and_its_code():
    assert {each.name: each.id for each in MUNICIPALITIES}["Utrecht"] == "GM0344"


def test_codes_and_names_are_all_different():
    assert len({each.code for each in MUNICIPALITIES}) == len(MUNICIPALITIES)
    assert all(each.code.isdigit() and len(each.code) == 4 for each in MUNICIPALITIES)

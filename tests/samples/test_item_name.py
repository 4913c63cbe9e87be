from __future__ import annotations

import re

from raamwerk.core.pricebook.unit import MONTH, Unit
from raamwerk.samples.chance import chance
from raamwerk.samples.item_name import (
    add_on,
    licence,
    metered,
    metric_of,
    part_numbers,
    step_up,
    subscription,
)


def test_names_follow_the_grammar_of_volume_licensing():
    assert subscription("M365 E3") == "M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr"
    assert step_up("M365 E5", "M365 E3") == "M365 E5 ShrdSvr ALNG SU MVL M365 E3 PerUsr"
    assert add_on("M365 Copilot") == "M365 Copilot ShrdSvr ALNG SubsVL MVL EA Addon PerUsr"
    assert licence("WinSvrCAL", metric="UsrCAL") == "WinSvrCAL ALNG LicSAPk MVL UsrCAL"
    assert licence("EntCAL", assurance_only=True) == "EntCAL ALNG SA MVL"
    assert metered("AzureVM").endswith("100Hrs")


def test_a_pack_of_two_cores_says_so():
    assert metric_of(Unit(12, 2)) == "2Lic CoreLic"
    assert metric_of(MONTH) == "1License"


def test_part_numbers_have_their_shape_and_are_all_different():
    found = part_numbers(chance(1, "parts"), 2_000, set())
    assert len(set(found)) == 2_000
    assert all(re.fullmatch(r"[0-9A-Z]{3}-[0-9]{5}", part) for part in found)


def test_some_part_numbers_are_digits_alone():
    found = part_numbers(chance(1, "parts"), 500, set())
    assert any(re.fullmatch(r"[0-9]{3}-[0-9]{5}", part) for part in found)


def test_part_numbers_that_are_taken_are_left_out():
    first = part_numbers(chance(1, "parts"), 50, set())
    again = part_numbers(chance(1, "parts"), 50, set(first[:10]))
    assert not set(again) & set(first[:10])

"""Every case that is shipped comes out as it says."""

from __future__ import annotations

import re

import pytest

from raamwerk.core.checking.answer import answers
from raamwerk.core.checking.case import About
from raamwerk.core.rules import RULES
from raamwerk.formats.case.read import read, shipped
from raamwerk.formats.framework import shipped as frameworks

CASES = dict(shipped())


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_comes_out_as_it_says(name: str):
    case = read(CASES[name], name, rules=list(RULES))
    wrong = [answer for answer in answers(case, frameworks(), RULES) if not answer.agrees]
    assert not wrong


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_says_that_its_names_and_prices_are_made_up(name: str):
    text = CASES[name].decode()
    prices = re.findall(r"^\[\[maximum\]\](.*)$", text, re.MULTILINE)
    assert all("verzonnen" in comment for comment in prices)
    names = re.findall(r'^name = "(Gemeente|M365)(.*)"', text, re.MULTILINE)
    assert all("verzonnen" in rest for _, rest in names)


@pytest.mark.parametrize("name", CASES)
def test_the_number_of_a_file_is_that_of_its_scenario(name: str):
    number = re.search(r'^scenario = "(\d+)"', CASES[name].decode(), re.MULTILINE)
    assert number
    assert int(number[1]) == int(name[:2])


def test_the_cases_ask_about_most_rules_and_every_kind_of_question():
    cases = [read(data, name, rules=list(RULES)) for name, data in CASES.items()]
    questions = [question for case in cases for question in case.questions]
    assert {question.about for question in questions} == set(About)
    asked = {question.name for question in questions if question.about is About.VERDICT}
    assert len(asked) > len(RULES) / 2

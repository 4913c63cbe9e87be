from __future__ import annotations

import pytest

from raamwerk.core.framework.schema import Kind, Shape
from raamwerk.core.framework.vocabulary import GROUPS, TERMS


def test_no_term_id_stands_in_two_groups():
    assert len(TERMS) == sum(len(group.shapes) for group in GROUPS)


@pytest.mark.parametrize("shape", TERMS.values(), ids=lambda shape: shape.id)
def test_every_term_has_two_titles_and_says_what_it_and_its_parameters_are_about(shape: Shape):
    assert shape.title.nl
    assert shape.title.en
    assert shape.about.endswith(".")
    assert all(parameter.about for parameter in shape.parameters)
    names = [parameter.name for parameter in shape.parameters]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("shape", TERMS.values(), ids=lambda shape: shape.id)
def test_no_parameter_has_the_name_of_a_key_that_every_term_has(shape: Shape):
    keys = {"id", "since", "nl", "en", "source", "where", "reading", "executable", "because"}
    keys |= {"sure", "dossier", "withdrawn"}
    assert not keys & {parameter.name for parameter in shape.parameters}


def test_every_choice_lists_its_values():
    choices = [p for s in TERMS.values() for p in s.parameters if p.kind is Kind.CHOICE]
    assert choices
    assert all(len(parameter.choices) > 1 for parameter in choices)

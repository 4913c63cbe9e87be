from __future__ import annotations

from raamwerk.core.framework.schema import Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, some_of, term


def test_a_shape_holds_its_titles_and_its_parameters_in_order():
    shape = term(
        "fee",
        "Bijdrage",
        "Fee",
        "What it costs.",
        needs(Kind.FLAG, "none", "whether it is free"),
        may(Kind.PERCENT, "percent", "the share"),
    )
    assert (shape.id, shape.title.nl, shape.title.en) == ("fee", "Bijdrage", "Fee")
    assert [(one.name, one.required) for one in shape.parameters] == [
        ("none", True),
        ("percent", False),
    ]
    assert shape.parameter("percent") is shape.parameters[1]
    assert shape.parameter("absent") is None


def test_choices_and_lists_of_choices_keep_their_values():
    assert one_of("per", "the basis", "year", "month").choices == ("year", "month")
    assert some_of("kinds", "kinds", "a", "b", required=False).kind is Kind.TEXTS
    assert not some_of("kinds", "kinds", "a", "b", required=False).required

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.framework.comparison import Change, compare, in_page_order
from raamwerk.core.rule import Sentence
from tests.build import day
from tests.core.framework.build import framework, term

if TYPE_CHECKING:
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term

OTHER_WORDS = Sentence(nl="iets anders", en="something else")


def second(*terms: Term) -> Framework:
    return framework(
        *terms,
        id="made-up-2",
        since=day("2022-01-01"),
        until=day("2024-01-01"),
        terms_until=day("2024-01-01"),
    )


def test_new_gone_changed_and_same_terms_are_found_from_the_data():
    found = compare(
        framework(
            term("fee", parameters={"none": True}),
            term("coverage", parameters={"percent": 900_000}),
            term("payment", parameters={"days": 30, "most-days": 60}),
            term("currency"),
        ),
        second(
            term("fee", "2022-01-01", parameters={"none": True}),
            term("payment", "2022-01-01", parameters={"days": 21, "most-days": 60}),
            term("maximum-price", "2022-01-01", parameters={"per": "year"}),
            term("currency", "2022-01-01", words=OTHER_WORDS),
        ),
    )
    assert {one.term: one.change for one in found.differences} == {
        "coverage": Change.GONE,
        "maximum-price": Change.NEW,
        "currency": Change.CHANGED,
        "payment": Change.CHANGED,
    }
    assert found.same == ("fee",)
    figures = {one.term: one.figures for one in found.differences}
    assert [(one.name, one.first, one.second) for one in figures["payment"]] == [("days", 30, 21)]
    assert [(one.name, one.first, one.second) for one in figures["coverage"]] == [
        ("percent", 900_000, None)
    ]


def test_a_term_that_rules_can_judge_by_in_only_one_of_them_has_changed():
    found = compare(framework(term("fee")), second(term("fee", "2022-01-01", executable=False)))
    assert [one.change for one in found.differences] == [Change.CHANGED]


def test_a_dated_term_that_both_hold_alike_is_no_difference_though_the_days_differ():
    low, high = ({"threshold": money} for money in (215, 216))
    history = (
        term("reseller-tender", "2020-01-01", parameters=low),
        term("reseller-tender", "2023-01-01", parameters=high),
    )
    assert compare(framework(*history), second(*history)).differences == ()


def test_other_days_than_the_last_can_be_compared():
    both = framework(term("fee", "2020-01-01"), term("currency", "2021-01-01"))
    found = compare(both, second(term("fee", "2022-01-01")), first_on=day("2020-06-01"))
    assert found.differences == ()


def test_terms_come_in_the_order_of_a_page_and_a_files_own_come_last():
    assert in_page_order(["own-term", "vat", "purpose", "vat"]) == ("purpose", "vat", "own-term")


def test_a_framework_compared_with_itself_has_no_difference():
    one = framework(term("fee"), term("currency"))
    assert compare(one, one).differences == ()
    assert compare(one, one).same == ("fee", "currency")

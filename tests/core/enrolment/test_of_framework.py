from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.errors import Refused
from raamwerk.core.framework.framework import Framework, by_id
from raamwerk.formats.framework import shipped
from tests.core.enrolment.build import day, terms

FIRST, SECOND = (by_id(shipped(), f"gt-microsoft-{number}") for number in (1, 2))
TODAY = day("2026-11-24")


def with_term(framework: Framework, term_id: str, **parameters: Any) -> Framework:
    """The framework with other parameters of one term."""
    changed = tuple(
        replace(term, parameters=MappingProxyType({**term.parameters, **parameters}))
        if term.id == term_id
        else term
        for term in framework.terms
    )
    return replace(framework, terms=changed)


def without(framework: Framework, *term_ids: str) -> Framework:
    return replace(
        framework, terms=tuple(term for term in framework.terms if term.id not in term_ids)
    )


def test_gt_microsoft_2_gives_the_defaults_of_the_code_so_that_neither_drifts():
    found = terms_of(SECOND, TODAY)
    assert found == terms(ending=found.ending)
    assert (found.ending.year, found.ending.most_months, found.ending.least_months) == (
        2027,
        60,
        12,
    )
    assert (found.ending.reading, found.ending.after_framework) == ("own-anniversary", "warn")


def test_gt_microsoft_1_stops_without_an_end_and_without_reductions():
    found = terms_of(FIRST, TODAY)
    assert (found.since, found.until) == (day("2019-02-01"), day("2022-12-01"))
    assert (found.ending.reading, found.reduction) == ("framework-stops", False)


@pytest.mark.parametrize("on", ["2000-01-01", "2022-12-01", "2027-12-15", "2031-01-01"])
def test_a_day_outside_the_framework_takes_its_nearest_terms(on: str):
    assert terms_of(SECOND, day(on)) == terms_of(SECOND, TODAY)


def test_before_the_framework_its_first_terms_count_and_after_it_its_last():
    [first] = (term for term in SECOND.terms if term.id == "price-period")
    later = replace(
        first,
        since=day("2025-12-01"),
        parameters=MappingProxyType({**first.parameters, "effect": "calendar"}),
    )
    changed = replace(SECOND, terms=(*SECOND.terms, later))
    effects = [
        terms_of(changed, day(on)).price_effect
        for on in ("2000-01-01", "2025-11-30", "2025-12-01", "2031-01-01")
    ]
    assert effects == ["sticky", "sticky", "calendar", "calendar"]


def test_every_reading_is_a_choice_of_the_file():
    changed = with_term(SECOND, "end", **{"rule": "common-end", "last-day": day("2027-09-30")})
    for term_id, name, value in (
        ("price-period", "effect", "calendar"),
        ("participation", "from", "signature"),
        ("transition", "gap", "predecessor-terms"),
        ("anniversary", "leap-day", "1-march"),
        ("cover-months", "policy", "month-of-use"),
        ("yearly-flexibility", "reduction", "never"),
        ("yearly-statement", "when-unchanged", False),
        ("order-window", "opens-days", 90),
        ("reservation", "closed-days", 10),
        ("early-renewal", "last-order-days", 20),
        ("end-of-term", "alert-days", (10,)),
    ):
        changed = with_term(changed, term_id, **{name: value})
    found = terms_of(changed, TODAY)
    assert (found.ending.reading, found.ending.common_end) == ("common-end", day("2027-09-30"))
    assert (found.price_effect, found.joins, found.gap) == (
        "calendar",
        "signature",
        "predecessor-terms",
    )
    assert (found.leap_day, found.cover, found.reduction) == ("1-march", "month-of-use", False)
    assert (found.statement, found.windows.opens_days, found.windows.closed_days) == (False, 90, 10)
    assert (found.windows.last_order_days, found.windows.alerts) == (20, (10,))


def test_where_days_are_counted_there_is_no_cover_in_months():
    assert (
        terms_of(with_term(SECOND, "cover-months", **{"part-month": "days"}), TODAY).cover is None
    )


def test_what_a_framework_leaves_out_is_left_out():
    found = terms_of(without(SECOND, "order-window", "reservation", "yearly-flexibility"), TODAY)
    assert (found.filing, found.reserving, found.reduction) == (False, False, False)


def test_day_counts_that_contradict_each_other_are_refused():
    with pytest.raises(Refused) as refused:
        terms_of(with_term(SECOND, "order-window", **{"closes-days": 61}), TODAY)
    assert refused.value.code == "enrolment.windows-impossible"

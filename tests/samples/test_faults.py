"""The heart of the samples: a check finds what was planted, in every enrolment, and nothing else."""

from __future__ import annotations

import pytest

from raamwerk.core.rules import RULES
from raamwerk.samples.enrolment import enrolments
from raamwerk.samples.faults import FAULTS
from raamwerk.samples.market import market
from raamwerk.samples.sample import drafts
from tests.samples.judged import SEED, found_in, framework, prices

OF_ENROLMENT = {"coverage.below-minimum-size", "date.enrolment-after-framework"}
"""Not planted: they follow from an enrolment that is small, or that outlives the framework."""


@pytest.mark.parametrize("place", range(13))
def test_a_check_finds_what_was_planted_in_any_enrolment_and_nothing_else(place: int):
    enrolment = enrolments(SEED, 13, prices())[place]
    where = market(enrolment, prices())
    made = drafts(SEED + place, where, 12)
    for each, found in zip(made, found_in(made, where), strict=True):
        assert found == each.findings(), (each.fault, each.header["id"])


def test_nearly_every_fault_fits_in_every_enrolment():
    where = market(enrolments(SEED, 1, prices())[0], prices())
    planted = {each.fault for each in drafts(SEED, where, 12)}
    assert len(planted & set(FAULTS)) > len(FAULTS) - 6


def test_every_rule_of_the_framework_has_a_fault_that_aims_at_it():
    terms = {term.id for term in framework().terms}
    concerned = {rule.id for rule in RULES.values() if rule.always or rule.term in terms}
    assert concerned - {fault.rule for fault in FAULTS.values()} == OF_ENROLMENT


def test_a_small_enrolment_and_one_that_outlives_the_framework_are_among_them():
    every = enrolments(SEED, 26, prices())
    found = {
        rule
        for each in every
        for draft in drafts(SEED, market(each, prices()), 2, [])
        for rule in draft.findings().get(None, {})
    }
    assert found == OF_ENROLMENT


def test_a_fault_says_what_it_is_in_two_languages():
    for fault in FAULTS.values():
        assert fault.said.nl.endswith(".")
        assert fault.said.en.endswith(".")
        assert fault.said.nl != fault.said.en

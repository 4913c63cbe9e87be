from __future__ import annotations

import pytest

from raamwerk.core.organisation import OrganisationKind, Role
from raamwerk.core.participant.taking_part import LIFE, TakingPartState
from raamwerk.core.pricebook.entry import prices_by_part
from raamwerk.samples.sector.sector import Sector, sector

FEW = 30


@pytest.fixture(scope="module")
def made() -> Sector:
    return sector(participants=FEW)


def test_the_same_seed_gives_the_same_sector_and_another_seed_another(made: Sector):
    assert sector(participants=FEW) == made
    assert sector(2, participants=FEW).enrolments != made.enrolments


def test_all_municipalities_are_in_it_and_some_320_take_part():
    whole = sector()
    codes = [each.code for each in whole.organisations if each.form == "municipality"]
    assert len(codes) == len(set(codes)) == 342
    taking = {each.participant for each in whole.enrolments}
    assert len(taking & set(codes)) == 320
    assert len(taking) == 332
    kinds = [each.kind for each in whole.organisations]
    assert kinds.count(OrganisationKind.RESELLER) == 6


def test_everybody_acts_for_an_organisation_of_the_sector_in_a_role_that_it_has(made: Sector):
    codes = {each.code for each in made.organisations}
    emails = {each.email for each in made.people}
    assert {each.organisation for each in made.memberships} <= codes
    assert {each.email for each in made.memberships} == emails
    assert all(email.endswith(".example") for email in emails)


def test_the_licence_manager_of_a_first_member_acts_for_the_joint_body_too():
    whole = sector()
    held = [each for each in whole.memberships if each.role is Role.LICENCE_MANAGER]
    several = {e.email for e in held if sum(o.email == e.email for o in held) > 1}
    assert several


def test_participations_are_lives_that_could_have_been(made: Sector):
    for each in made.participations:
        taken = [LIFE.begin(each.steps[0].on)]
        for step in each.steps[1:]:
            taken.append(LIFE.step(taken, step.state, step.on, step.reason))
        assert tuple(taken) == each.steps
        ended = each.framework == "gt-microsoft-1"
        assert each.state is (TakingPartState.ENDED if ended else TakingPartState.ACTIVE)


def test_the_books_agree_with_each_other_and_end_with_the_period_of_today(made: Sector):
    for framework in ("gt-microsoft-1", "gt-microsoft-2"):
        ours = [each for each in made.books if each.framework == framework]
        assert prices_by_part(ours)
    published = [each.published_at for each in made.books]
    assert published == sorted(published)


def test_every_enrolment_has_a_number_of_its_own_and_a_first_order(made: Sector):
    numbers = [each.number for each in made.enrolments]
    assert len(numbers) == len(set(numbers))
    assert all(each.orders for each in made.enrolments)

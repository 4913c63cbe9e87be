from __future__ import annotations

from raamwerk.core.organisation import ROLES, OrganisationKind, Role, must_fit
from raamwerk.samples.sector.body import AUDITOR, CENTRAL, resellers
from raamwerk.samples.sector.people import address, also_for, people


def test_there_is_somebody_in_every_role_of_each_organisation():
    organisations = (CENTRAL, AUDITOR, *resellers())
    persons, held = people(1, organisations)
    for each in organisations:
        roles = {m.role for m in held if m.organisation == each.code}
        assert roles == set(ROLES[each.kind])
    assert {each.email for each in persons} == {each.email for each in held}
    assert all("(verzonnen)" in each.name for each in persons)


def test_a_membership_fits_the_organisation_and_does_not_last_for_ever():
    _, held = people(1, (CENTRAL,))
    for each in held:
        must_fit(each, CENTRAL)


def test_two_of_the_central_body_can_release_each_others_books():
    _, held = people(1, (CENTRAL,))
    assert sum(each.role is Role.CENTRAL_CONTRACT_MANAGER for each in held) == 2


def test_an_address_leads_nowhere():
    assert address(Role.LICENCE_MANAGER, "GM0344") == "licenties@gm0344.example"
    also = also_for("licenties@gm0344.example", "gr-01", Role.LICENCE_MANAGER)
    assert also.organisation == "gr-01"
    assert CENTRAL.kind is OrganisationKind.CENTRAL_BODY

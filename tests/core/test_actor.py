from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.actor import Actor, Right
from raamwerk.core.errors import NotAllowed
from raamwerk.core.organisation import Form, Organisation, OrganisationKind, Person, Role

SIGN = Right("sign", frozenset({Role.CONTRACT_MANAGER}))


def actor(kind: OrganisationKind, role: Role, code: str = "x") -> Actor:
    form: Form | None = "joint_body" if kind is OrganisationKind.PARTICIPANT else None
    return Actor(
        person=Person("anne@x.example", "Anne"),
        organisation=Organisation(code=code, kind=kind, name="X", form=form),
        role=role,
        since=date(2026, 1, 1),
        until=date(2027, 1, 1),
        origin="test",
    )


def test_a_role_that_has_the_right_may_and_another_is_refused_by_the_rights_name():
    actor(OrganisationKind.PARTICIPANT, Role.CONTRACT_MANAGER).may(SIGN)
    with pytest.raises(NotAllowed) as refused:
        actor(OrganisationKind.PARTICIPANT, Role.READER).may(SIGN)
    assert refused.value.code == "may-not.sign"
    assert refused.value.facts == {"role": "reader"}


@pytest.mark.parametrize(
    ("kind", "role", "all_"),
    [
        (OrganisationKind.CENTRAL_BODY, Role.CENTRAL_CONTRACT_MANAGER, True),
        (OrganisationKind.AUDITOR, Role.AUDITOR, True),
        (OrganisationKind.PARTICIPANT, Role.CONTRACT_MANAGER, False),
        (OrganisationKind.RESELLER, Role.SALES, False),
    ],
)
def test_only_the_central_body_and_auditors_see_all(
    kind: OrganisationKind, role: Role, *, all_: bool
):
    assert actor(kind, role).sees_all is all_


def test_an_actor_is_of_the_organisation_with_exactly_that_code():
    mine = actor(OrganisationKind.RESELLER, Role.SALES, "lsp-1")
    assert mine.is_of("lsp-1")
    assert not mine.is_of("LSP-1")

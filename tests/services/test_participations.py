from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused
from raamwerk.core.money import amount
from raamwerk.core.organisation import Organisation, OrganisationKind, Role
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.core.rule import Outcome
from raamwerk.services import organisations, participations
from raamwerk.services.participations import BodyFile, Wish
from raamwerk.store import enrolments
from tests.ordering import NUMBER, day, priced
from tests.world import BODY, FRAMEWORK, MINE, MY_RESELLER, ON, THEIRS, World, enrolment, populate

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.participant.taking_part import TakingPart
    from tests.registers import Register

S = TakingPartState
SSC = Organisation(
    code="ssc-voorbeeld",
    kind=OrganisationKind.PARTICIPANT,
    form="joint_body",
    name="SSC Voorbeeld",
)
MEMBERS = """
[body]
id = "{id}"
name = "SSC Voorbeeld (verzonnen)"

[[member]]
id = "GM0344"
since = 2022-01-01
votes = {percent}
evidence = "Regeling 2022"

[[member]]
id = "provincie"
kind = "province"
since = 2022-01-01
votes = {rest}
evidence = "Regeling 2022"
"""


def members(percent: str, rest: str, body: str = SSC.code) -> BodyFile:
    return BodyFile(MEMBERS.format(id=body, percent=percent, rest=rest).encode(), "ssc.toml")


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def manager(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def approved(world: World, on: str = "2026-11-02") -> TakingPart:
    participations.request(manager(world), MINE.code, FRAMEWORK, on=day(on))
    participations.assess(world.manager, MINE.code, FRAMEWORK, on=day(on))
    return participations.decide(world.manager, MINE.code, FRAMEWORK, approve=True, on=day(on))


def signed(world: World, on: str, **more: object) -> TakingPart:
    mine, centre = manager(world), world.manager
    participations.sign(
        *(mine, MINE.code, FRAMEWORK),
        side="participant",
        signatory="De secretaris",
        signed_on=day("2026-11-03"),
    )
    start = more.get("start")
    return participations.sign(
        *(centre, MINE.code, FRAMEWORK),
        side="central-body",
        signatory="De directeur",
        signed_on=day(on),
        start=day(str(start)) if start else None,
    )


def test_a_municipality_asks_is_tested_admitted_and_signs_and_the_terms_hold_from_its_anniversary(
    world: World,
):
    held = approved(world)
    assert held.eligibility is not None
    assert (held.eligibility.outcome, held.eligibility.code) == (
        Outcome.PASS,
        "eligibility.kind-named",
    )
    done = signed(world, "2026-11-05")
    assert (done.state, done.effective_on) == (S.WAITING, day("2027-06-01"))
    assert [(s.side, s.by) for s in done.signatures] == [
        ("participant", manager(world).person.email),
        ("central-body", world.manager.person.email),
    ]
    assert done.state_on(day("2027-05-31")) is S.WAITING
    assert done.state_on(day("2027-06-01")) is S.ACTIVE


def test_a_signature_on_the_anniversary_itself_takes_effect_that_day(world: World):
    approved(world, "2026-05-20")
    participations.sign(
        *(manager(world), MINE.code, FRAMEWORK),
        side="participant",
        signatory="S.",
        signed_on=day("2026-05-25"),
    )
    done = participations.sign(
        *(world.manager, MINE.code, FRAMEWORK),
        side="central-body",
        signatory="D.",
        signed_on=day("2026-06-01"),
    )
    assert done.effective_on == day("2026-06-01")
    assert done.state_on(day("2026-06-01")) is S.ACTIVE


def test_without_an_enrolment_the_start_of_the_new_one_has_to_be_said(world: World):
    organisations.register(world.administrator, SSC)
    centre = world.administrator
    participations.request(centre, SSC.code, FRAMEWORK, on=ON)
    participations.assess(centre, SSC.code, FRAMEWORK, on=ON, body=members("55", "45"))
    participations.decide(centre, SSC.code, FRAMEWORK, approve=True, on=ON)
    for_it = (centre, SSC.code, FRAMEWORK)
    participations.sign(*for_it, side="participant", signatory="X", signed_on=ON)
    with pytest.raises(Refused, match=r"participation\.start-needed"):
        participations.sign(*for_it, side="central-body", signatory="Y", signed_on=ON)
    assert len(participations.one(*for_it).signatures) == 1, "nothing is half done"
    done = participations.sign(
        *for_it, side="central-body", signatory="Y", signed_on=ON, start=day("2026-12-01")
    )
    assert done.effective_on == day("2026-12-01")


@pytest.mark.parametrize(
    ("percent", "rest", "outcome"),
    [("50.00", "50", Outcome.PASS), ("49.99", "50.01", Outcome.BREACH)],
)
def test_a_joint_body_is_tested_by_what_municipalities_hold_and_its_file_is_kept(
    world: World, percent: str, rest: str, outcome: Outcome
):
    organisations.register(world.administrator, SSC)
    participations.request(world.administrator, SSC.code, FRAMEWORK, on=ON)
    held = participations.assess(
        world.manager, SSC.code, FRAMEWORK, on=ON, body=members(percent, rest)
    )
    assert held.eligibility is not None
    assert held.eligibility.outcome is outcome
    assert held.evidence is not None


def test_who_is_not_eligible_is_admitted_by_the_administrator_alone_with_a_reason(world: World):
    organisations.register(world.administrator, SSC)
    ask = (SSC.code, FRAMEWORK)
    participations.request(world.administrator, *ask, on=ON)
    assert participations.assess(world.manager, *ask, on=ON).eligibility is not None
    with pytest.raises(NotAllowed, match=r"may-not\.override-eligibility"):
        participations.decide(world.manager, *ask, approve=True, on=ON, reason="x")
    with pytest.raises(Conflict, match=r"participation\.not-eligible"):
        participations.decide(world.administrator, *ask, approve=True, on=ON)
    held = participations.decide(
        world.administrator, *ask, approve=True, on=ON, reason="belang volgt"
    )
    assert held.steps[-1].reason == "belang volgt"


def test_a_refusal_needs_a_reason_and_may_be_followed_by_another_request(world: World):
    participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)
    participations.assess(world.manager, MINE.code, FRAMEWORK, on=ON)
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        participations.decide(world.manager, MINE.code, FRAMEWORK, approve=False, on=ON)
    participations.decide(world.manager, MINE.code, FRAMEWORK, approve=False, on=ON, reason="x")
    again = participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)
    assert again.state is S.REQUESTED
    with pytest.raises(Conflict, match=r"participation\.there-already"):
        participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)


def test_a_file_about_another_body_or_about_a_municipality_is_refused(world: World):
    organisations.register(world.administrator, SSC)
    participations.request(world.administrator, SSC.code, FRAMEWORK, on=ON)
    participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)
    with pytest.raises(Refused, match=r"participation\.other-body"):
        participations.assess(
            world.manager, SSC.code, FRAMEWORK, on=ON, body=members("50", "50", "ander")
        )
    with pytest.raises(Refused, match=r"participation\.no-body-needed"):
        participations.assess(world.manager, MINE.code, FRAMEWORK, on=ON, body=members("50", "50"))


def test_each_side_signs_once_for_itself_and_only_after_approval(world: World):
    participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)
    about = (MINE.code, FRAMEWORK)
    with pytest.raises(Conflict, match=r"participation\.not-approved"):
        participations.sign(manager(world), *about, side="participant", signatory="S", signed_on=ON)
    with pytest.raises(NotAllowed, match=r"participation\.not-your-side"):
        participations.sign(
            manager(world), *about, side="central-body", signatory="S", signed_on=ON
        )
    participations.assess(world.manager, *about, on=ON)
    participations.decide(world.manager, *about, approve=True, on=ON)
    participations.sign(manager(world), *about, side="participant", signatory="S", signed_on=ON)
    with pytest.raises(Conflict, match=r"participation\.signed-already"):
        participations.sign(manager(world), *about, side="participant", signatory="S", signed_on=ON)
    with pytest.raises(Refused, match=r"participation\.signatory"):
        participations.sign(world.manager, *about, side="central-body", signatory=" ", signed_on=ON)


def test_only_participants_ask_and_only_while_the_framework_is_open(world: World):
    for code in (BODY.code, MY_RESELLER.code):
        with pytest.raises(Refused, match=r"participation\.not-a-participant"):
            participations.request(world.manager, code, FRAMEWORK, on=ON)
    with pytest.raises(Conflict, match=r"participation\.framework-closed"):
        participations.request(manager(world), MINE.code, FRAMEWORK, on=day("2027-12-01"))
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        participations.request(manager(world), THEIRS.code, FRAMEWORK, on=ON)


def test_before_the_terms_hold_it_is_withdrawn_and_after_that_ended(world: World):
    approved(world)
    signed(world, "2026-11-05")
    about = (MINE.code, FRAMEWORK)
    with pytest.raises(Conflict, match=r"participation\.in-force"):
        participations.withdraw(manager(world), *about, on=day("2027-06-01"), reason="x")
    ended = participations.end(manager(world), *about, on=day("2027-07-01"), reason="opgeheven")
    assert [step.state for step in ended.steps][-2:] == [S.ACTIVE, S.ENDED]
    with pytest.raises(Refused, match=r"participation\.reason-needed"):
        participations.end(manager(world), *about, on=ON, reason=" ")


def test_an_accession_that_did_not_take_effect_can_be_withdrawn(world: World):
    approved(world)
    signed(world, "2026-11-05")
    done = participations.withdraw(
        manager(world), MINE.code, FRAMEWORK, on=day("2026-12-01"), reason="x"
    )
    assert done.state is S.WITHDRAWN


def test_an_enrolment_from_before_the_framework_gets_the_day_of_signature(world: World):
    old = enrolment("8400000", MINE, MY_RESELLER, start=day("2021-03-01"), orders=())
    enrolments.add(old)
    approved(world)
    assert signed(world, "2026-11-05").effective_on == day("2027-03-01")
    assert enrolments.of("8400000").joined_on == day("2026-11-05")
    assert enrolments.of(NUMBER).joined_on is None


def test_joining_midway_shows_end_months_price_and_remaining_cost_before_anyone_commits(
    world: World,
):
    priced(world)
    found = participations.preview(
        *(manager(world), MINE.code, FRAMEWORK),
        signed_on=day("2024-03-15"),
        on=day("2024-03-01"),
        wishes=[Wish("AAA-00001", amount(600)), Wish("AAA-00099", amount(1))],
    )
    assert found.seen.held.ending.last == day("2027-03-14")
    assert found.months == 36
    assert found.costs[0].amount == amount("738720.00"), "600 x 34.20 x 36"
    assert (found.costs[1].amount, found.total) == (None, None), "unknown is never zero"
    codes = {deed.code for deed in found.seen.deeds}
    assert {"deed.file-changes", "deed.final-order", "deed.end"} <= codes
    assert participations.visible(manager(world)) == ()


def test_joining_with_a_running_enrolment_looks_at_its_next_anniversary(world: World):
    priced(world)
    enrolments.add(enrolment("8400000", MINE, MY_RESELLER, start=day("2021-06-01"), orders=()))
    found = participations.preview(
        *(manager(world), MINE.code, FRAMEWORK),
        signed_on=day("2024-03-15"),
        on=day("2024-03-01"),
        enrolment="8400000",
        wishes=[Wish("AAA-00001", amount(600))],
    )
    assert found.seen.held.participation.since == day("2024-06-01")
    assert (found.months, found.total) == (36, amount("738720.00"))
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        participations.preview(
            *(manager(world), MINE.code, FRAMEWORK),
            signed_on=ON,
            on=ON,
            enrolment="9990001",
        )


def test_everybody_sees_their_own_part_and_the_auditor_all(world: World):
    approved(world)
    assert len(participations.visible(world.actor(Role.READER, MINE.code))) == 1
    assert participations.visible(world.actor(Role.READER, THEIRS.code)) == ()
    assert len(participations.visible(world.actor(Role.AUDITOR), framework=FRAMEWORK)) == 1
    with pytest.raises(NotFound, match=r"participation\.unknown"):
        participations.one(world.actor(Role.READER, THEIRS.code), MINE.code, FRAMEWORK)

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.enrolment.lock import locks
from raamwerk.core.errors import NotFound, Refused
from raamwerk.core.participant.merger import Carried, Held, Kind, carried, inherited
from raamwerk.formats.municipality import shipped
from tests.core.participant.made import DIVIDED

JUNE, MARCH = (6, 1), (3, 15)


def enrolment(number: str, code: str, day: tuple[int, int] = JUNE) -> Held:
    return Held(kind=Kind.ENROLMENT, id=number, code=code, framework="gt-2", anniversary=day)


def participation(code: str, framework: str = "gt-2") -> Held:
    return Held(kind=Kind.PARTICIPATION, id=f"{framework} {code}", code=code, framework=framework)


def document(name: str, code: str, of: str | None) -> Held:
    return Held(kind=Kind.DOCUMENT, id=name, code=code, enrolment=of)


def went(found: Carried) -> dict[str, str]:
    return {each.held.id: each.heir.municipality.code for each in found.moved}


def test_what_was_held_goes_to_the_one_that_came_after():
    held = [
        participation("0002"),
        enrolment("1", "0002"),
        Held(kind=Kind.LOCK, id="1 AAA-00001", code="0002", enrolment="1"),
        document("invoice", "0002", "1"),
        enrolment("9", "0001"),
    ]
    found = carried(DIVIDED, held, date(2022, 1, 1))
    assert went(found) == dict.fromkeys(["gt-2 0002", "1", "1 AAA-00001", "invoice"], "0005")
    assert [each.id for each in found.stays] == ["9"]
    assert not found.undecided


def test_nothing_moves_before_the_day():
    found = carried(DIVIDED, [enrolment("1", "0002")], date(2021, 12, 31))
    assert not found.moved
    assert [each.id for each in found.stays] == ["1"]


def test_of_a_divided_municipality_nothing_moves_by_itself():
    held = [enrolment("1", "0003"), document("invoice", "0003", "1")]
    found = carried(DIVIDED, held, date(2021, 1, 1))
    assert not found.moved
    assert [each.held.id for each in found.undecided] == ["1", "invoice"]
    among = [heir.municipality.code for heir in found.undecided[0].heirs]
    assert among == ["0001", "0002"]


def test_a_decision_moves_an_enrolment_with_all_that_goes_with_it():
    held = [
        enrolment("1", "0003"),
        document("invoice", "0003", "1"),
        document("loose", "0003", None),
    ]
    found = carried(DIVIDED, held, date(2021, 1, 1), {"1": "0002"})
    assert went(found) == {"1": "0002", "invoice": "0002"}
    assert all(each.decided for each in found.moved)
    assert [each.held.id for each in found.undecided] == ["loose"]


def test_a_decision_is_for_one_that_is_there_on_the_day():
    found = carried(DIVIDED, [enrolment("1", "0003")], date(2022, 1, 1), {"1": "0005"})
    assert went(found) == {"1": "0005"}
    assert [step.on.year for step in found.moved[0].heir.steps] == [2021, 2022]


@pytest.mark.parametrize(
    ("decisions", "code"),
    [
        ({"1": "0004"}, "merger.not-an-heir"),
        ({"2": "0001"}, "merger.nothing-to-decide"),
        ({"other": "0001"}, "merger.nothing-to-decide"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(decisions: dict[str, str], code: str):
    held = [enrolment("1", "0003"), enrolment("2", "0001")]
    with pytest.raises(Refused) as refused:
        carried(DIVIDED, held, date(2021, 1, 1), decisions)
    assert refused.value.code == code


def test_a_municipality_that_nobody_knows_is_refused():
    with pytest.raises(NotFound):
        carried(DIVIDED, [enrolment("1", "9999")], date(2021, 1, 1))


def test_participants_that_merge_count_once():
    held = [participation("0002"), participation("0004"), participation("0001")]
    before = carried(DIVIDED, held, date(2021, 12, 31))
    after = carried(DIVIDED, held, date(2022, 1, 1))
    assert (before.participants, after.participants) == (3, 2)
    assert [each.code for each in after.joined] == ["0005"]


def test_participations_in_two_frameworks_are_not_joined():
    held = [participation("0002", "gt-1"), participation("0002", "gt-2")]
    found = carried(DIVIDED, held, date(2022, 1, 1))
    assert not found.joined
    assert found.participants == 1


def test_anniversaries_stay_apart():
    held = [enrolment("1", "0002", JUNE), enrolment("2", "0004", MARCH)]
    found = carried(DIVIDED, held, date(2022, 1, 1))
    (apart,) = found.apart
    assert {each.id: each.anniversary for each in apart.enrolments} == {"1": JUNE, "2": MARCH}
    same = carried(DIVIDED, [held[0], enrolment("2", "0004", JUNE)], date(2022, 1, 1))
    assert not same.apart


THINGS = st.lists(
    st.tuples(st.sampled_from(sorted(shipped().municipalities)), st.sampled_from(list(Kind))),
    max_size=20,
)


@given(THINGS, st.dates(date(2023, 1, 1), date(2027, 12, 31)))
def test_nothing_is_lost_and_nothing_is_in_two_places(things: list[tuple[str, Kind]], on: date):
    held = [Held(kind=kind, id=str(at), code=code) for at, (code, kind) in enumerate(things)]
    found = carried(shipped(), held, on)
    moved = [each.held.id for each in found.moved]
    waiting = [each.held.id for each in found.undecided]
    assert sorted([*moved, *waiting, *(each.id for each in found.stays)]) == sorted(
        each.id for each in held
    )
    assert all(len(each.heirs) > 1 for each in found.undecided)
    assert all(on in each.heir.municipality.period for each in found.moved)


REGISTERED = Enrolment(
    number="1",
    participant="GM0002",
    framework="gt-2",
    start=date(2020, 6, 1),
    participant_name="Gemeente West",
    participant_identifiers=(("0106", "12345678"),),
    formerly=("GM0009",),
    orders=(Ordered(part_number="AAA-00001", on=date(2020, 6, 1)),),
)


def test_an_enrolment_keeps_its_anniversary_and_its_locks_in_the_name_of_the_heir():
    (heir,) = DIVIDED.successors("0002", date(2022, 1, 1))
    found = inherited(REGISTERED, heir)
    assert (found.participant, found.formerly) == ("GM0005", ("GM0009", "GM0002"))
    assert (found.participant_name, found.participant_identifiers) == (None, ())
    assert (found.start, found.orders) == (REGISTERED.start, REGISTERED.orders)
    assert locks(found) == locks(REGISTERED)


def test_an_enrolment_that_stays_is_left_as_it_is():
    (heir,) = DIVIDED.successors("0002", date(2021, 1, 1))
    assert inherited(REGISTERED, heir) is REGISTERED

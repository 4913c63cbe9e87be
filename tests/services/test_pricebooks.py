from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused, Unreadable
from raamwerk.core.organisation import Membership, Person, Role
from raamwerk.core.pricebook.compare import Move
from raamwerk.core.pricebook.kept import BookState
from raamwerk.services import people, pricebooks
from raamwerk.services.pricebooks import PriceList
from raamwerk.store import uploads
from raamwerk.store.audit.verify import verify
from tests.world import BODY, FRAMEWORK, ON, SINCE, UNTIL, World, actor_of, populate, price_list

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register

S = BookState
FIRST = (("AAA-00001", "2022-12-01", "34.20"), ("AAA-00002", "2022-12-01", "10.00"))
DEAR = (("AAA-00001", "2026-12-01", "35.00"), ("AAA-00002", "2026-12-01", "9.00"))
CHEAP = (("AAA-00001", "2026-12-01", "33.80"), ("AAA-00002", "2026-12-01", "9.00"))


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def third(world: World) -> Actor:
    """A third person at the central purchasing body: another administrator."""
    actor = actor_of(BODY, Role.CENTRAL_ADMINISTRATOR)
    person = Person("derde@aankoopcentrale.example", "Derde")
    people.admit(
        world.administrator,
        person,
        Membership(
            email=person.email,
            organisation=BODY.code,
            role=actor.role,
            since=SINCE,
            until=UNTIL,
        ),
    )
    return replace(actor, person=person)


def released(world: World, file: PriceList) -> int:
    taken = pricebooks.take_in(world.manager, file, on=ON)
    pricebooks.check(world.manager, taken.book.id, on=ON, reason="looked at")
    pricebooks.release(world.administrator, taken.book.id, on=ON, override="agreed")
    return taken.book.id


def checked(world: World, file: PriceList) -> int:
    taken = pricebooks.take_in(world.manager, file, on=ON)
    return pricebooks.check(world.manager, taken.book.id, on=ON).id


def test_a_file_becomes_an_imported_book_and_is_kept_as_it_came(world: World):
    file = price_list(*FIRST)
    taken = pricebooks.take_in(world.manager, file, on=ON)
    assert taken.new
    assert (taken.book.state, taken.book.entries, taken.book.waiting) == (S.IMPORTED, 2, 0)
    assert taken.book.imported.email == world.manager.person.email
    assert uploads.fetch(taken.book.sha256) == file.data
    assert taken.book.counts["accepted"] == 2


def test_the_same_file_twice_changes_nothing_and_says_so(world: World):
    first = pricebooks.take_in(world.manager, price_list(*FIRST), on=ON)
    changes = verify().changes
    again = pricebooks.take_in(world.administrator, price_list(*FIRST), on=ON)
    assert not again.new
    assert again.book == first.book
    assert verify().changes == changes


def test_the_same_file_read_otherwise_asks_for_a_decision_first(world: World):
    pricebooks.take_in(world.manager, price_list(*FIRST), on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.read-otherwise"):
        pricebooks.take_in(world.manager, replace(price_list(*FIRST), confirmed=(2,)), on=ON)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Unreadable),
        (b"nonsense", Unreadable),
        (price_list(framework="gt-microsoft-9").data, Refused),
        (price_list(*FIRST, framework="gt-microsoft-9").data, NotFound),
        (price_list(*FIRST, currency="USD").data, Refused),
    ],
)
def test_a_file_that_is_no_price_book_of_ours_leaves_nothing(
    world: World, data: bytes, error: type[Refused]
):
    before = verify().changes
    with pytest.raises(error):
        pricebooks.take_in(world.manager, PriceList(data=data, name="x.csv"), on=ON)
    assert verify().changes == before
    assert pricebooks.of_framework(world.manager, FRAMEWORK) == ()


def test_rows_that_wait_for_a_person_are_named_and_ask_for_a_reason(world: World):
    data = price_list(*FIRST).data + b"AAA-00003;;;nonsense;1;1;2022-12-01;\n"
    taken = pricebooks.take_in(world.manager, PriceList(data=data, name="x.csv"), on=ON)
    assert taken.book.waiting == 1
    (verdict,) = pricebooks.verdicts(world.manager, taken.book.id)
    assert verdict["judgement"] == "refused"
    assert verdict["faults"][0]["code"]
    with pytest.raises(Conflict, match=r"pricebook\.rows-waiting"):
        pricebooks.check(world.manager, taken.book.id, on=ON)
    done = pricebooks.check(world.manager, taken.book.id, on=ON, reason="will follow later")
    assert done.checked is not None
    assert done.checked.reason == "will follow later"


def test_prices_that_depend_on_quantity_ask_for_a_reason(world: World):
    data = price_list(*FIRST).data
    head, *rows = data.decode().splitlines()
    columns = next(row for row in rows if row.startswith("part_number"))
    if "quantity_from" not in columns:
        rows = [
            f"{row};quantity_from" if row == columns else f"{row};250" if row[:3] == "AAA" else row
            for row in rows
        ]
    file = PriceList(data="\n".join([head, *rows]).encode(), name="x.csv")
    taken = pricebooks.take_in(world.manager, file, on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.uneven"):
        pricebooks.check(world.manager, taken.book.id, on=ON)


def test_a_second_person_releases_what_was_checked(world: World):
    number = checked(world, price_list(*FIRST))
    with pytest.raises(Conflict, match=r"pricebook\.same-person"):
        pricebooks.release(world.manager, number, on=ON)
    done = pricebooks.release(world.administrator, number, on=ON)
    assert done.book.state is S.RELEASED
    assert done.book.released is not None
    assert done.book.released.email == world.administrator.person.email
    assert (done.superseded, done.overridden) == ((), ())


def test_whoever_checked_it_does_not_release_it_either(world: World):
    taken = pricebooks.take_in(world.manager, price_list(*FIRST), on=ON)
    pricebooks.check(world.administrator, taken.book.id, on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.same-person"):
        pricebooks.release(world.administrator, taken.book.id, on=ON)
    assert pricebooks.release(third(world), taken.book.id, on=ON).book.state is S.RELEASED


def test_what_was_not_checked_is_not_released_and_what_is_released_not_again(world: World):
    taken = pricebooks.take_in(world.manager, price_list(*FIRST), on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.no-such-step"):
        pricebooks.release(world.administrator, taken.book.id, on=ON)
    pricebooks.check(world.manager, taken.book.id, on=ON)
    pricebooks.release(world.administrator, taken.book.id, on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.no-such-step"):
        pricebooks.release(world.administrator, taken.book.id, on=ON)


def test_a_book_without_a_rise_is_released_and_the_earlier_gives_way(world: World):
    first = released(world, price_list(*FIRST))
    second = checked(world, price_list(*CHEAP, published=date(2026, 10, 1)))
    done = pricebooks.release(world.administrator, second, on=ON)
    assert done.superseded == (first,)
    assert pricebooks.one(world.manager, first).state is S.SUPERSEDED


def test_a_rise_in_protected_days_and_above_a_lock_is_refused(world: World):
    released(world, price_list(*FIRST))
    number = checked(world, price_list(*DEAR, published=date(2026, 10, 1)))
    found = pricebooks.compare(world.manager, number)
    assert found is not None
    assert {flag.code for flag in found.flags} == {
        "pricebook.rise-locked",
        "pricebook.rise-protected",
    }
    assert {flag.facts.get("enrolment") for flag in found.flags} >= {"8512345", "9990001"}
    with pytest.raises(Conflict) as refused:
        pricebooks.release(world.administrator, number, on=ON)
    assert refused.value.code == "pricebook.breaks-protection"
    assert refused.value.facts["part_number"] == "AAA-00001"
    assert pricebooks.one(world.manager, number).state is S.CHECKED


def test_only_the_administrator_releases_it_all_the_same_and_the_reason_stays(world: World):
    released(world, price_list(*FIRST))
    taken = pricebooks.take_in(world.administrator, price_list(*DEAR, published=ON), on=ON)
    pricebooks.check(world.administrator, taken.book.id, on=ON)
    with pytest.raises(NotAllowed, match=r"may-not\.override-protection"):
        pricebooks.release(world.manager, taken.book.id, on=ON, override="agreed")
    other = third(world)
    with pytest.raises(Conflict, match=r"pricebook\.breaks-protection"):
        pricebooks.release(other, taken.book.id, on=ON, override="  ")
    done = pricebooks.release(other, taken.book.id, on=ON, override="agreed with VNG")
    assert len(done.overridden) == 3
    assert done.book.released is not None
    assert done.book.released.reason == "agreed with VNG"


def test_a_reason_that_was_not_needed_is_not_put_on_the_record(world: World):
    number = checked(world, price_list(*FIRST))
    done = pricebooks.release(world.administrator, number, on=ON, override="just in case")
    assert done.book.released is not None
    assert done.book.released.reason is None


def test_two_books_of_one_day_that_contradict_each_other_cannot_both_hold(world: World):
    released(world, price_list(*FIRST, published=date(2026, 10, 1)))
    file = price_list(("AAA-00001", "2022-12-01", "30.00"), published=date(2026, 10, 1))
    taken = pricebooks.take_in(world.manager, file, on=ON)
    with pytest.raises(Conflict, match=r"pricebook\.two-prices"):
        pricebooks.check(world.manager, taken.book.id, on=ON)


def test_the_difference_with_what_holds_is_shown_before_release(world: World):
    number = checked(world, price_list(*FIRST))
    assert pricebooks.compare(world.manager, number) is None
    pricebooks.release(world.administrator, number, on=ON)
    file = price_list(("AAA-00001", "2026-12-01", "33.80"), ("AAA-00009", "2026-12-01", "5"))
    second = checked(world, replace(file, published=date(2026, 10, 1)))
    found = pricebooks.compare(world.manager, second)
    assert found is not None
    moves = {change.part_number: change.move for change in found.changes}
    assert moves == {"AAA-00001": Move.DOWN, "AAA-00002": Move.GONE, "AAA-00009": Move.NEW}


def test_a_rejected_book_has_a_reason_and_may_come_again(world: World):
    taken = pricebooks.take_in(world.manager, price_list(*FIRST), on=ON)
    with pytest.raises(Refused, match=r"pricebook\.reason-needed"):
        pricebooks.reject(world.manager, taken.book.id, on=ON, reason=" ")
    done = pricebooks.reject(world.manager, taken.book.id, on=ON, reason="wrong file")
    assert done.rejected is not None
    assert done.rejected.reason == "wrong file"
    assert pricebooks.take_in(world.manager, price_list(*FIRST), on=ON).new
    number = released(world, price_list(*CHEAP, published=date(2026, 10, 1)))
    with pytest.raises(Conflict, match=r"pricebook\.no-such-step"):
        pricebooks.reject(world.manager, number, on=ON, reason="too late")


def test_the_price_on_a_day_as_it_was_known_on_another(world: World):
    released(world, price_list(*FIRST, published=date(2022, 11, 1)))
    released(world, price_list(*CHEAP, published=date(2026, 10, 1)))
    reader = world.actor(Role.READER)
    later = date(2026, 12, 15)

    def maximum(**asked: date) -> int | None:
        found = pricebooks.price(reader, FRAMEWORK, "AAA-00001", **asked)
        return found.known.entry.maximum if found.known else None

    assert maximum(on=date(2026, 11, 30)) == 34_200_000
    assert maximum(on=later) == 33_800_000
    assert maximum(on=later, known_on=date(2026, 9, 1)) == 34_200_000
    assert maximum(on=date(2022, 11, 30)) is None
    with pytest.raises(NotFound, match=r"price\.unknown-part"):
        pricebooks.price(reader, FRAMEWORK, "ZZZ-00001", on=later)


def test_participants_see_released_books_and_no_others(world: World):
    number = checked(world, price_list(*FIRST))
    reader = world.actor(Role.READER)
    assert pricebooks.of_framework(reader, FRAMEWORK) == ()
    for ask in (pricebooks.one, pricebooks.whole, pricebooks.verdicts):
        with pytest.raises(NotFound, match=r"pricebook\.unknown"):
            ask(reader, number)
    assert pricebooks.one(world.actor(Role.AUDITOR), number).id == number
    pricebooks.release(world.administrator, number, on=ON)
    assert [book.id for book in pricebooks.of_framework(reader, FRAMEWORK)] == [number]
    assert len(pricebooks.whole(reader, number).entries) == 2


@pytest.mark.parametrize("role", [Role.SALES, Role.RESELLER_READER])
def test_resellers_see_no_price_book_at_all(world: World, role: Role):
    number = released(world, price_list(*FIRST))
    seller = world.actor(role)
    for ask in (
        lambda: pricebooks.one(seller, number),
        lambda: pricebooks.whole(seller, number),
        lambda: pricebooks.verdicts(seller, number),
        lambda: pricebooks.of_framework(seller, FRAMEWORK),
        lambda: pricebooks.price(seller, FRAMEWORK, "AAA-00001", on=ON),
    ):
        with pytest.raises(NotAllowed, match=r"may-not\.see-price-books"):
            ask()


@pytest.mark.parametrize("role", [Role.CONTRACT_MANAGER, Role.BUYER, Role.SALES, Role.AUDITOR])
def test_nobody_outside_the_central_body_moves_a_book_along(world: World, role: Role):
    number = checked(world, price_list(*FIRST))
    actor = world.actor(role)
    for ask in (
        lambda: pricebooks.take_in(actor, price_list(*CHEAP), on=ON),
        lambda: pricebooks.check(actor, number, on=ON),
        lambda: pricebooks.release(actor, number, on=ON),
        lambda: pricebooks.reject(actor, number, on=ON, reason="x"),
        lambda: pricebooks.compare(actor, number),
    ):
        with pytest.raises(NotAllowed, match="may-not"):
            ask()


def test_one_that_is_not_there_is_not_found(world: World):
    for ask in (pricebooks.one, pricebooks.whole, pricebooks.verdicts):
        with pytest.raises(NotFound, match=r"pricebook\.unknown"):
            ask(world.manager, 99)
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        pricebooks.of_framework(world.manager, "f")
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        pricebooks.price(world.manager, "f", "A", on=ON)

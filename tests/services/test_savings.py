from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import NotAllowed, NotFound
from raamwerk.core.organisation import Role
from raamwerk.services import checks, savings
from tests.build import euro
from tests.papers import AT, ready, taken_in
from tests.world import MINE, ON, THEIRS

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register
    from tests.world import World


@pytest.fixture
def world(register: Register) -> World:
    return ready()


@pytest.fixture
def me(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def checked(world: World, me: Actor, *prices: str, **more: object) -> int:
    number = taken_in(world, *prices, **more).document.id or 0
    checks.check(me, number, on=ON, at=AT)
    return number


def test_savings_are_those_of_the_last_check_of_each_invoice(world: World, me: Actor):
    number = checked(world, me, "33.17")
    checks.check(me, number, on=ON, at=AT, declared_months=1)
    whole, groups = savings.of_participant(me)
    assert whole.of_framework.saved == euro("2880.00")
    assert whole.of_reseller.saved == euro("618.00")
    assert list(groups) == ["online-service"]
    assert whole.books == ("prijzen-2022.csv",)
    (line,) = savings.lines(me)
    assert (line.document, line.layers.whole) == ("F-1", euro("3498.00"))


def test_a_credit_note_is_netted_and_orders_count_nowhere(world: World, me: Actor):
    checked(world, me, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    checked(world, me, "34.50")
    checked(world, me, "0.30", kind=DocumentKind.CREDIT_NOTE, number="C-1", corrects="F-1")
    whole, _ = savings.of_participant(me, "document")
    assert whole.of_reseller.saved == 0
    assert whole.of_framework.saved == euro("2880.00")
    checked(world, me, "34.50", kind=DocumentKind.CREDIT_NOTE, number="C-2", corrects="F-1")
    whole, _ = savings.of_participant(me)
    assert whole.of_framework.saved == 0
    assert whole.paid == euro("-180.00")


def test_a_part_without_a_list_price_is_unknown_and_named_as_such(world: World, me: Actor):
    checked(world, me, "10.00", part="ZZZ-99999")
    whole, groups = savings.of_participant(me)
    assert (whole.whole.lines, whole.whole.unknown) == (0, 1)
    assert whole.whole.unknown_paid == euro("6000.00")
    assert list(groups) == [None]


def test_days_and_owners_are_kept_apart(world: World, me: Actor):
    checked(world, me, "33.17")
    assert savings.lines(me, since=date(2026, 11, 2)) == ()
    assert savings.lines(me, until=date(2026, 11, 1)) == ()
    assert len(savings.lines(me, since=date(2026, 11, 1), until=date(2026, 11, 2))) == 1
    with pytest.raises(NotFound):
        savings.lines(me, owner=THEIRS.code)
    assert len(savings.lines(world.administrator, owner=MINE.code)) == 1


def test_of_fewer_than_five_participants_the_sector_says_nothing(world: World, me: Actor):
    checked(world, me, "33.17")
    found = savings.of_sector(me)
    assert (found.whole, found.rest, dict(found.groups)) == (None, None, {})
    with pytest.raises(NotAllowed):
        savings.of_sector(world.actor(Role.SALES))


def test_how_much_is_checked_is_counted_a_participant(world: World, me: Actor):
    checked(world, me, "33.17")
    taken_in(world, "34.20", number="F-2")
    assert savings.checked(world.administrator) == {MINE.code: (2, 1), THEIRS.code: (0, 0)}
    with pytest.raises(NotAllowed):
        savings.checked(me)

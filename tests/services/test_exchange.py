from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Ordered,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Unreadable
from raamwerk.core.money import Micro
from raamwerk.core.organisation import Role
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.exchange.file import ENDINGS
from raamwerk.formats.table import read_grid
from raamwerk.services import checks, exchange, operation, products
from raamwerk.store import enrolments, participations
from raamwerk.store.audit.verify import verify
from raamwerk.store.writing import operating
from tests.build import euro
from tests.formats.products.test_read import GOOD, file
from tests.papers import AT, ready, taken_in
from tests.registers import chosen
from tests.world import BODY, FRAMEWORK, MINE, ON, SINCE, THEIR_RESELLER, actor_of, populate

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Maker, Register
    from tests.world import World

ADMINISTRATOR = actor_of(BODY, Role.CENTRAL_ADMINISTRATOR)


def filled() -> World:
    """A register with something of every noun."""
    world = ready()
    line = Ordered(
        part_number="AAA-00002",
        on=date(2025, 6, 1),
        quantity=Micro(500_000),
        unit_price=euro("10.123456"),
        unit=Unit(12, 1),
        price_source="ONE_OFF",
    )
    with operating("fill"):
        enrolments.add_orders("8512345", [line, line])
        enrolments.add_price(
            "8512345",
            RegisteredPrice(part_number="007-00001", since=date(2025, 1, 1), price=euro("1.50")),
        )
        enrolments.add_discount(
            "8512345",
            DeclaredDiscount(product_type="=x", share=30_000, since=date(2025, 1, 1)),
        )
        enrolments.change_reseller(
            "8512345",
            Reseller(
                since=date(2027, 1, 1),
                id=THEIR_RESELLER.code,
                name="Vreemde LSP",
                identifiers=(("0106", "00000001"),),
            ),
        )
        enrolments.add_statement("8512345", date(2025, 4, 5))
        participations.request(MINE.code, FRAMEWORK, date(2024, 1, 5))
        participations.step(
            MINE.code, FRAMEWORK, TakingPartState.WITHDRAWN, date(2024, 2, 1), "later"
        )
    products.take_in(world.manager, file(GOOD), "t.2025-01-01.csv", on=ON)
    me = world.actor(Role.CONTRACT_MANAGER, MINE.code)
    taken_in(world, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    held = taken_in(world, "34.50").document
    checks.check(me, held.id or 0, on=ON, at=AT)
    return world


def everything(actor: Actor, ending: str) -> dict[str, bytes]:
    names = [
        name
        for name in exchange.NAMES
        if ending != ".xlsx" or name not in {"frameworks", "documents", "receipts"}
    ]
    return {name: exchange.give_out(actor, name, f"x{ending}").data for name in names}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_noun_goes_out_and_into_another_register_and_comes_out_the_same(
    maker: Maker, ending: str
):
    first, second = maker.fresh(), maker.fresh()
    with chosen(first):
        filled()
        held = everything(ADMINISTRATOR, ending)
        assert all(b"\n" in data or ending == ".xlsx" for data in held.values())
    with chosen(second):
        operation.initialise(ADMINISTRATOR.person, BODY, on=SINCE)
        for name in exchange.IMPORTED:
            if name in held:
                done = exchange.take_in(ADMINISTRATOR, name, held[name], f"x{ending}", on=ON)
                assert done.rows
        again = everything(ADMINISTRATOR, ending)
        for name in exchange.IMPORTED:
            if name in held and name not in {"books", "documents"}:
                assert _rows(again[name], ending) == _rows(held[name], ending), name
        if ending == ".jsonl":
            assert [_no_state(r) for r in _json(again["books"])] == [
                _no_state(r) for r in _json(held["books"])
            ]
            assert [_no_state(r) for r in _json(again["documents"])] == [
                _no_state(r) for r in _json(held["documents"])
            ]
        assert not verify(None).flaws
    for register in (first, second):
        maker.forget(register)


def _rows(data: bytes, ending: str) -> object:
    if ending == ".xlsx":
        return read_grid(data, "x.xlsx").rows
    return sorted(data.splitlines())


def _json(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.splitlines()]


def _no_state(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "state"}


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
def test_the_same_file_changes_nothing(register: Register, ending: str):
    assert register
    filled()
    for name, data in everything(ADMINISTRATOR, ending).items():
        if name in exchange.IMPORTED:
            done = exchange.take_in(ADMINISTRATOR, name, data, f"x{ending}", on=ON)
            assert (name, done.new) == (name, 0)
        else:
            with pytest.raises(Conflict, match=r"exchange\.export-only"):
                exchange.take_in(ADMINISTRATOR, name, data, f"x{ending}", on=ON)


def test_one_row_to_mend_and_nothing_is_kept(register: Register):
    assert register
    world = populate()
    before = exchange.give_out(world.administrator, "organisations", "x.csv").data
    bad = before + (
        b"GM0001;participant;municipality;Een;;\r\n"
        b"GM0002;participant;;Twee;;\r\n"
        b"GM0003;nobody;;Drie;;\r\n"
        b"GM0004;participant;municipality;Vier;123;\r\n"
    )
    with pytest.raises(Unreadable) as refused:
        exchange.take_in(world.administrator, "organisations", bad, "x.csv", on=ON)
    rows = before.count(b"\n")
    assert [each.where for each in refused.value.problems] == [
        f"row {rows + 2}",
        f"row {rows + 3}",
        f"row {rows + 4}",
    ]
    assert refused.value.code == "exchange.rows"
    assert exchange.give_out(world.administrator, "organisations", "x.csv").data == before


def test_a_step_or_name_or_enrolment_that_differs_is_told_and_not_overwritten(register: Register):
    assert register
    world = filled()
    admin = world.administrator

    def refused(noun: str, old: bytes, new: bytes) -> str:
        data = exchange.give_out(admin, noun, "x.csv").data
        with pytest.raises(Unreadable) as told:
            exchange.take_in(admin, noun, data.replace(old, new), "x.csv", on=ON)
        return told.value.problems[0].code

    assert refused("participations", b"withdrawn", b"assessed") == "exchange.other-step"
    assert refused("participations", b";2;withdrawn", b";4;withdrawn") == "exchange.step-lacks"
    assert refused("people", b"buyer van Eigenstad", b"Iemand") == "exchange.other-name"
    assert refused("enrolments", b"2024-06-01", b"2024-06-02") == "enrolment.there-already"
    assert refused("frameworks", b"gt-microsoft-1;", b"gt-x;") == "exchange.other-framework"
    assert refused("prices", b"1.50", b"1.51") == "enrolment.start-taken"


def test_who_may_and_what_is_seen(register: Register):
    assert register
    world = filled()
    me = world.actor(Role.READER, MINE.code)
    assert b"9990001" not in exchange.give_out(me, "enrolments", "x.csv").data
    assert b"9990001" in exchange.give_out(world.administrator, "enrolments", "x.csv").data
    with pytest.raises(NotAllowed):
        exchange.take_in(world.manager, "organisations", b"", "x.csv", on=ON)
    with pytest.raises(NotAllowed):
        exchange.give_out(world.actor(Role.SALES), "books", "x.csv")
    with pytest.raises(NotFound, match=r"exchange\.unknown"):
        exchange.give_out(me, "dogs", "x.csv")

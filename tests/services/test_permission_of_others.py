"""Separation: whatever a service is asked, in whatever role, nothing of other organisations is seen, counted or named.

Every function of every service is found by itself. One that has no way of asking below fails the test, so that a new
service cannot escape it. All are asked in a sector where the others are and in one where they are not; an answer, or
a refusal, may not differ by a letter, and may not hold a word that stands in what belongs to the others, unless the
asker said it first.
"""

from __future__ import annotations

import inspect
import pkgutil
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk import services
from raamwerk.cli.wording import sentences
from raamwerk.core.change import Asked
from raamwerk.core.enrolment.enrolment import DeclaredDiscount, RegisteredPrice, Reseller
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro
from raamwerk.core.organisation import Membership, Person, Role
from raamwerk.core.participant.taking_part import SIDES
from raamwerk.formats.framework import shipped, shipped_files
from raamwerk.services import (
    audit,
    checks,
    disputes,
    documents,
    enrolments,
    exchange,
    frameworks,
    mergers,
    orders,
    organisations,
    outbox,
    participations,
    payments,
    people,
    permission,
    positions,
    pricebooks,
    products,
    savings,
    tasks,
    worth,
)
from tests.ordering import NUMBER, item
from tests.papers import AT, file_of, paper
from tests.registers import chosen
from tests.world import (
    FOREIGN,
    FRAMEWORK,
    MINE,
    MY_RESELLER,
    ON,
    SINCE,
    THEIR_RESELLER,
    THEIRS,
    UNTIL,
    enrolment,
    populate,
    price_list,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from raamwerk.core.actor import Actor
    from tests.registers import Maker

WITHOUT_ACTOR = {"acting", "demonstration", "operation"}
"""Who somebody is, and what whoever runs the machine does; every other module asks for an actor."""

ROLES = [
    (MINE.code, Role.CONTRACT_MANAGER),
    (MINE.code, Role.LICENCE_MANAGER),
    (MINE.code, Role.BUYER),
    (MINE.code, Role.READER),
    (MY_RESELLER.code, Role.SALES),
    (MY_RESELLER.code, Role.RESELLER_READER),
]
"""Everybody who does not see all."""

THEIR_BUYER = Person("buyer@vreemdestad.example", "buyer van Vreemdestad")
NEW = Person("nieuw@eigenstad.example", "Nieuw")
READS = Membership(
    email=NEW.email, organisation=THEIRS.code, role=Role.READER, since=SINCE, until=UNTIL
)
MY_LIST = price_list(("AAA-00001", "2026-12-01", "33.80"), name="later.csv", published=ON)
NAME, DATA = shipped_files()[1]
OTHERS = (THEIRS.code, THEIR_RESELLER.code)

Ask = Any

MY_INVOICE, THEIR_INVOICE, NOBODYS = 3_000_001, 5_000_001, 99
DOCUMENTS = (MY_INVOICE, THEIR_INVOICE, NOBODYS)
"""Numbers in the register."""
THEIR_RECEIPT = "ab" * 32
"""No receipt begins so; what a real one of theirs answers is asked below."""
MY_SECOND = file_of(paper("34.20", number="F-2"))

THEIR_NUMBER = "9990001"
MY_PART, THEIR_PART = (MINE.code, FRAMEWORK), (THEIRS.code, FRAMEWORK)
A_PRICE = RegisteredPrice(part_number="AAA-00001", since=ON, price=Micro(1))
A_DISCOUNT = DeclaredDiscount(product_type="online-service", share=1, since=ON)
A_RESELLER = Reseller(since=ON, id=THEIR_RESELLER.code)
LAST = date(2027, 5, 31)

ASKED: dict[str, list[Ask]] = {
    # First, while nobody was admitted whose name then comes along.
    "exchange.give_out": [
        *(lambda a, noun=noun: exchange.give_out(a, noun, "x.jsonl") for noun in exchange.NAMES),
    ],
    "exchange.take_in": [lambda a: exchange.take_in(a, "organisations", b"", "x.csv", on=ON)],
    "checks.again": [*(lambda a, n=n: checks.again(a, n) for n in DOCUMENTS)],
    "checks.check": [
        *(lambda a, n=n: checks.check(a, n, on=ON, at=AT) for n in (THEIR_INVOICE, NOBODYS)),
    ],
    "checks.check_all": [
        *(lambda a, n=n: checks.check_all(a, [n], on=ON, at=AT) for n in (THEIR_INVOICE, NOBODYS)),
    ],
    "checks.lines": [*(lambda a, n=n: checks.lines(a, n) for n in DOCUMENTS)],
    "checks.receipt": [lambda a: checks.receipt(a, THEIR_RECEIPT)],
    "checks.receipts_of": [*(lambda a, n=n: checks.receipts_of(a, n) for n in DOCUMENTS)],
    "checks.set_out": [
        *(lambda a, n=n: checks.set_out(a, n, on=ON).__enter__() for n in DOCUMENTS[1:]),
    ],
    "checks.verify": [lambda a: checks.verify(a, THEIR_RECEIPT)],
    "disputes.contested": [
        disputes.contested,
        *(lambda a, code=code: disputes.contested(a, owner=code) for code in OTHERS),
    ],
    "disputes.dispute": [
        *(lambda a, n=n: disputes.dispute(a, n, on=ON, reason="x") for n in DOCUMENTS[1:])
    ],
    "disputes.escalate": [
        *(lambda a, n=n: disputes.escalate(a, n, on=ON, reason="x") for n in DOCUMENTS[1:])
    ],
    "disputes.resolve": [
        *(lambda a, n=n: disputes.resolve(a, n, on=ON, reason="x") for n in DOCUMENTS[1:])
    ],
    "disputes.standing": [*(lambda a, n=n: disputes.standing(a, n) for n in DOCUMENTS)],
    "disputes.withdraw": [
        *(lambda a, n=n: disputes.withdraw(a, n, on=ON, reason="x") for n in DOCUMENTS[1:])
    ],
    "documents.alike": [*(lambda a, n=n: documents.alike(a, n) for n in DOCUMENTS)],
    "documents.candidates": [*(lambda a, n=n: documents.candidates(a, n) for n in DOCUMENTS)],
    "documents.match": [
        *(lambda a, n=n: documents.match(a, n, "9990001", on=ON, reason="x") for n in DOCUMENTS),
    ],
    "documents.one": [*(lambda a, n=n: documents.one(a, n) for n in DOCUMENTS)],
    "documents.original": [*(lambda a, n=n: documents.original(a, n) for n in DOCUMENTS)],
    "documents.take_in": [
        lambda a: documents.take_in(a, MY_SECOND, on=ON),
        *(
            lambda a, code=code: documents.take_in(a, MY_SECOND, on=ON, owner=code)
            for code in OTHERS
        ),
    ],
    "documents.take_in_all": [
        *(
            lambda a, code=code: documents.take_in_all(a, [MY_SECOND], on=ON, owner=code)
            for code in OTHERS
        ),
    ],
    "documents.visible": [
        documents.visible,
        *(lambda a, code=code: documents.visible(a, owner=code) for code in OTHERS),
    ],
    "outbox.fill": [lambda a: outbox.fill(a, on=ON)],
    "outbox.mine": [outbox.mine],
    "outbox.send": [lambda a: outbox.send(a, lambda m: (m.code, m.code), at=AT)],
    "outbox.waiting": [outbox.waiting],
    "participations.assess": [lambda a: participations.assess(a, *THEIR_PART, on=ON)],
    "participations.decide": [
        lambda a: participations.decide(a, *THEIR_PART, approve=True, on=ON),
    ],
    "participations.end": [lambda a: participations.end(a, *THEIR_PART, on=ON, reason="x")],
    "participations.one": [
        *(lambda a, p=p: participations.one(a, *p) for p in (MY_PART, THEIR_PART)),
    ],
    "participations.preview": [
        lambda a: participations.preview(a, *THEIR_PART, signed_on=ON, on=ON),
        lambda a: participations.preview(a, *MY_PART, signed_on=ON, on=ON, enrolment=THEIR_NUMBER),
        lambda a: participations.preview(a, *MY_PART, signed_on=ON, on=ON),
    ],
    "participations.request": [lambda a: participations.request(a, *THEIR_PART, on=ON)],
    "participations.sign": [
        *(
            lambda a, side=side: participations.sign(
                a, *THEIR_PART, side=side, signatory="x", signed_on=ON
            )
            for side in SIDES
        ),
    ],
    "participations.visible": [participations.visible],
    "participations.withdraw": [
        lambda a: participations.withdraw(a, *THEIR_PART, on=ON, reason="x"),
    ],
    "payments.agree": [*(lambda a, n=n: payments.agree(a, n, on=ON) for n in DOCUMENTS[1:])],
    "payments.due": [
        lambda a: payments.due(a, on=ON),
        *(lambda a, code=code: payments.due(a, on=ON, owner=code) for code in OTHERS),
    ],
    "payments.of": [*(lambda a, n=n: payments.of(a, n, on=ON) for n in DOCUMENTS)],
    "payments.paid": [*(lambda a, n=n: payments.paid(a, n, on=ON) for n in DOCUMENTS[1:])],
    "payments.release": [*(lambda a, n=n: payments.release(a, n, on=ON) for n in DOCUMENTS[1:])],
    "worth.compare": [
        lambda a: worth.compare(
            a, worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60), *shipped()[::-1]
        ),
    ],
    "worth.sector": [
        lambda a: worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60),
        lambda a: worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60).needed.tolist(),
    ],
    "audit.latest": [lambda a: audit.latest(a, Asked(), 10)],
    "audit.search": [
        lambda a: list(audit.search(a, Asked())),
        lambda a: list(audit.search(a, Asked(organisation=THEIRS.code))),
    ],
    "enrolments.agree_price": [lambda a: enrolments.agree_price(a, THEIR_NUMBER, A_PRICE)],
    "enrolments.change_reseller": [
        lambda a: enrolments.change_reseller(a, THEIR_NUMBER, A_RESELLER, on=ON),
    ],
    "enrolments.coterm": [
        lambda a: enrolments.coterm(a, THEIR_NUMBER, NUMBER, last=LAST, reason="x", on=ON),
        lambda a: enrolments.coterm(a, NUMBER, THEIR_NUMBER, last=LAST, reason="x", on=ON),
    ],
    "enrolments.declare_discount": [
        lambda a: enrolments.declare_discount(a, THEIR_NUMBER, A_DISCOUNT),
    ],
    "enrolments.one": [
        *(lambda a, n=n: enrolments.one(a, n, on=ON) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "enrolments.register": [
        lambda a: enrolments.register(a, enrolment("8600000", THEIRS, MY_RESELLER), on=ON),
    ],
    "enrolments.visible": [enrolments.visible],
    "frameworks.load": [lambda a: frameworks.load(a, DATA, NAME, on=ON)],
    "frameworks.one": [lambda a: frameworks.one(a, FRAMEWORK)],
    "frameworks.visible": [frameworks.visible],
    "mergers.carry": [lambda a: mergers.carry(a, on=ON)],
    "mergers.preview": [lambda a: mergers.preview(a, on=ON)],
    "orders.approve": [lambda a: orders.approve(a, THEIR_NUMBER, "B-1", on=ON)],
    "orders.cancel": [lambda a: orders.cancel(a, THEIR_NUMBER, "B-1", 0, at=AT)],
    "orders.cancelled": [
        *(lambda a, n=n: orders.cancelled(a, n, "B-1") for n in (NUMBER, THEIR_NUMBER)),
    ],
    "orders.check": [
        *(lambda a, n=n: orders.check(a, n, [item()], on=ON) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "orders.follow": [
        lambda a: orders.follow(a, THEIR_NUMBER, "B-1", OrderState.CONFIRMED, on=ON),
    ],
    "orders.of_enrolment": [
        *(lambda a, n=n: orders.of_enrolment(a, n) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "orders.one": [*(lambda a, n=n: orders.one(a, n, "B-1") for n in (NUMBER, THEIR_NUMBER))],
    "orders.place": [lambda a: orders.place(a, THEIR_NUMBER, [item()], on=ON)],
    "orders.send": [lambda a: orders.send(a, THEIR_NUMBER, "B-1", on=ON)],
    "orders.state_unchanged": [lambda a: orders.state_unchanged(a, THEIR_NUMBER, on=ON)],
    "orders.withdraw": [lambda a: orders.withdraw(a, THEIR_NUMBER, "B-1", on=ON)],
    "organisations.change": [
        lambda a: organisations.change(a, replace(THEIRS, name="Anders")),
    ],
    "organisations.one": [
        lambda a: organisations.one(a, a.organisation.code),
        *(lambda a, code=code: organisations.one(a, code) for code in OTHERS),
    ],
    "organisations.register": [lambda a: organisations.register(a, THEIRS)],
    "organisations.visible": [organisations.visible],
    "people.admit": [
        lambda a: people.admit(a, NEW, READS),
        lambda a: people.admit(a, NEW, replace(READS, organisation=THEIR_RESELLER.code)),
        lambda a: people.admit(
            a,
            THEIR_BUYER,
            replace(READS, email=THEIR_BUYER.email, organisation=MINE.code),
        ),
    ],
    "people.end": [
        lambda a: people.end(a, THEIR_BUYER.email, THEIRS.code, Role.BUYER, on=ON),
        lambda a: people.end(a, THEIR_BUYER.email, MINE.code, Role.BUYER, on=ON),
    ],
    "people.members": [
        lambda a: people.members(a, a.organisation.code),
        *(lambda a, code=code: people.members(a, code) for code in OTHERS),
    ],
    "people.one": [
        lambda a: people.one(a, a.person.email),
        lambda a: people.one(a, "contract-manager@vreemdestad.example"),
        lambda a: people.one(a, "sales@vreemde-lsp.example"),
    ],
    "people.review": [
        lambda a: people.review(a, THEIR_BUYER.email, THEIRS.code, Role.BUYER, on=ON),
    ],
    "positions.entries": [
        *(lambda a, n=n: positions.entries(a, n) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "positions.of_enrolment": [
        *(lambda a, n=n: positions.of_enrolment(a, n, on=ON) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "positions.price": [
        *(lambda a, n=n: positions.price(a, n, "AAA-00001", on=ON) for n in (NUMBER, THEIR_NUMBER)),
    ],
    "pricebooks.check": [lambda a: pricebooks.check(a, 1, on=ON)],
    "pricebooks.compare": [lambda a: pricebooks.compare(a, 1)],
    "pricebooks.of_framework": [lambda a: pricebooks.of_framework(a, FRAMEWORK)],
    "pricebooks.one": [lambda a: pricebooks.one(a, 1), lambda a: pricebooks.one(a, 2)],
    "pricebooks.price": [lambda a: pricebooks.price(a, FRAMEWORK, "AAA-00001", on=ON)],
    "pricebooks.reject": [lambda a: pricebooks.reject(a, 2, on=ON, reason="x")],
    "pricebooks.release": [lambda a: pricebooks.release(a, 2, on=ON)],
    "pricebooks.take_in": [lambda a: pricebooks.take_in(a, MY_LIST, on=ON)],
    "pricebooks.verdicts": [lambda a: pricebooks.verdicts(a, 1)],
    "pricebooks.whole": [lambda a: pricebooks.whole(a, 1)],
    "savings.checked": [savings.checked],
    "savings.lines": [
        savings.lines,
        *(lambda a, code=code: savings.lines(a, owner=code) for code in OTHERS),
    ],
    "savings.of_participant": [
        savings.of_participant,
        *(lambda a, code=code: savings.of_participant(a, owner=code) for code in OTHERS),
    ],
    "savings.of_sector": [savings.of_sector],
    "products.changes": [lambda a: products.changes(a, since=SINCE, until=ON)],
    "products.in_force": [lambda a: products.in_force(a, on=ON)],
    "products.take_in": [lambda a: products.take_in(a, b"", "t.2026-01-01.csv", on=ON)],
    "products.versions": [products.versions],
    "tasks.calendar": [
        *(lambda a, code=code: tasks.calendar(a, code, on=ON) for code in (*OTHERS, MINE.code)),
    ],
    "tasks.of_participant": [
        *(lambda a, code=code: tasks.of_participant(a, code, on=ON) for code in OTHERS),
    ],
    "tasks.visible": [lambda a: tasks.visible(a, on=ON)],
}
"""How each service is asked about what belongs to others, by its name."""


def found() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of every service."""
    for module in pkgutil.iter_modules(services.__path__):
        if module.ispkg or module.name in WITHOUT_ACTOR:
            continue
        held = import_module(f"{services.__name__}.{module.name}")
        for name, function in inspect.getmembers(held, inspect.isfunction):
            if function.__module__ == held.__name__ and not name.startswith("_"):
                yield f"{module.name}.{name}", function


def test_every_service_is_asked():
    assert ASKED.keys() == {name for name, _ in found()}


def test_every_service_takes_an_actor_first():
    for name, function in found():
        first = next(iter(inspect.signature(function).parameters.values()))
        assert (first.name, first.annotation) == ("actor", "Actor"), name


def test_every_deed_that_some_may_not_do_says_why_in_both_languages():
    for right in permission.RIGHTS:
        assert right.roles == frozenset(Role) or f"may-not.{right.id}" in sentences()


def answers(maker: Maker, organisation: str, role: Role, *, others: bool) -> list[tuple[str, str]]:
    """What an actor hears to every question, in a sector with or without the others."""
    register = maker.fresh()
    with chosen(register):
        world = populate(others=others)
        first = price_list(("AAA-00001", "2022-12-01", "34.20"), name="first.csv")
        number = pricebooks.take_in(world.manager, first, on=ON).book.id
        pricebooks.check(world.manager, number, on=ON)
        pricebooks.release(world.administrator, number, on=ON)
        pricebooks.take_in(
            world.manager, replace(MY_LIST, name="draft.csv", published=SINCE), on=ON
        )
        owned = [(MINE.code, "F-1")] + ([(THEIRS.code, "Vreemd-1")] if others else [])
        for owner, invoice in owned:
            mine = world.actor(Role.CONTRACT_MANAGER, owner)
            documents.take_in(mine, file_of(paper("34.50", number=invoice)), on=ON)
            participations.request(mine, owner, FRAMEWORK, on=ON)
            enrolled = NUMBER if owner == MINE.code else THEIR_NUMBER
            orders.place(mine, enrolled, [item()], on=ON, order="B-1")
        outbox.fill(world.administrator, on=date(2026, 12, 2))
        actor = world.actor(role, organisation)
        heard = [(name, said(ask, actor)) for name, asks in ASKED.items() for ask in asks]
    maker.forget(register)
    return heard


def said(ask: Ask, actor: Actor) -> str:
    try:
        return repr(ask(actor))
    except Refused as refused:
        return f"{type(refused).__name__} {refused.code} {dict(refused.facts)}"


@pytest.mark.parametrize(("organisation", "role"), ROLES)
def test_nothing_of_others_is_seen_counted_or_named(maker: Maker, organisation: str, role: Role):
    there = answers(maker, organisation, role, others=True)
    not_there = answers(maker, organisation, role, others=False)
    assert there == not_there
    for name, heard in there:
        unsaid = heard.replace(THEIR_BUYER.email, "")
        if not unsaid.startswith(("NotFound", "NotAllowed")):
            assert not [word for word in FOREIGN if word in unsaid], f"{name}: {heard}"


@pytest.mark.parametrize(("organisation", "role"), ROLES)
def test_what_is_ones_own_is_answered(maker: Maker, organisation: str, role: Role):
    """The other half: a service that refuses everything would pass the test above."""
    heard = dict(reversed(answers(maker, organisation, role, others=True)))
    assert f"code='{organisation}'" in heard["organisations.one"]
    assert organisation in heard["organisations.visible"]
    assert f"organisation='{organisation}'" in heard["people.members"]
    assert f"{role.value}@" in heard["people.one"]
    assert "gt-microsoft-2" in heard["frameworks.visible"]
    sees_prices = role in permission.SEE_PRICE_BOOKS.roles
    assert ("34200000" in heard["pricebooks.price"]) is sees_prices
    assert ("id=1" in heard["pricebooks.of_framework"]) is sees_prices
    assert "id=2" not in heard["pricebooks.of_framework"]
    if role in permission.SEE_PARTICIPATIONS.roles:
        assert f"participant='{MINE.code}'" in heard["participations.visible"]
    assert NUMBER in heard["enrolments.visible"]
    assert ("number='B-1'" in heard["orders.one"]) is (organisation == MINE.code)
    assert "600000000" in heard["positions.of_enrolment"]
    assert (NUMBER in heard["tasks.visible"]) is (role in permission.SEE_TASKS.roles)
    sees_documents = role in permission.SEE_DOCUMENTS.roles
    assert ("number='F-1'" in heard["documents.visible"]) is sees_documents
    assert ("number='F-1'" in heard["payments.due"]) is sees_documents


def test_whoever_sees_all_does_hear_of_the_others(maker: Maker):
    heard = str(answers(maker, "toezicht", Role.AUDITOR, others=True))
    assert all(word in heard for word in ("GM0363", "Vreemdestad"))

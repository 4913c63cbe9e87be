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
from raamwerk.core.errors import Refused
from raamwerk.core.organisation import Membership, Person, Role
from raamwerk.formats.framework import shipped, shipped_files
from raamwerk.services import (
    audit,
    frameworks,
    organisations,
    people,
    permission,
    pricebooks,
    worth,
)
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
    populate,
    price_list,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from raamwerk.core.actor import Actor
    from tests.registers import Maker

WITHOUT_ACTOR = {"acting", "operation"}
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

ASKED: dict[str, list[Ask]] = {
    "audit.latest": [lambda a: audit.latest(a, Asked(), 10)],
    "audit.search": [
        lambda a: list(audit.search(a, Asked())),
        lambda a: list(audit.search(a, Asked(organisation=THEIRS.code))),
    ],
    "frameworks.load": [lambda a: frameworks.load(a, DATA, NAME, on=ON)],
    "frameworks.one": [lambda a: frameworks.one(a, FRAMEWORK)],
    "frameworks.visible": [frameworks.visible],
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
    "worth.compare": [
        lambda a: worth.compare(
            a, worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60), *shipped()[::-1]
        ),
    ],
    "worth.sector": [
        lambda a: worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60),
        lambda a: worth.sector(a, FRAMEWORK, since=date(2022, 12, 1), months=60).needed.tolist(),
    ],
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


def test_whoever_sees_all_does_hear_of_the_others(maker: Maker):
    heard = str(answers(maker, "toezicht", Role.AUDITOR, others=True))
    assert all(word in heard for word in ("GM0363", "Vreemdestad"))

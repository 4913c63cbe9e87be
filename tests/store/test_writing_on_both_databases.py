"""The same calls in the same order give the same answers, refusals and record on SQLite and on PostgreSQL.

Only the numbers of rows may differ: PostgreSQL does not give out again what a refused row had. So rows are named by
their place here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raamwerk.core.change import Asked
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState, KeptDocument
from raamwerk.core.errors import Refused
from raamwerk.core.organisation import Membership, Organisation, OrganisationKind, Person, Role
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.core.pricebook.kept import BookState, Hand
from raamwerk.store import (
    changes,
    documents,
    enrolments,
    memberships,
    organisations,
    participations,
    people,
    pricebooks,
)
from raamwerk.store.audit.verify import verify
from raamwerk.store.pricebooks import Intake
from raamwerk.store.writing import operating
from tests.drawn import BOOK, DAY, ENROLMENT, ORDERED, PART, PRICE, TEXT
from tests.registers import KINDS, Maker, chosen
from tests.world import BODY, FRAMEWORK, MINE, MY_RESELLER, THEIR_RESELLER, populate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from raamwerk.core.change import Change
    from raamwerk.core.pricebook.entry import PriceBook


MANAGER = "central-contract-manager"

Call = tuple[str, tuple[Any, ...]]

CODE = st.sampled_from([MINE.code, MY_RESELLER.code, "lsp-a", "lsp-b", "nobody"])
EMAIL = st.sampled_from(["a@x.example", "b@x.example"])
NUMBER = st.integers(1, 4)
ENROLLED = st.sampled_from(["8512345", "9990001", "1"])
OIN = st.none() | st.sampled_from(["00000003123456780000", "00000003876543210000"])


def call(name: str, *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Call]:
    return st.tuples(st.just(name), st.tuples(*values))


CALLS = st.one_of(
    call("add organisation", st.sampled_from(["lsp-a", "lsp-b"]), TEXT.filter(str.strip), OIN),
    call("add person", EMAIL, TEXT.filter(str.strip)),
    call("add membership", EMAIL, CODE, st.sampled_from(Role), DAY, st.integers(1, 400)),
    call("add enrolment", ENROLMENT),
    call("add orders", ENROLLED, st.lists(ORDERED, max_size=3)),
    call("add price", ENROLLED, PRICE),
    call("request part", CODE, DAY),
    call("step part", CODE, st.sampled_from(TakingPartState), DAY, st.none() | TEXT),
    call("add document", CODE, TEXT, st.binary(max_size=5), DAY),
    call("step document", NUMBER, st.sampled_from(CheckState), DAY, st.none() | TEXT),
    call("match document", NUMBER, ENROLLED),
    call("add book", BOOK),
    call("step book", NUMBER, st.sampled_from(BookState), st.booleans(), DAY),
    call("supersede"),
    call("prices", PART),
    call("see all"),
)


def reseller(code: str, name: str, oin: str | None) -> None:
    organisations.add(Organisation(code=code, kind=OrganisationKind.RESELLER, name=name, oin=oin))


def membership(email: str, code: str, role: Role, since: date, days: int) -> None:
    until = date.fromordinal(since.toordinal() + days)
    memberships.add(Membership(email=email, organisation=code, role=role, since=since, until=until))


def document(code: str, number: str, data: bytes, on: date) -> None:
    held = KeptDocument(
        owner=code,
        kind=DocumentKind.INVOICE,
        number=number,
        sha256="",
        name="x.xml",
        received_on=on,
    )
    documents.add(held, data)


def number_of(place: int, found: Iterable[int]) -> int:
    """The number of the row at a place; one that is not there where there are not so many."""
    return dict(enumerate(sorted(found), start=1)).get(place, 10**6)


def step_document(place: int, *more: Any) -> object:
    owned = documents.of_owner(MINE.code)
    return documents.step(number_of(place, (number for number, _ in owned)), *more)


def match_document(place: int, enrolment: str) -> object:
    owned = documents.of_owner(MINE.code)
    return documents.match(number_of(place, (number for number, _ in owned)), enrolment)


def add_book(made: PriceBook) -> None:
    pricebooks.add(Intake(book=made), Hand(f"{MANAGER}@aankoopcentrale.example", date(2026, 1, 1)))


def step_book(place: int, state: BookState, second: bool, on: date) -> object:  # noqa: FBT001 - drawn
    role = "central-administrator" if second else MANAGER
    hand = Hand(f"{role}@aankoopcentrale.example", on)
    number = number_of(place, (book.id for book in pricebooks.of_framework(FRAMEWORK)))
    return replace(pricebooks.step(number, state, hand), id=0)


def everything() -> list[object]:
    return [
        organisations.everyone(),
        memberships.everyone(),
        enrolments.of_framework(FRAMEWORK),
        enrolments.of_reseller(THEIR_RESELLER.code),
        participations.of_framework(FRAMEWORK),
        [held for _, held in documents.of_owner(MINE.code)],
        [replace(held, id=0) for held in pricebooks.of_framework(FRAMEWORK)],
        pricebooks.published(FRAMEWORK),
    ]


DEEDS: dict[str, Callable[..., object]] = {
    "add organisation": reseller,
    "add person": lambda email, name: people.add(Person(email, name)),
    "add membership": membership,
    "add enrolment": enrolments.add,
    "add orders": enrolments.add_orders,
    "add price": enrolments.add_price,
    "request part": lambda code, on: participations.request(code, FRAMEWORK, on),
    "step part": lambda code, *more: participations.step(code, FRAMEWORK, *more),
    "add document": document,
    "step document": step_document,
    "match document": match_document,
    "add book": add_book,
    "step book": step_book,
    "supersede": lambda: len(pricebooks.supersede(FRAMEWORK)),
    "prices": lambda part: pricebooks.published_about(FRAMEWORK, part),
    "see all": everything,
}


def heard(calls: list[Call]) -> Iterator[Any]:
    """What each call gives or refuses, and at the end everything there is and the record of it."""
    populate()
    for name, values in calls:
        try:
            with operating(name):
                yield DEEDS[name](*values)
        except Refused as refused:
            yield (type(refused).__name__, refused.code, dict(refused.facts))
        except Exception as error:  # noqa: BLE001 - what a database refuses, by its kind
            yield type(error).__name__
    yield everything()
    yield [told(change) for change in changes.search(Asked())]
    yield [flaw for flaw in verify().flaws if flaw.code != "upload.gone"]


def told(change: Change) -> object:
    rows = [
        {name: value for name, value in (row or {}).items() if not name.endswith("id")}
        for row in (change.before, change.after)
    ]
    return (change.person, change.deed, change.action, change.object, rows)


@pytest.fixture(scope="module")
def makers(django_db_blocker: Any) -> Iterator[list[Maker]]:
    made = [Maker(kind) for kind in KINDS]
    with django_db_blocker.unblock():
        yield made
    for maker in made:
        maker.close()


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(CALLS, min_size=4, max_size=14))
def test_the_same_calls_give_the_same_answers(makers: list[Maker], calls: list[Call]):
    if len(makers) == 1:
        pytest.skip("RAAMWERK_DATABASE_URL names no PostgreSQL to compare with")
    answers: list[list[Any]] = []
    for maker in makers:
        register = maker.fresh()
        with chosen(register):
            answers.append(list(heard(calls)))
        maker.forget(register)
    for on_sqlite, on_postgresql in zip(*answers, strict=True):
        assert on_sqlite == on_postgresql
    *_, all_of_it, _, flaws = answers[0]
    assert BODY in all_of_it[0]
    assert flaws == []

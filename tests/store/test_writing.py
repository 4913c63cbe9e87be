from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from django.db import connection, transaction

from raamwerk.core.errors import Refused
from raamwerk.core.organisation import Role
from raamwerk.store import models
from raamwerk.store.audit.verify import verify
from raamwerk.store.writing import operating, writing
from tests.world import BODY, actor_of

if TYPE_CHECKING:
    from tests.registers import Register

ANNE = actor_of(BODY, Role.CENTRAL_ADMINISTRATOR)


def last() -> models.Change:
    return models.Change.objects.order_by("-id")[0]


def test_a_deed_is_recorded_with_who_for_whom_from_where_and_which(register: Register):
    with writing(ANNE, "try-this"):
        models.Person.objects.create(email="a@x.example", name="A")
    change = last()
    assert (change.person, change.organisation) == (ANNE.person.email, "vng")
    assert (change.origin, change.deed) == ("test", "try-this")


def test_whoever_runs_the_machine_is_recorded_as_operator(register: Register):
    with operating("initialise"):
        models.Person.objects.create(email="a@x.example", name="A")
    assert (last().person, last().origin, last().deed) == (None, "operator", "initialise")


def test_all_of_a_deed_is_kept_or_nothing(register: Register):
    with pytest.raises(ZeroDivisionError), writing(ANNE, "try-this"):  # noqa: PT012 - it fails at the end
        models.Person.objects.create(email="a@x.example", name="A")
        _ = 1 / 0
    assert not models.Person.objects.exists()
    assert not models.Change.objects.exists()


def test_a_deed_within_a_deed_is_a_bug(register: Register):
    with writing(ANNE, "one"), pytest.raises(RuntimeError), writing(ANNE, "two"):
        pass


def test_a_register_without_tables_is_told(empty_register: Register):
    with pytest.raises(Refused, match=r"store\.not-there"), writing(ANNE, "one"):
        models.Person.objects.create(email="a@x.example", name="A")


def test_writers_at_the_same_time_take_turns_and_the_chain_does_not_fork(register: Register):
    def write(letter: str) -> None:
        for number in range(8):
            with writing(ANNE, f"deed-{letter}"):
                before = models.Person.objects.count()
                models.Person.objects.create(email=f"{letter}{number}@x.example", name=str(before))
                models.Person.objects.filter(name=str(before)).update(name=f"{before} of {letter}")
        connection.close()

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = verify()
    assert not found.flaws
    assert found.changes == 3 * 8 * 2
    order = sorted(int(p.name.split()[0]) for p in models.Person.objects.all())
    assert order == list(range(24)), "each saw all that was written before it"


def test_writers_past_the_deeds_do_not_fork_it_either(register: Register):
    def write(letter: str) -> None:
        for number in range(8):
            with transaction.atomic():
                models.Person.objects.create(email=f"{letter}{number}@x.example", name="x")
        connection.close()

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verify().changes == 24
    assert not verify().flaws

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, Refused
from raamwerk.core.organisation import Organisation, OrganisationKind, Person, Role
from raamwerk.services import acting, operation
from raamwerk.store import frameworks, home
from raamwerk.store.writing import operating

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

ON = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
BODY = Organisation(code="vng", kind=OrganisationKind.CENTRAL_BODY, name="Central body")
ANNE = Person("anne@central.example", "Anne")
BOB = Person("bob@central.example", "Bob")


def test_a_register_is_made_with_home_secret_tables_frameworks_and_administrator(
    empty_register: Register,
):
    assert operation.pending()
    done = operation.initialise(ANNE, BODY, on=ON)
    assert done.home == empty_register.home
    assert done.migrated
    assert done.frameworks == ("gt-microsoft-1", "gt-microsoft-2")
    assert (empty_register.home / "secret").stat().st_mode & 0o777 == 0o600
    assert done.administrator.role is Role.CENTRAL_ADMINISTRATOR
    assert done.administrator.until == date(2027, 11, 24)
    assert acting.acting(ANNE.email, today=ON, origin="test").organisation == BODY
    assert not operation.pending()
    assert not operation.verify().flaws


def test_made_again_it_changes_nothing_but_who_is_administrator(empty_register: Register):
    operation.initialise(ANNE, BODY, on=ON)
    before = operation.verify().changes
    again = operation.initialise(ANNE, on=ON)
    assert (again.migrated, again.frameworks) == ((), ())
    assert operation.verify().changes == before
    operation.initialise(BOB, on=ON)
    assert acting.acting(BOB.email, today=ON, origin="test").role is Role.CENTRAL_ADMINISTRATOR


def test_an_administrator_whose_access_ended_gets_back_in(empty_register: Register):
    operation.initialise(ANNE, BODY, on=ON)
    later = date(2029, 1, 1)
    assert operation.initialise(ANNE, on=later).administrator.until == date(2030, 1, 1)
    assert acting.acting(ANNE.email, today=later, origin="test").person == ANNE


def test_the_central_purchasing_body_is_named_the_first_time_and_stays(empty_register: Register):
    with pytest.raises(Conflict, match=r"init\.body-needed"):
        operation.initialise(ANNE, on=ON)
    operation.initialise(ANNE, BODY, on=ON)
    other = Organisation(code="ski", kind=OrganisationKind.CENTRAL_BODY, name="Other")
    with pytest.raises(Conflict, match=r"init\.other-body"):
        operation.initialise(ANNE, other, on=ON)


def test_a_framework_that_the_central_body_changed_is_left_alone(empty_register: Register):
    operation.initialise(ANNE, BODY, on=ON)
    own = frameworks.FrameworkFile("gt-microsoft-2", "own.toml", b"own terms", "x", ON)
    with operating("test"):
        frameworks.add(own)
    assert operation.initialise(ANNE, on=ON).frameworks == ()
    assert frameworks.latest("gt-microsoft-2") == own


def test_a_shipped_framework_whose_shared_terms_changed_is_loaded_again(empty_register: Register):
    operation.initialise(ANNE, BODY, on=ON)
    held = frameworks.latest("gt-microsoft-2")
    with operating("test"):
        frameworks.add(
            frameworks.FrameworkFile(held.framework, held.name, held.data, "as it was then", ON)
        )
    assert operation.initialise(ANNE, on=ON).frameworks == ("gt-microsoft-2",)


def test_tables_are_brought_up_to_date_once(empty_register: Register):
    assert operation.migrate()
    assert operation.migrate() == ()


def test_nobody_migrates_while_another_does(register: Register):
    with home.alone(), pytest.raises(Conflict, match=r"home\.in-use"):
        operation.migrate()


def test_a_register_that_is_not_there_cannot_be_verified_or_saved(
    empty_register: Register, tmp_path: Path
):
    with pytest.raises(Refused, match=r"store\.not-there"):
        operation.verify()
    with pytest.raises(Refused, match=r"store\.not-there"):
        operation.backup(tmp_path / "b", at=AT)


def test_what_was_saved_comes_back(empty_register: Register, tmp_path: Path):
    operation.initialise(ANNE, BODY, on=ON)
    saved = operation.backup(tmp_path / "b", at=AT)
    operation.initialise(BOB, on=ON)
    with pytest.raises(Conflict, match=r"backup\.not-empty"):
        operation.restore(tmp_path / "b")
    done = operation.restore(tmp_path / "b", replace=True)
    assert (done.rows, done.uploads, done.flaws) == (saved.rows, saved.uploads, ())
    assert done.made_at == "2026-11-24T06:00:00+00:00"
    found = operation.verify(saved.head)
    assert (found.head, found.flaws) == (saved.head, ())

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import Organisation, OrganisationKind, Person
from raamwerk.services import operation

ON = date(2026, 11, 24)
BODY = Organisation(code="vng", kind=OrganisationKind.CENTRAL_BODY, name="Central body")
ANNE = Person("anne@central.example", "Anne")


def test_initialising_makes_home_secret_tables_frameworks_and_the_first_administrator(
    empty_register,
):
    done = operation.initialise(ANNE, BODY, on=ON)
    assert done.migrated
    assert done.administrator.until == date(2027, 11, 24)
    assert done.frameworks == ("gt-microsoft-1", "gt-microsoft-2")
    secret = empty_register.home / "secret"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert len(secret.read_text()) > 50
    found = operation.verify()
    assert not found.flaws
    assert found.changes > 5


def test_backup(empty_register, tmp_path):
    operation.initialise(ANNE, BODY, on=ON)
    saved = operation.backup(tmp_path / "b", at=datetime.now(UTC))
    print(saved)
    with pytest.raises(Conflict):
        operation.restore(tmp_path / "b")
    print(operation.restore(tmp_path / "b", replace=True))
    assert not operation.verify().flaws

from __future__ import annotations

from datetime import date

import pytest

from tests.core.planning.catalogue.build import BUSY, LONG_AGO, licences, user


@pytest.mark.parametrize(
    ("enabled", "warning", "suspended", "consumed", "unassigned", "short"),
    [(25, 0, 0, 14, 11, 0), (0, 0, 25, 14, 0, 14), (10, 5, 0, 12, 3, 0), (10, 0, 0, 10, 0, 0)],
)
def test_licences_in_warning_work_and_suspended_ones_do_not(
    enabled: int, warning: int, suspended: int, consumed: int, *, unassigned: int, short: int
):
    found = licences("e3", enabled, consumed, warning=warning, suspended=suspended)
    assert (found.unassigned, found.short) == (unassigned, short)


def test_a_user_is_idle_without_activity_unless_the_licence_is_new():
    since = date(2026, 8, 22)
    assert not user("E3", mail=BUSY).idle(since)
    assert user("E3", mail=LONG_AGO).idle(since)
    assert user("E3", mail=None).idle(since)
    assert not user("E3", mail=None, assigned_on=BUSY).idle(since)
    assert user("E3").last_active == BUSY

from __future__ import annotations

from datetime import UTC, date, timedelta

from raamwerk.cli import clock


def test_today_is_a_date_near_this_moment_in_utc():
    assert type(clock.today()) is date
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)
    assert clock.now().tzinfo is UTC

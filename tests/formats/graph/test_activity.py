from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.graph.activity import NAMES, WORKLOADS, read

if TYPE_CHECKING:
    from pathlib import Path

HEADING = (
    "Report Refresh Date", *NAMES, "Is Deleted", *(f"{w} Last Activity Date" for w in WORKLOADS),
    "Exchange License Assign Date", "Assigned Products",
)  # fmt: skip


def table(*rows: str) -> bytes:
    return "\ufeff".encode() + "\r\n".join((",".join(HEADING), *rows, "")).encode()


def test_users_are_read_without_their_names_hashed_or_not():
    found = read(
        table(
            "2026-11-20,jan@voorbeeld.nl,Jan,False,2026-11-19,,,,,2026-01-02,2025-01-01,SUITE E3+VISIO PLAN 2",
            "2026-11-20,8F3A0C,91BD22,True,,,,,,,,",
        ),
        "a.csv",
    )
    first, second = found.users
    assert found.refreshed_on == date(2026, 11, 20)
    assert first.products == ("SUITE E3", "VISIO PLAN 2")
    assert first.last == {"Exchange": date(2026, 11, 19), "Teams": date(2026, 1, 2)}
    assert first.assigned_on == date(2025, 1, 1)
    assert second.deleted
    assert "jan" not in repr(found).lower()
    assert "8F3A0C" not in repr(found)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2026-11-20,a,b,False,19/11/2026,,,,,,,X", "activity.not-a-day"),
        ("2026-11-20,jan@voorbeeld.nl,b", "activity.ragged"),
        ("2026-11-21,a,b,False,,,,,,,,X", "activity.several-days"),
    ],
)
def test_a_fault_names_its_place_and_never_the_user(row: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read(table("2026-11-20,a,b,False,,,,,,,,X", row), "a.csv")
    assert [each.code for each in refused.value.problems] == [code]
    assert "jan" not in repr(refused.value.problems)


def test_a_report_without_its_columns_is_refused():
    with pytest.raises(Unreadable, match=r"activity\.columns"):
        read(b"User Principal Name,Display Name\na,b\n", "a.csv")


def test_the_published_heading_is_known(data_folder: Path):
    (path,) = (data_folder / "microsoft/graph").glob("*.csv")
    found = read(path.read_bytes(), path.name)
    assert found.users == ()
    assert found.refreshed_on is None

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Estate, Host, Kind, Licence, Machine
from raamwerk.core.planning.hybrid.supply import Supply, active, breaks, ends, supply

HERE = Conditions()
END = date(2027, 6, 1)


def estate(kind: Kind = "assurance", until: date | None = None, **more: object) -> Estate:
    licence = Licence(id="l", edition="windows-standard", count=96, kind=kind, until=until)
    return Estate(licences=(licence,), enrolment_until=END, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "on", "held"),
    [
        ("assurance", date(2027, 5, 31), Supply(96, 0)),
        ("assurance", date(2027, 6, 1), Supply(0, 96)),
        ("subscription", date(2027, 5, 31), Supply(96, 0)),
        ("subscription", date(2027, 6, 1), Supply(0, 0)),
        ("perpetual", date(2026, 6, 1), Supply(0, 96)),
    ],
)
def test_assurance_ends_with_the_enrolment_and_what_was_bought_stays(
    kind: Kind, on: date, held: Supply
):
    assert supply(estate(kind), HERE, on)["windows-standard"] == held


@pytest.mark.parametrize(
    ("own", "joint", "end"),
    [
        (None, True, END),
        (date(2027, 1, 1), True, date(2027, 1, 1)),
        (date(2028, 1, 1), True, END),
        (date(2028, 1, 1), False, date(2028, 1, 1)),
        (None, False, None),
    ],
)
def test_the_earlier_of_two_ends_counts(own: date | None, end: date | None, *, joint: bool):
    held = estate(until=own)
    conditions = Conditions(ends_with_enrolment=joint)
    assert ends(held.licences[0], held, conditions) == end


def test_a_server_with_client_licences_gives_nothing():
    licence = Licence(id="l", edition="sql-standard", count=4, metric="server-cal")
    assert supply(Estate(licences=(licence,)), HERE, END)["sql-standard"] == Supply()


def test_without_an_end_assurance_runs_on():
    held = Estate(licences=estate().licences)
    assert active(held.licences[0], held, HERE, date(2050, 1, 1))


def test_the_days_are_cut_where_the_answer_can_change():
    held = estate(
        until=date(2027, 1, 1),
        hosts=(Host(id="h", processors=2, cores=8, on_premises_until=date(2026, 3, 1)),),
        machines=(Machine(id="m", cores=4, service="windows", moved_on=date(2026, 1, 10)),),
    )
    found = breaks(held, HERE, date(2026, 1, 1), date(2028, 1, 1))
    assert [(one.on, one.cause, one.about) for one in found] == [
        (date(2026, 1, 1), "start", ""),
        (date(2026, 1, 10), "moved", "m"),
        (date(2026, 3, 1), "stopped", "h"),
        (date(2026, 7, 10), "dual-use-ends", "m"),
        (date(2027, 1, 1), "assurance-ends", "l"),
        (date(2027, 6, 1), "enrolment-ends", ""),
    ]


def test_changes_outside_the_days_do_not_cut_them():
    assert breaks(estate(), HERE, END, date(2028, 1, 1)) == breaks(
        Estate(licences=()), HERE, END, date(2028, 1, 1)
    )

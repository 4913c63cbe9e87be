from __future__ import annotations

from raamwerk.core.planning.hybrid.estate import Estate, Host, Licence, Machine

ESTATE = Estate(
    licences=(Licence(id="ws", edition="windows-standard", count=96),),
    hosts=(Host(id="h", processors=2, cores=16),),
    machines=(Machine(id="m", cores=4, service="windows"),),
)


def test_licences_are_found_by_id_and_nothing_by_no_id():
    assert ESTATE.licence("ws") == ESTATE.licences[0]
    assert ESTATE.licence("other") is None
    assert ESTATE.licence(None) is None


def test_rows_are_the_hosts_and_then_the_machines():
    assert [row.id for row in ESTATE.rows] == ["h", "m"]

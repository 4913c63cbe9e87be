from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro, amount
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Edition, Estate, Host, Licence, Machine, Offer
from raamwerk.core.planning.hybrid.plan import Left, plan

HERE = Conditions()
END = date(2027, 6, 1)
CORES = (2, 4, 8, 12, 20, 8, 8, 16)


def scenario_20(edition: Edition) -> Estate:
    machines = tuple(
        Machine(
            id=f"vm{n}",
            cores=cores,
            service="windows",
            monthly=amount("85.00"),
            moved_on=date(2026, 1, 10),
            licensed_with="win",
        )
        for n, cores in enumerate(CORES)
    )
    return Estate(
        licences=(Licence(id="win", edition=edition, count=96),),
        hosts=(Host(id="h", processors=2, cores=16, machines=6),),
        machines=machines,
        enrolment_until=END,
    )


def test_scenario_20_datacenter_covers_both_sides_and_leaves_eight():
    found = plan(scenario_20("windows-datacenter"), HERE, date(2026, 2, 1), date(2028, 6, 1))
    assert [part.since for part in found.parts] == [date(2026, 2, 1), date(2026, 7, 10), END]
    before, after, past = found.parts
    assert before.left == {"windows-datacenter": Left(96, 8, 64)}
    assert (before.yearly, after.yearly) == (0, 0)
    assert past.yearly == past.without == 8 * 12 * amount("85.00")
    assert all(part.certificate.proven for part in found.parts)


def test_scenario_20_standard_gives_way_on_the_day_after_the_last():
    found = plan(scenario_20("windows-standard"), HERE, date(2026, 2, 1), date(2028, 6, 1))
    before, after, _ = found.parts
    assert before.yearly == 0
    assert after.yearly == 8 * 12 * amount("85.00")  # the host needs all 96, in three sets


def test_once_the_host_has_stopped_standard_serves_the_cloud():
    estate = scenario_20("windows-standard")
    stopped = Host(id="h", processors=2, cores=16, machines=6, on_premises_until=date(2026, 7, 10))
    held = Estate(
        licences=estate.licences, hosts=(stopped,), machines=estate.machines, enrolment_until=END
    )
    after = plan(held, HERE, date(2026, 2, 1), END).parts[-1]
    assert (after.yearly, after.left["windows-standard"].spare) == (0, 8)


def test_buying_wins_where_it_is_cheaper_and_only_while_the_enrolment_runs():
    machine = Machine(id="vm", cores=8, service="windows", monthly=amount("85.00"))
    offer = Offer(edition="windows-standard", pack=2, yearly=amount("100.00"))
    held = Estate(licences=(), machines=(machine,), offers=(offer,), enrolment_until=END)
    inside, past = plan(held, HERE, date(2026, 6, 1), date(2028, 6, 1)).parts
    assert (inside.bought, inside.yearly) == (((offer, 4),), amount("400.00"))
    assert (past.bought, past.yearly) == ((), amount("1020.00"))
    assert inside.without == amount("1020.00")
    assert inside.saving == amount("620.00")


def test_what_nothing_covers_is_told_and_never_priced():
    host = Host(id="h", processors=2, cores=16, machines=2, count=3)
    licence = Licence(id="win", edition="windows-standard", count=64)
    found = plan(Estate(licences=(licence,), hosts=(host,)), HERE, date(2026, 6, 1), END)
    (part,) = found.parts
    assert part.uncovered == 1
    assert [(g.count, g.uncovered) for g in part.given] == [(2, False), (1, True)]


def test_what_is_paid_now_is_unknown_where_a_price_is():
    machine = Machine(id="vm", cores=8, service="windows")
    assert (
        plan(Estate(licences=(), machines=(machine,)), HERE, date(2026, 6, 1), END).present is None
    )
    covered = Machine(id="vm", cores=8, service="windows", licensed_with="win")
    held = Estate(
        licences=(Licence(id="win", edition="windows-standard", count=8),), machines=(covered,)
    )
    assert plan(held, HERE, date(2026, 6, 1), END).present == 0


def test_the_parts_add_up_and_are_rounded_to_cents():
    found = plan(scenario_20("windows-standard"), HERE, date(2026, 2, 1), date(2027, 2, 1))
    assert found.total == sum(part.amount(part.yearly) for part in found.parts)
    assert found.total % 10_000 == 0
    assert found.without == amount("8160.00")  # a whole year: 365 days


@pytest.mark.parametrize(
    ("yearly", "days", "cents"), [(365_000_000, 1, 1_000_000), (3_650_000, 1, 10_000), (1, 3, 0)]
)
def test_days_are_a_share_of_365(yearly: int, days: int, cents: int):
    machine = Machine(id="vm", cores=8, service="windows", monthly=Micro(1))
    since = date(2026, 6, 1)
    until = date.fromordinal(since.toordinal() + days)
    (part,) = plan(Estate(licences=(), machines=(machine,)), HERE, since, until).parts
    assert part.amount(yearly) == cents


def test_no_days_are_refused():
    with pytest.raises(Refused, match=r"hybrid\.no-days"):
        plan(Estate(licences=()), HERE, END, END)


def test_a_name_that_stands_twice_is_remarked():
    twice = (Machine(id="vm", cores=4, service="windows", monthly=Micro(1)),) * 2
    found = plan(Estate(licences=(), machines=twice), HERE, date(2026, 6, 1), END).findings
    assert [(one.code, one.facts["times"]) for one in found] == [("hybrid.named-twice", 2)]

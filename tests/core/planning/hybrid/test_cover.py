from __future__ import annotations

from dataclasses import replace
from datetime import date

from raamwerk.core.money import Micro, amount
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.cover import Priced, cover, covers
from raamwerk.core.planning.hybrid.estate import Estate, Host, Licence, Machine

ON = date(2026, 11, 24)
HERE = Conditions()
PRICES = (
    Priced("core-infrastructure", "L+SA", amount("900.00"), assurance_alone=False),
    Priced("core-infrastructure", "SA", amount("225.00"), assurance_alone=True),
)


def estate(third: str | None) -> Estate:
    names = ("win", "win", third)
    return Estate(
        licences=(
            Licence(id="win", edition="windows-datacenter", count=64),
            Licence(id="old", edition="windows-datacenter", count=32, kind="perpetual"),
            Licence(id="new", edition="windows-datacenter", count=32),
        ),
        hosts=tuple(
            Host(id=f"h{n}", processors=2, cores=16, machines=4, licensed_with=name)
            for n, name in enumerate(names)
        ),
    )


def test_scenario_19_one_host_without_assurance_costs_the_discount():
    for third in ("old", None, "win"):
        found = cover(estate(third), HERE, "core-infrastructure", PRICES, ON)
        assert (found.covered, found.need, found.granted) == (64, 96, False)
        assert found.bare == ("h2",)
        assert [one.price for one in found.prices] == [900_000_000, 225_000_000]


def test_scenario_19_full_cover_gives_fifteen_and_five_per_cent():
    found = cover(estate("new"), HERE, "core-infrastructure", PRICES, ON)
    assert (found.covered, found.granted, found.bare) == (96, True, ())
    assert [one.price for one in found.prices] == [amount("765.00"), amount("213.75")]


def test_a_lower_share_asked_is_compared_exactly():
    two_thirds = Conditions(cover=666_666)
    assert cover(estate("old"), two_thirds, "core-infrastructure", (), ON).granted
    assert not cover(
        estate("old"), Conditions(cover=666_667), "core-infrastructure", (), ON
    ).granted


def test_nothing_installed_is_no_cover():
    assert not cover(Estate(licences=()), HERE, "application-platform", (), ON).granted


def test_sql_server_on_premises_is_the_other_component():
    machine = Machine(
        id="db", cores=2, service="sql-vm-standard", place="on-premises", licensed_with="sql"
    )
    held = Estate(
        licences=(Licence(id="sql", edition="sql-standard", count=4),), machines=(machine,)
    )
    found = cover(held, HERE, "application-platform", (), ON)
    assert (found.covered, found.need, found.granted) == (4, 4, True)
    cloud = replace(held, machines=(replace(machine, place="azure"),))
    assert cover(cloud, HERE, "application-platform", (), ON).need == 0


def test_only_components_with_prices_are_told():
    assert [one.component for one in covers(estate("new"), HERE, PRICES, ON)] == [
        "core-infrastructure"
    ]


def test_a_discount_is_rounded_half_up_to_six_decimals():
    odd = Priced("core-infrastructure", "odd", Micro(10), assurance_alone=False)
    (found,) = cover(estate("new"), HERE, "core-infrastructure", (odd,), ON).prices
    assert found.price == 9  # 8.5 half up

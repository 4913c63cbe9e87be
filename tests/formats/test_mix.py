from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.planning.mix.wish import Change, ListedTier
from raamwerk.formats.mix import read
from tests.build import day, euro

PLAN = "efb87545-963c-4e0d-99df-69c6916d9eb0"
WHOLE = f"""
[plan]
switch-cost = 25
pool = false
coverage = 90
reduction-at-most = 20
[[capability]]
id = "mail"
name = "E-mail"
plans = ["{PLAN.upper()}"]
[[capability]]
id = "web"
satisfied-by = ["mail"]
[[product]]
id = "E3"
part-number = "AAA-00001"
covers = ["mail"]
counts = true
minimum = 250
at-most = 900
[[product.tier]]
seats = 500
price = 33.00
[[product]]
id = "E5"
offer = 600.00
months = 12
sku = "05e9a617-0261-4cee-bb44-138d3ef5d965"
held-only = true
[[product]]
id = "Extra"
kind = "add-on"
offer = 2
requires = ["E3"]
[[product]]
id = "up"
kind = "step-up"
offer = 16.20
from = "E3"
to = "E5"
[[product]]
id = "SA"
kind = "from-sa"
offer = 20
entitlement = "Office SA"
[[group]]
id = "Balie"
users = 40
needs = ["web", "{PLAN}"]
has = ["E3"]
owns = ["Office SA"]
[[group.change]]
since = 2027-01-01
users = 45
[[group.change]]
since = 2027-02-01
needs = ["mail"]
[[switch]]
from = "E3"
to = "E5"
cost = 10
[[budget]]
since = 2026-06-01
amount = 250000
"""
BASE = '[[product]]\nid="E3"\noffer=1\n[[group]]\nid="g"\nusers=1\nneeds=[]\n'


def test_everything_that_the_page_names_is_read():
    found = read(WHOLE.encode(), "mix.toml")
    e3, e5, extra, up, from_sa = found.products
    (group,) = found.groups
    assert (found.switch, found.pool) == (euro("25"), False)
    assert (found.coverage, found.reduction) == (900_000, 200_000)
    assert found.capabilities["mail"].plans == found.capabilities[PLAN].plans == {PLAN}
    assert found.capabilities["web"].satisfied_by == {"mail"}
    assert (e3.part_number, e3.minimum, e3.most, e3.counts) == ("AAA-00001", 250, 900, True)
    assert e3.tiers == (ListedTier(500, euro("33")),)
    assert (e5.offer, e5.unit.months, e5.held_only) == (euro("600"), 12, True)
    assert (extra.kind, set(extra.requires)) == ("add-on", {"E3"})
    assert (up.base, up.to) == ("E3", "E5")
    assert from_sa.entitlement == "Office SA"
    assert (group.users, group.held, set(group.needs)) == (40, 40, {"web", PLAN})
    assert group.changes == (
        Change(day("2027-01-01"), 45, None),
        Change(day("2027-02-01"), None, frozenset({"mail"})),
    )
    assert found.switches == {("E3", "E5"): euro("10")}
    assert found.budgets == {day("2026-06-01"): euro("250000")}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", {"toml.missing-key"}),
        (BASE + "hasty = 1", {"toml.unknown-key"}),
        (BASE + '[[group]]\nid="g"\nusers=1\nneeds=[]', {"mix.twice"}),
        (BASE + '[[product]]\nid="E3"\noffer=1', {"mix.twice"}),
        (BASE + '[[product]]\nid="X"', {"mix.without-price"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nmonths=0', {"mix.no-period"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nsku="E3"', {"mix.not-a-guid"}),
        (BASE + '[[product]]\nid="X"\noffer=1\ncovers=["mial"]', {"mix.unknown-id"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nkind="add-on"\nrequires=["E9"]', {"mix.unknown-id"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nkind="step-up"\nfrom="E3"\nto="X"', {"mix.not-a-base"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nfrom="E3"', {"mix.only-for"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nkind="add-on"\ncounts=true', {"mix.only-for"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nkind="from-sa"', {"mix.only-for"}),
        (BASE + '[[product]]\nid="X"\noffer=1\nrequires=["E3"]', {"mix.only-for"}),
        (BASE + '[[product]]\nid="X"\noffer=1\n[[group]]\nid="h"\nusers=1\nneeds=[]\nhas=["E3","X"]', {"mix.two-bases"}),
        (BASE + '[[group]]\nid="h"\nneeds=["mail"]', {"toml.missing-key", "mix.unknown-id"}),
        (BASE + '[[group]]\nid="h"\nusers=-1\nneeds=[]', {"value.count"}),
        (BASE + '[[capability]]\nid="a"\nplans=["MAIL"]\nsatisfied-by=["b"]', {"mix.not-a-guid", "mix.unknown-id"}),
        (BASE + '[[capability]]\nid="a"\n[[capability]]\nid="a"', {"mix.twice"}),
        (BASE + '[[switch]]\nfrom="E3"\nto="E9"\ncost=1', {"mix.not-a-base"}),
        (BASE + "[[budget]]\nsince=2026-06-01\namount=1\n[[budget]]\nsince=2026-06-01\namount=2", {"mix.twice"}),
        (BASE + "[plan]\ncoverage=101", {"value.percent"}),
        (BASE + '[[group]]\nid="h"\nusers=1\nneeds=[]\n' * 401, {"mix.too-many-groups", "mix.twice"}),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_is_refused_with_the_line_of_each_fault(text: str, codes: set[str]):
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "mix.toml")
    assert {each.code for each in refused.value.problems} == codes
    assert all(each.where.startswith("line ") for each in refused.value.problems)

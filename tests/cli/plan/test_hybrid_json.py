from __future__ import annotations

import json
from datetime import date

from raamwerk.cli.plan.hybrid_json import as_json
from raamwerk.core.money import amount
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.estate import Estate, Licence, Machine
from raamwerk.core.planning.hybrid.plan import plan


def test_what_is_not_known_is_null_and_amounts_are_texts():
    machines = (
        Machine(id="a", cores=8, service="windows", monthly=amount("85.00")),
        Machine(id="b", cores=8, service="sql-vm-standard"),
    )
    licences = (Licence(id="l", edition="windows-standard", count=4),)
    estate = Estate(licences=licences, machines=machines)
    found = plan(estate, Conditions(), date(2026, 7, 20), date(2027, 7, 20))
    said = json.loads(as_json(found, (), "gt-microsoft-2", "en"))
    assert said["present_yearly"] is None
    assert said["total"] == "1020.00"
    given = {one["row"]: one for one in said["parts"][0]["given"]}
    assert given["b"]["uncovered"] is True
    assert given["b"]["yearly"] is None
    assert given["a"]["yearly"] == "1020.00"

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from raamwerk.store import enrolments, organisations
from tests.cli.sector import CENTRE, MANAGER, settled
from tests.cli.typed import raamwerk
from tests.ordering import day
from tests.services.test_mergers import BEEMSTER, HAAREN
from tests.world import MY_RESELLER, enrolment

if TYPE_CHECKING:
    from tests.registers import Register

ON = ("--on", "2022-03-01")


def held(*bodies: object) -> None:
    for number, body in enumerate(bodies):
        organisations.add(body)  # type: ignore[arg-type]
        more = {"framework": "gt-microsoft-1", "start": day("2020-06-01")}
        enrolments.add(enrolment(f"810000{number}", body, MY_RESELLER, **more))  # type: ignore[arg-type]


def test_it_is_shown_first_and_carried_over_when_asked(register: Register):
    settled()
    held(BEEMSTER)
    shown = raamwerk(register, "participation", "merge", *ON, *CENTRE)
    assert shown.returncode == Exit.PASS
    assert "8100000" in shown.stdout
    assert "Nothing was changed" in shown.stderr
    assert enrolments.of("8100000").participant == "GM0370"
    done = raamwerk(register, "participation", "merge", "--carry", "--json", *ON, *CENTRE)
    assert {each["kind"] for each in json.loads(done.stdout)["moved"]} == {"enrolment", "lock"}
    assert enrolments.of("8100000").participant == "GM0439"


def test_of_a_divided_municipality_a_person_decides(register: Register):
    settled()
    held(HAAREN)
    assert raamwerk(register, "participation", "merge", *ON, *CENTRE).returncode == Exit.UNKNOWN
    words = ("participation", "merge", "--carry", "--decide", "8100000=GM0824")
    assert raamwerk(register, *words, *ON, *CENTRE).returncode == Exit.PASS
    assert enrolments.of("8100000").participant == "GM0824"
    assert raamwerk(register, *words, *ON, *MANAGER).returncode == Exit.REFUSED

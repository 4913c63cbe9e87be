from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import CENTRE, MANAGER, READER, SELLER, settled
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from tests.registers import Register

ABOUT = ("GM0344", "gt-microsoft-2")
ON = ("--on", "2026-11-02")


def test_a_municipality_joins_from_the_request_to_the_day_of_effect(register: Register):
    settled()

    def say(*words: str) -> str:
        run = raamwerk(register, "participation", *words)
        assert run.returncode == Exit.PASS, run.stderr
        return run.stdout.replace("\N{NO-BREAK SPACE}", " ")

    assert "requested" in say("request", *ABOUT, *ON, *MANAGER)
    assert "Test: pass. " in say("assess", *ABOUT, *ON, *CENTRE)
    assert "approved" in say("decide", *ABOUT, "--approve", *ON, *CENTRE)
    say("sign", *ABOUT, "--side", "participant", "--by", "De secretaris", *ON, *MANAGER)
    done = say(
        *("sign", *ABOUT, "--side", "central-body", "--by", "De directeur"),
        *("--signed-on", "2026-11-05", *CENTRE),
    )
    assert "waiting, terms hold from 1 June 2027" in done
    assert "Signed (participant): De secretaris, 2 November 2026" in done
    assert "1 active on 1 June 2027" in say("list", "--on", "2027-06-01", *READER)
    held = json.loads(say("list", "--json", "--on", "2026-11-24", *CENTRE))
    assert held["participations"][0]["state"] == "waiting"
    assert "active" in say("show", *ABOUT, "--on", "2027-06-01", *READER)
    ended = say("end", *ABOUT, "--reason", "opgeheven", "--on", "2027-07-01", *MANAGER)
    assert "ended: opgeheven" in ended


def test_who_may_not_is_told_why_and_by_whom_it_is_done(register: Register):
    settled()
    raamwerk(register, "participation", "request", *ABOUT, *ON, *MANAGER)
    run = raamwerk(register, "participation", "assess", *ABOUT, *ON, *MANAGER)
    assert (run.returncode, "central purchasing body does" in run.stderr) == (Exit.REFUSED, True)
    hidden = raamwerk(register, "participation", "list", *SELLER)
    assert hidden.returncode == Exit.REFUSED
    wrong = raamwerk(register, "participation", "withdraw", *ABOUT, "--reason", "x", *ON, *MANAGER)
    assert wrong.returncode == Exit.PASS
    again = raamwerk(register, "participation", "decide", *ABOUT, "--refuse", *ON, *CENTRE)
    assert again.returncode == Exit.REFUSED

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from tests.registers import Register


def test_what_there_is_to_do_is_told_done_and_then_no_more(empty_register: Register):
    told = raamwerk(empty_register, "migrate", "--check")
    assert told.returncode == Exit.UNKNOWN
    assert "Still to do: store.0001_initial" in told.stdout
    done = raamwerk(empty_register, "migrate")
    assert done.returncode == Exit.PASS
    assert "Done: store.0001_initial" in done.stdout
    again = raamwerk(empty_register, "migrate", "--check", "--lang", "nl")
    assert again.returncode == Exit.PASS
    assert again.stdout == "De tabellen zijn bij.\n"

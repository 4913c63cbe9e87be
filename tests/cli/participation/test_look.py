from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.sector import READER, settled
from tests.cli.typed import raamwerk

if TYPE_CHECKING:
    from tests.registers import Register


def test_one_that_is_not_there_or_not_yours_is_not_found(register: Register):
    settled()
    for code in ("GM0344", "GM0363", "GM9999"):
        run = raamwerk(register, "participation", "show", code, "gt-microsoft-2", *READER)
        assert run.returncode == Exit.REFUSED
        assert code in run.stderr
    listed = raamwerk(register, "participation", "list", "--on", "2026-11-24", *READER)
    assert listed.stdout.replace("\N{NO-BREAK SPACE}", " ").endswith(
        "0 active on 24 November 2026\n"
    )

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register


def test_rows_that_one_may_see_are_written_to_a_file(register: Register, tmp_path: Path):
    assert register
    populate()
    ended, said = typed("export", "enrolments", tmp_path / "x.csv")
    assert ended == Exit.PASS
    assert "1 rows" in said
    assert "8512345" in (tmp_path / "x.csv").read_text("utf-8-sig")
    assert typed("export", "enrolments", tmp_path / "x.ods")[0] == Exit.REFUSED
    assert typed("export", "people", tmp_path / "x.xlsx")[0] == Exit.PASS

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

ADMINISTRATOR = "central-administrator@aankoopcentrale.example"
HEAD = "code;kind;form;name;kvk;oin\n"


def put(folder: Path, *rows: str) -> Path:
    (folder / "x.csv").write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return folder / "x.csv"


def test_rows_are_imported_and_twice_changes_nothing(register: Register, tmp_path: Path):
    assert register
    populate()
    path = put(tmp_path, "GM0014;participant;municipality;Groningen;;", "lsp-x;reseller;;X;;")
    ended, said = typed("import", "organisations", path, person=ADMINISTRATOR)
    assert (ended, said) == (Exit.PASS, "organisations: 2 rows, 2 new or changed\n")
    assert (
        "niets veranderd"
        in typed("import", "organisations", path, person=ADMINISTRATOR, lang="nl")[1]
    )
    said = typed("import", "organisations", path, "--json", person=ADMINISTRATOR)[1]
    assert json.loads(said) == {"noun": "organisations", "rows": 2, "new": 0}


def test_rows_to_mend_are_listed_with_the_reason(register: Register, tmp_path: Path):
    assert register
    populate()
    path = put(tmp_path, "GM0014;participant;municipality;Groningen;;", "x;reseller;;;;")
    ended, said = typed("import", "organisations", path, person=ADMINISTRATOR)
    assert ended == Exit.REFUSED
    assert "row 3, column name" in said
    assert "nothing was changed" in said
    assert typed("import", "dogs", path, person=ADMINISTRATOR)[0] == Exit.REFUSED

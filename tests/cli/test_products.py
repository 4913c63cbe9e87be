from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.formats.products.test_read import GOOD, ONE, PLAN, file
from tests.world import populate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

CENTRAL = "central-contract-manager@aankoopcentrale.example"
RAGGED = f"a, b,c,{ONE},d,{PLAN},e"


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    assert register
    populate()


def test_a_version_is_imported_with_what_was_set_aside_and_what_changed(tmp_path: Path):
    for day, rows in (
        ("2025-01-01", (GOOD,)),
        ("2026-01-01", (GOOD.replace("Suite", "B"), RAGGED)),
    ):
        path = tmp_path / f"t.{day}.csv"
        path.write_bytes(file(*rows))
        ended, said = typed("products", "import", path, person=CENTRAL)
    assert ended == Exit.UNKNOWN
    assert "row 3: 7 fields instead of 6" in said
    assert "product renamed" in said
    assert "nothing changed" in typed("products", "import", path, person=CENTRAL)[1]
    held = json.loads(typed("products", "import", path, "--json", person=CENTRAL)[1])
    assert (held["rows"], len(held["quarantined"])) == (1, 1)
    assert "hernoemd" in typed("products", "changes", lang="nl")[1]
    assert json.loads(typed("products", "changes", "--json")[1])["kind"] == "product-renamed"
    assert "1 January 2025" in typed("products", "list")[1].replace("\N{NO-BREAK SPACE}", " ")
    assert "No difference" in typed("products", "changes", "--since", "2026-01-01")[1]


def test_a_file_that_is_no_table_is_refused(tmp_path: Path):
    (tmp_path / "x.csv").write_text("a;b\n")
    ended, said = typed("products", "import", tmp_path / "x.csv", person=CENTRAL)
    assert ended == Exit.REFUSED
    assert "--published" in said
    assert typed("products", "import", tmp_path / "x.csv")[0] == Exit.REFUSED

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from tests.cli.document.run import typed
from tests.world import ON, populate, price_list

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registers import Register

MANAGER = "central-contract-manager@aankoopcentrale.example"
ADMINISTRATOR = "central-administrator@aankoopcentrale.example"
PART = "AAA-00001"


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    assert register
    populate()


def put(folder: Path, price: str, since: str, name: str, **more: object) -> Path:
    made = price_list((PART, since, price), name=name, **more)
    (folder / name).write_bytes(made.data)
    return folder / name


def book(*words: object, person: str = MANAGER, lang: str = "en") -> tuple[int, str]:
    return typed("book", *words, person=person, lang=lang)


def released(path: Path, number: int) -> None:
    assert book("import", path)[0] == Exit.PASS
    assert book("check", number)[0] == Exit.PASS
    assert book("release", number, person=ADMINISTRATOR)[0] == Exit.PASS


def test_a_book_is_imported_checked_and_released_by_a_second_person(tmp_path: Path):
    path = put(tmp_path, "34.20", "2022-12-01", "first.csv")
    ended, said = book("import", path)
    assert ended == Exit.PASS
    assert "imported" in said
    assert "no released price book to compare with" in said
    assert "nothing changed" in book("import", path)[1]
    assert "checked" in book("check", 1)[1]
    assert book("release", 1)[0] == Exit.REFUSED
    ended, said = book("release", 1, person=ADMINISTRATOR)
    assert ended == Exit.PASS
    assert MANAGER in said
    assert ADMINISTRATOR in said
    assert "vrijgegeven" in book("list", lang="nl")[1]
    assert json.loads(book("show", 1, "--json")[1])["state"] == "released"


def test_the_difference_is_shown_at_every_step_and_a_broken_protection_stops_a_release(
    tmp_path: Path,
):
    released(put(tmp_path, "34.20", "2022-12-01", "first.csv"), 1)
    dear = put(tmp_path, "35.00", "2026-12-01", "dear.csv", published=ON)
    for said in (book("import", dear)[1], book("check", 2)[1]):
        assert "35.00" in said
        assert "up" in said
    assert book("compare", 2)[0] == Exit.BREACH
    ended, said = book("release", 2, person=ADMINISTRATOR)
    assert ended == Exit.REFUSED
    assert PART in said
    ended, said = book("release", 2, "--reason", "agreed", person=ADMINISTRATOR)
    assert ended == Exit.PASS
    assert "superseded: 1" in said
    assert "broken by decision: agreed" in said


def test_prices_are_looked_up_as_known_on_a_day(tmp_path: Path):
    released(put(tmp_path, "34.20", "2022-12-01", "first.csv"), 1)
    reader = "reader@eigenstad.example"
    ended, said = book("price", PART, "--on", "2026-06-01", person=reader)
    assert ended == Exit.PASS
    assert "34.20" in said
    held = json.loads(book("price", PART, "--on", "2026-06-01", "--json", person=reader)[1])
    assert held["part_number"] == PART
    assert book("price", PART, "--known-on", "2022-01-01")[0] == Exit.REFUSED
    assert book("show", 1, person=reader)[0] == Exit.PASS
    assert book("list", person="sales@eigen-lsp.example")[0] == Exit.REFUSED


def test_a_book_is_rejected_with_a_reason_and_rows_that_wait_are_told(tmp_path: Path):
    path = put(tmp_path, "34.20", "2022-12-01", "first.csv")
    text = path.read_text("utf-8")
    path.write_text(text + text.splitlines()[-1].replace("34.20", "y") + "\n", "utf-8")
    ended, said = book("import", path)
    assert ended == Exit.UNKNOWN
    assert "row " in said
    assert book("reject", 1)[0] == Exit.REFUSED
    assert "rejected" in book("reject", 1, "--reason", "wrong list")[1]

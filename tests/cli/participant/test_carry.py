from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.formats.enrolment import read
from tests.cli.participant.run import parsed, run, said

if TYPE_CHECKING:
    from pathlib import Path

ON = ("--on", "2026-11-24")
ENROLMENT = """[enrolment]
number = "{number}"
framework = "gt-microsoft-1"
start = {start}

[participant]
id = "{code}"
name = "Gemeente van vroeger"
kvk = "12345678"

[[order]]
part-number = "AAA-00001"
on = 2020-02-01
quantity = 10
unit-price = 30.00
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, number, code, start in (
        ("haaren", "1", "GM0788", "2019-06-01"),
        ("weesp", "2", "GM0457", "2019-03-15"),
        ("amsterdam", "3", "GM0363", "2020-01-01"),
    ):
        text = ENROLMENT.format(number=number, code=code, start=start)
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    return tmp_path


def test_what_moves_what_waits_and_what_stays_apart(folder: Path):
    files = ("haaren.toml", "weesp.toml", "amsterdam.toml")
    page = said("carry", *files, *ON, "--lang", "en", folder=folder)
    assert run("carry", *files, *ON, folder=folder).returncode == 3
    assert "choose: Oisterwijk (GM0824) about 41.8%, Vught (GM0865) about 32.9%" in page
    assert "Amsterdam (GM0363): anniversaries stay apart until co-termed" in page
    assert "(3: 1 January, 2: 15 March)" in page
    assert "Amsterdam (GM0363): took part already" in page
    assert page.endswith("3 moved, 3 to decide, 3 stay; 1 participant.\n")


def test_a_decision_lets_all_of_an_enrolment_move(folder: Path):
    found = parsed("carry", "haaren.toml", *ON, "--decide", "1=Gm824", folder=folder)
    assert not found["undecided"]
    assert {each["kind"] for each in found["moved"]} == {"participation", "enrolment", "lock"}
    assert {each["to"]["code"] for each in found["moved"]} == {"GM0824"}
    assert all(each["decided"] and each["since"] == "2021-01-01" for each in found["moved"])


def test_the_enrolments_are_written_in_the_name_of_the_successor(folder: Path):
    run("carry", "weesp.toml", "amsterdam.toml", *ON, "--out", "new", folder=folder)
    assert [path.name for path in (folder / "new").iterdir()] == ["weesp.toml"]
    found = read((folder / "new/weesp.toml").read_bytes(), "weesp.toml")
    before = read((folder / "weesp.toml").read_bytes(), "weesp.toml")
    assert (found.participant, found.formerly) == ("GM0363", ("GM0457",))
    assert (found.participant_name, found.participant_identifiers) == (None, ())
    assert (found.start, found.orders) == (before.start, before.orders)


def test_nothing_moves_before_the_merger(folder: Path):
    found = parsed("carry", "weesp.toml", "--on", "2022-03-23", folder=folder)
    assert (found["moved"], found["undecided"], len(found["stays"])) == ([], [], 3)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["haaren.toml", "--decide", "1=GM0363"], "1 kan niet naar GM0363; opvolgers zijn: GM0824"),
        (["weesp.toml", "--decide", "2=GM0363"], "Over 2 valt niets te beslissen"),
        (["haaren.toml", "--decide", "Oisterwijk"], "is geen beslissing"),
        (["haaren.toml", "--decide", "=GM0824"], "is geen beslissing"),
        (["weesp.toml", "weesp.toml"], "dezelfde inschrijving 2"),
        (["weesp.toml", "--out", "."], "Er is niets geschreven"),
        (["none.toml"], "bestaat niet"),
    ],
)
def test_what_cannot_be_is_refused(folder: Path, words: list[str], sentence: str):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run("carry", *words, *ON, folder=folder).returncode == 2
    assert sentence in said("carry", *words, *ON, folder=folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_participant_that_is_no_municipality_is_refused(folder: Path):
    path = folder / "weesp.toml"
    path.write_text(path.read_text("utf-8").replace("GM0457", "ssc-1"), "utf-8")
    assert "geen gemeente; een herindeling raakt" in said("carry", path, *ON)


def test_two_files_of_one_name_are_not_written_over_each_other(folder: Path):
    (folder / "other").mkdir()
    text = ENROLMENT.format(number="4", code="GM0017", start="2018-06-01")
    (folder / "other/weesp.toml").write_text(text, "utf-8")
    words = ("carry", "weesp.toml", "other/weesp.toml", *ON, "--out", "new")
    assert run(*words, folder=folder).returncode == 2
    assert not (folder / "new").exists()

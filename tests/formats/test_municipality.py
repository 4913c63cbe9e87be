from __future__ import annotations

import csv
import io
import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from raamwerk.core.participant.spelling import PROVINCES
from raamwerk.formats.municipality import read, shipped
from tools.municipalities import made

SOURCES = Path(__file__).parents[2] / "src/raamwerk/participants"


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((SOURCES / name).read_text("utf-8"))))


@pytest.mark.parametrize(
    ("on", "count"),
    [
        ("2014-01-01", 403),
        ("2015-01-01", 393),
        ("2018-01-01", 380),
        ("2018-12-31", 380),
        ("2019-01-01", 355),
        ("2020-01-01", 355),
        ("2020-12-31", 355),
        ("2021-01-01", 352),
        ("2022-01-01", 345),
        ("2022-03-23", 345),
        ("2022-03-24", 344),
        ("2022-12-31", 344),
        ("2023-01-01", 342),
        ("2027-12-31", 342),
    ],
)
def test_how_many_municipalities_there_are_on_a_day(on: str, count: int):
    assert len(shipped().on(date.fromisoformat(on))) == count


def test_haaren_went_to_four_by_its_villages():
    parts = {
        each.code: (each.part, each.share) for each in shipped().municipality("0788").successors
    }
    assert set(parts) == {"0757", "0824", "0855", "0865"}
    assert parts["0824"] == ("Haaren", Fraction(5972, 14282))
    assert sum(share for _, share in parts.values() if share) == 1


def test_weesp_went_into_amsterdam():
    (heir,) = shipped().successors("0457", date(2022, 3, 24))
    assert heir.municipality.name == "Amsterdam"
    assert heir.share == 1


@pytest.mark.parametrize("code", ["0053", "0140", "0788", "1671"])
def test_the_divided_ones_are_known_as_such(code: str):
    assert shipped().municipality(code).divided


def test_each_municipality_that_ended_has_successors_that_were_there_that_day():
    register = shipped()
    for each in register.municipalities.values():
        assert bool(each.until) == bool(each.successors), each
        for successor in each.successors:
            assert each.until is not None
            assert each.until in register.municipality(successor.code).period, each


def test_each_municipality_since_the_record_began_lies_in_a_province():
    known = {name for names in PROVINCES.values() for name in names}
    register = shipped()
    for each in register.municipalities.values():
        if each.until is None or each.until > register.since:
            assert {name.province for name in each.names} <= known


def test_the_main_successor_of_a_divided_one_is_one_of_its_parts():
    main = {row["code"]: row["successor"] for row in rows("municipalities.csv")}
    for code, each in shipped().municipalities.items():
        if each.divided:
            assert main[code] in {successor.code for successor in each.successors}


def test_every_fact_by_hand_names_a_source_and_every_code_is_one():
    register = shipped()
    for name in ("divided.csv", "aliases.csv"):
        for row in rows(name):
            assert row["source"] in register.sources
            assert row["code"] in register.municipalities


def test_a_share_is_known_only_where_all_parts_are():
    row = {"code": "0001", "since": "", "name": "Midden", "province": "Utrecht"}
    whole = {**row, "until": "2020-01-01", "successor": "0002"}
    parts = [
        {"code": "0001", "successor": "0002", "part": "Oost", "inhabitants": "10", "source": "x"},
        {"code": "0001", "successor": "0003", "part": "West", "inhabitants": "", "source": "x"},
    ]
    found = read(municipalities=[whole], divided=parts, aliases=[], sources=[])
    assert [each.share for each in found.municipality("0001").successors] == [None, None]


def test_of_one_that_ended_before_the_record_it_is_not_known_whether_all_went_to_one():
    (bolsward,) = shipped().municipality("0064").successors
    assert bolsward.share is None


def test_a_later_row_of_a_code_is_a_later_name():
    row = {"code": "0001", "since": "", "name": "Oud", "province": "Utrecht"}
    names = [
        {**row, "until": "", "successor": ""},
        {**row, "since": "2020-01-01", "name": "Nieuw", "until": "", "successor": ""},
    ]
    found = read(municipalities=names, divided=[], aliases=[], sources=[]).municipality("0001")
    assert (found.since, [name.text for name in found.names]) == (None, ["Oud", "Nieuw"])


def test_the_table_is_made_from_the_public_lists(data_folder: Path):
    assert (SOURCES / "municipalities.csv").read_text("utf-8") == made(data_folder / "nl")


def test_the_codes_are_those_of_every_public_list(data_folder: Path):
    compared = 0
    for path in sorted((data_folder / "nl").iterdir()):
        year = re.search(r"20\d\d", path.name)
        if year is None or path.suffix not in {".csv", ".json", ".geojson"}:
            continue
        codes = {
            code.upper() for code in re.findall(r"GM\d{4}", path.read_text("utf-8"), re.IGNORECASE)
        }
        if codes:
            there = shipped().on(date(int(year[0]), 1, 1))
            assert {each.id for each in there} == codes, path.name
            compared += 1
    assert compared > 3

from __future__ import annotations

import pytest

from tests.cli.participant.run import parsed, run, said


@pytest.mark.parametrize(
    ("on", "count"),
    [("2019-01-01", 355), ("2021-01-01", 352), ("2022-03-24", 344), ("2023-01-01", 342)],
)
def test_as_many_municipalities_as_there_are_on_a_day(on: str, count: int):
    found = run("list", "--on", on)
    assert len(found.stdout.splitlines()) == count + 1
    assert found.stderr.startswith(f"{count} gemeenten op")


@pytest.mark.parametrize("province", ["Zeeland", "zeeland", "Zld."])
def test_those_of_a_province_however_it_is_written(province: str):
    page = run("list", "--province", province, "--on", "2026-11-24").stdout
    assert len(page.splitlines()) == 14
    assert "GM0687  Middelburg" in page


@pytest.mark.parametrize("province", ["Holland", "G", ""])
def test_what_is_no_province_is_refused_with_those_there_are(province: str):
    found = run("list", "--province", province, "--lang", "en")
    assert found.returncode == 2
    assert "Choose from: Drenthe, Flevoland, Fryslân" in found.stderr


def test_the_list_for_programs():
    found = parsed("list", "--on", "2026-11-24", "--province", "Flevoland")
    assert found["count"] == len(found["municipalities"]) == 6
    assert found["municipalities"][0] == {
        "code": "GM0034",
        "name": "Almere",
        "province": "Flevoland",
    }


def test_a_day_that_is_none_is_refused():
    assert "is geen datum" in said("list", "--on", "gisteren")

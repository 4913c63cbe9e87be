from __future__ import annotations

import pytest

from tests.cli.participant.run import parsed, run, said


@pytest.mark.parametrize("text", ["Utrecht", "utrecht", "GM0344", "gm344", "344"])
def test_a_municipality_by_its_name_or_code(text: str):
    page = said("show", text, "--on", "2026-11-24")
    assert page.startswith("Utrecht (GM0344), Utrecht\nBestaat op 24 november 2026.\n")


def test_one_that_ended_says_when_and_where_to():
    page = said("show", "GM0457", "--on", "2026-11-24")
    assert "Bestond tot en met 23 maart 2022." in page
    assert "Vanaf 24 maart 2022:" in page
    assert "Amsterdam (GM0363)  geheel" in page


def test_one_that_is_not_there_yet():
    assert "Bestaat pas vanaf 1 januari 2022." in said("show", "GM1980", "--on", "2021-06-01")


def test_a_divided_one_shows_its_parts_and_who_decides():
    page = said("show", "0788", "--lang", "en")
    assert "Oisterwijk (GM0824)  Haaren        about 41.8%" in page
    assert "Tilburg (GM0855)     Biezenmortel  about 10.3%" in page
    assert "a person decides that" in page


def test_those_that_went_into_one_and_its_other_names():
    page = said("show", "Den Haag", "--on", "2026-11-24")
    assert page.startswith("'s-Gravenhage (GM0518), Zuid-Holland\n")
    assert "Ook: Den Haag" in page
    groningen = said("show", "Groningen", "--lang", "en")
    assert "Haren (GM0017) went into it, 1 January 2019" in groningen
    assert "Winsum (GM0053) went into it in part" in said("show", "1969", "--lang", "en")


def test_a_name_that_is_not_sure_is_refused_with_the_candidates():
    found = run("show", "Bergen", "--lang", "en")
    assert found.returncode == 2
    assert "Bergen (NH) (GM0373): There is more than one Bergen" in found.stderr
    assert "Bergen (L) (GM0893)" in found.stderr


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Atlantis", "Geen gemeente heet 'Atlantis'"),
        ("9999", "Er is geen gemeente met code GM9999"),
        ("", "Er staat niets."),
        ("Provincie Utrecht", "is geen Nederlandse gemeente"),
    ],
)
def test_what_means_none_is_refused_with_why(text: str, sentence: str):
    found = run("show", text)
    assert (found.returncode, found.stdout) == (2, "")
    assert sentence in found.stderr


def test_a_day_before_the_record_is_refused():
    assert "Voor 1 januari 2014" in said("show", "Utrecht", "--on", "2013-12-31")


def test_all_of_it_for_programs():
    found = parsed("show", "GM0788", "--on", "2026-11-24")
    assert (found["version"], found["code"], found["there"]) == (1, "GM0788", False)
    assert found["until"] == "2021-01-01"
    assert [each["code"] for each in found["heirs"]] == ["GM0824", "GM0865", "GM0757", "GM0855"]
    esch = next(each for each in found["successors"] if each["code"] == "GM0757")
    assert (esch["part"], esch["inhabitants"]) == ("Esch", 2145)
    assert esch["share"] == {"numerator": 2145, "denominator": 14282}
    assert esch["source"]["url"].startswith("https://")


def test_one_that_is_not_there_yet_has_no_heirs_for_programs():
    found = parsed("show", "GM1980", "--on", "2021-06-01")
    assert (found["there"], found["heirs"]) == (False, [])
    assert [each["name"] for each in found["predecessors"]] == ["Heerhugowaard", "Langedijk"]

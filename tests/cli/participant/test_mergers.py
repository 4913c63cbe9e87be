from __future__ import annotations

from tests.cli.participant.run import parsed, said


def test_each_day_with_the_counts_before_and_after():
    page = said("mergers", "--since", "2021-01-01", "--lang", "en")
    days = [line for line in page.splitlines() if "->" in line]
    assert days == [
        "1 January 2021: 355 -> 352 municipalities",
        "1 January 2022: 352 -> 345 municipalities",
        "24 March 2022: 345 -> 344 municipalities",
        "1 January 2023: 344 -> 342 municipalities",
    ]


def test_new_and_divided_ones_are_told_apart():
    page = said("mergers", "--since", "2021-01-01", "--until", "2022-01-01")
    assert "Delfzijl (GM0010)    Eemsdelta (GM1979) (nieuw)  geheel" in page
    assert "Haaren (GM0788)      Boxtel (GM0757)             ongeveer 15%" in page


def test_a_period_without_mergers():
    assert said("mergers", "--since", "2024-01-01") == "Geen herindelingen.\n"


def test_the_mergers_for_programs():
    (found,) = parsed("mergers", "--since", "2022-03-01", "--until", "2022-04-01")["changes"]
    assert (found["on"], found["before"], found["after"]) == ("2022-03-24", 345, 344)
    (weesp,) = found["ended"]
    assert (weesp["code"], weesp["divided"]) == ("GM0457", False)
    assert weesp["successors"][0]["share"] == {"numerator": 1, "denominator": 1}

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotFound, Refused, Unreadable
from raamwerk.core.framework.comparison import Change, compare
from raamwerk.core.framework.framework import Framework, State, of
from raamwerk.formats.framework import load, read, shipped
from tests.build import day

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """[framework]
id = "mine"
name = "Mine"
publisher = "Microsoft"
central-purchasing-body = "VNG"
since = 2028-01-01
until = 2030-01-01
source = "page"

[source.page]
title = "A page"
publisher = "A body"
url = "https://example.org/"
seen = 2026-11-24

"""
TERM = """[[term]]
id = "coverage"
since = 2028-01-01
percent = 90
families = ["M365 E3"]
nl = "Minstens {percent}."
en = "At least {percent}."
source = "page"
"""


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "mine.toml")
    assert refused.value.code == "framework.unreadable"
    return [(problem.where, problem.code) for problem in refused.value.problems]


@pytest.fixture(scope="module")
def first() -> Framework:
    return load("gt-microsoft-1")


@pytest.fixture(scope="module")
def second() -> Framework:
    return load("gt-microsoft-2")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-01-31", None),
        ("2019-02-01", "gt-microsoft-1"),
        ("2022-11-30", "gt-microsoft-1"),
        ("2022-12-01", "gt-microsoft-2"),
        ("2027-11-30", "gt-microsoft-2"),
        ("2027-12-01", None),
        ("2028-01-01", None),
    ],
)
def test_the_shipped_frameworks_follow_each_other_without_overlap_or_gap(
    on: str, expected: str | None
):
    found = of(shipped(), day(on))
    assert (found.id if found else None) == expected


def test_after_its_end_no_term_of_a_framework_holds(first: Framework, second: Framework):
    assert first.state(day("2022-12-01")) is State.ENDED
    assert first.on(day("2022-12-01")) == ()
    assert second.state(day("2027-12-31")) is State.RUNNING_OUT
    assert second.term("maximum-price", day("2027-12-31")) is not None
    assert second.on(day("2028-01-01")) == ()


@pytest.mark.parametrize("number", range(1, 18))
def test_every_reading_is_recorded_on_a_term_that_needs_it(number: int):
    named = {
        reading.id: reading
        for framework in shipped()
        for term in framework.terms
        for reading in term.readings
    }
    reading = named[f"O-{number}"]
    assert reading.open.nl != reading.open.en
    assert reading.chosen.id not in {one.id for one in reading.alternatives}


def test_where_a_parameter_takes_the_value_of_a_reading_it_is_the_one_chosen():
    checked = set()
    for framework in shipped():
        for term in framework.terms:
            for reading in term.readings:
                ids = {reading.chosen.id, *(one.id for one in reading.alternatives)}
                held = {one for one in term.parameters.values() if isinstance(one, str)} & ids
                assert held <= {reading.chosen.id}, (term.id, reading.id)
                checked |= {reading.id for _ in held}
    assert {"O-1", "O-2", "O-4", "O-5", "O-6", "O-7", "O-8", "O-9", "O-10", "O-11"} <= checked
    assert {"O-12", "O-14", "O-15", "O-16", "O-17"} <= checked


@pytest.mark.parametrize("number", range(1, 21))
def test_every_fact_of_the_dossier_stands_with_a_term(number: int):
    named = {one for framework in shipped() for term in framework.terms for one in term.dossier}
    assert f"F-{number}" in named


@pytest.mark.parametrize("framework", shipped(), ids=lambda one: one.id)
def test_every_term_has_its_source_and_two_languages_and_says_why_it_cannot_be_executed(
    framework: Framework,
):
    for term in framework.terms:
        assert term.sources, term.id
        assert term.words.nl != term.words.en, term.id
        assert term.executable == (term.because is None), term.id


@pytest.mark.parametrize("framework", shipped(), ids=lambda one: one.id)
def test_no_price_is_in_a_framework(framework: Framework):
    assert "34.20" not in str(framework)
    money = {"tolerance", "line-tolerance", "least-costs", "threshold"}
    for term in framework.terms:
        figures = {
            name
            for name, value in term.parameters.items()
            if isinstance(value, int) and value > 9_999
        }
        assert figures <= money | {name for name in figures if "percent" in name}, term.id


POINTS = {
    1: {"purchase-obligation": Change.CHANGED, "yearly-flexibility": Change.NEW},
    2: {"price-period": Change.NEW, "quantity-tiers": Change.GONE},
    3: {"price-uniformity": Change.NEW},
    4: {"maximum-price": Change.NEW, "reseller-discount": Change.NEW},
    5: {"price-lock": Change.NEW},
    6: {"duration": Change.NEW, "end": Change.CHANGED},
    7: {"hybrid-benefit": Change.NEW},
}


@pytest.mark.parametrize("point", POINTS)
def test_each_of_the_seven_differences_of_the_page_is_found_from_the_data(
    point: int, first: Framework, second: Framework
):
    found = {
        one.term: one.change
        for one in compare(first, second).differences
        if any(f"punt {point}" in term.where for term in (one.first, one.second) if term)
    }
    assert POINTS[point].items() <= found.items()


def test_what_did_not_change_is_no_difference(first: Framework, second: Framework):
    same = compare(first, second).same
    assert {"eligibility", "order-window", "payment", "reseller-tender", "privacy-terms"} <= {*same}


@pytest.mark.parametrize(
    ("framework", "term_id", "on", "parameter", "value"),
    [
        ("gt-microsoft-1", "coverage", "2020-01-01", "percent", 900_000),
        ("gt-microsoft-1", "minimum-size", "2020-01-01", "severity", "blocking"),
        ("gt-microsoft-2", "minimum-size", "2023-01-01", "severity", "remark"),
        ("gt-microsoft-2", "indexation", "2022-12-31", "services-percent", None),
        ("gt-microsoft-2", "indexation", "2023-01-01", "services-percent", 37_000),
        ("gt-microsoft-2", "reseller-tender", "2023-12-31", "threshold", 215_000_000_000),
        ("gt-microsoft-2", "reseller-tender", "2026-01-01", "threshold", 216_000_000_000),
        ("gt-microsoft-2", "end", "2026-01-01", "year", 2027),
        ("gt-microsoft-2", "arithmetic", "2026-01-01", "line-tolerance", 10_000),
    ],
)
def test_a_figure_is_the_one_in_force_on_the_day(
    framework: str, term_id: str, on: str, parameter: str, value: object
):
    term = load(framework).term(term_id, day(on))
    assert term is not None
    assert term.parameters.get(parameter) == value


def test_privacy_terms_of_the_first_framework_start_in_may_2019(first: Framework):
    assert first.term("privacy-terms", day("2019-04-30")) is None
    assert first.term("privacy-terms", day("2019-05-01")) is not None


def test_the_hash_covers_the_file_and_what_it_includes():
    plain = read(HEAD.encode() + TERM.encode(), "mine.toml")
    with_shared = HEAD.replace(
        'source = "page"', 'source = "page"\nincludes = ["dutch-public-buying"]'
    )
    shared = read(with_shared.encode() + TERM.encode(), "mine.toml")
    assert len(plain.sha256) == 64
    assert plain.sha256 != shared.sha256
    assert plain.sha256 == read(HEAD.encode() + TERM.encode(), "other.toml").sha256


def test_an_entry_of_the_framework_replaces_the_shared_term_of_that_id():
    head = HEAD.replace('source = "page"', 'source = "page"\nincludes = ["dutch-public-buying"]')
    own = TERM.replace('"coverage"', '"vat"').replace('families = ["M365 E3"]\n', "")
    framework = read((head + own.replace("percent = 90", "percent = 9")).encode(), "mine.toml")
    assert [term.number("percent") for term in framework.terms if term.id == "vat"] == [90_000]
    assert framework.term("payment", day("2028-01-01")) is not None


def test_an_included_term_can_be_withdrawn():
    head = HEAD.replace('source = "page"', 'source = "page"\nincludes = ["dutch-public-buying"]')
    entry = '[[term]]\nid = "vat"\nsince = 2028-01-01\nwithdrawn = true\nsource = "page"\n'
    assert read((head + entry).encode(), "mine.toml").term("vat", day("2029-01-01")) is None


def test_a_file_of_ones_own_is_loaded_by_its_path(tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + TERM, encoding="utf-8")
    assert load(str(path)).id == "mine"


def test_a_framework_or_file_that_is_not_there_is_refused(tmp_path: Path):
    for asked, code in (
        ("gt-microsoft-9", "framework.unknown"),
        (str(tmp_path / "absent.toml"), "file.not-found"),
        (str(tmp_path), "framework.unknown"),
        ("x" * 5000, "framework.unknown"),
        ("a\0b.toml", "file.not-readable"),
    ):
        with pytest.raises((NotFound, Refused)) as refused:
            load(asked)
        assert refused.value.code == code


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ('id = "mine"', 'id = "My Own"', 2, "framework.bad-id"),
        ('name = "Mine"', "", 1, "toml.missing-key"),
        ("until = 2030-01-01", "until = 2028-01-01", 7, "framework.ends-first"),
        (
            "until = 2030-01-01",
            "until = 2030-01-01\nterms-until = 2029-01-01",
            8,
            "framework.ends-first",
        ),
        (
            "until = 2030-01-01",
            'until = 2030-01-01\nincludes = ["dutch"]',
            8,
            "framework.unknown-shared",
        ),
        ("until = 2030-01-01", "until = 2030-01-01\nfolows = 1", 8, "toml.unknown-key"),
        ('source = "page"\n\n', 'source = "pge"\n\n', 8, "framework.unknown-source"),
        ("[source.page]", "[sources.page]", 10, "toml.unknown-key"),
        ("since = 2028-01-01\npercent", "since = 2027-12-31\npercent", 18, "framework.outside"),
        ("since = 2028-01-01\npercent", "since = 2030-01-01\npercent", 18, "framework.outside"),
    ],
)
def test_each_mistake_in_the_head_or_the_dates_is_found_at_its_line(
    old: str, new: str, line: int, code: str
):
    text = HEAD + TERM
    assert old in text
    assert (f"line {line}", code) in problems(text.replace(old, new, 1))


def test_two_entries_of_a_term_cannot_start_on_one_day():
    assert problems(HEAD + TERM + TERM) == [("line 26", "framework.same-start")]


def test_a_file_without_a_framework_is_refused():
    assert problems("")[0] == ("line 1", "toml.missing-key")
    assert problems("framework = 3")[0] == ("line 1", "toml.wrong-kind")


def test_an_end_before_the_start_is_reported_once_and_not_at_every_term():
    text = (HEAD + TERM).replace("until = 2030", "until = 2027")
    assert problems(text) == [("line 7", "framework.ends-first")]

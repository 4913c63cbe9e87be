from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats.framework import read
from tests.build import day
from tests.formats.test_framework import HEAD, TERM

READING = """
[reading.R-1]
open = { nl = "Wat?", en = "What?" }
chosen = { id = "a", nl = "Dit.", en = "This." }
alternatives = [{ id = "b", nl = "Dat.", en = "That." }]
"""


def found(text: str) -> list[Problem]:
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "mine.toml")
    return list(refused.value.problems)


def test_a_term_comes_out_whole():
    more = 'reading = "R-1"\nwhere = "p. 4"\nsure = "inferred"\ndossier = "F-5"\n'
    (term,) = read((HEAD + TERM + more + READING).encode(), "mine.toml").terms
    assert (term.id, term.since) == ("coverage", day("2028-01-01"))
    assert dict(term.parameters) == {"percent": 900_000, "families": ("M365 E3",)}
    assert [source.id for source in term.sources] == ["page"]
    assert (term.where, term.sure, term.dossier) == ("p. 4", "inferred", ("F-5",))
    (reading,) = term.readings
    assert (reading.id, reading.chosen.id, reading.chosen.words.en) == ("R-1", "a", "This.")
    assert [one.id for one in reading.alternatives] == ["b"]


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "instead"),
    [
        ("percent = 90", "percent = 900", 19, "toml.wrong-kind", "3.7"),
        ("percent = 90", 'percent = "90"', 19, "toml.wrong-kind", "3.7"),
        ("percent = 90", "percnt = 90", 19, "toml.unknown-key", "percent"),
        ("percent = 90", "percnt = 90", 16, "toml.missing-key", "3.7"),
        ('id = "coverage"', 'id = "coverge"', 17, "framework.unknown-term", "coverage"),
        ('id = "coverage"', 'id = "Cover Age"', 17, "framework.bad-id", None),
        ('id = "coverage"', "id = 3", 17, "toml.wrong-kind", '"maximum-price"'),
        ("since = 2028-01-01\nper", 'since = "2028"\nper', 18, "toml.wrong-kind", "2022-12-01"),
        ('en = "At least {percent}."', "", 16, "toml.missing-key", '"..."'),
        ('en = "At least {percent}."', 'en = "{pct}"', 22, "framework.no-such-parameter", None),
        ('en = "At least {percent}."', 'en = "{}"', 22, "framework.no-such-parameter", None),
        ('en = "At least {percent}."', 'en = "{percent"', 22, "framework.open-brace", None),
        (
            'en = "At least {percent}."',
            'en = "{percent.real}"',
            22,
            "framework.no-such-parameter",
            None,
        ),
        (
            'en = "At least {percent}."',
            'en = "{percent!r}"',
            22,
            "framework.no-such-parameter",
            None,
        ),
        (
            'en = "At least {percent}."',
            'en = "{percent:>99999}"',
            22,
            "framework.no-such-parameter",
            None,
        ),
        ('{percent}."\nsource = "page"', '{percent}."', 16, "toml.missing-key", '"page"'),
        (
            '{percent}."\nsource = "page"',
            '{percent}."\nsource = []',
            16,
            "toml.missing-key",
            '"page"',
        ),
        (
            '{percent}."\nsource = "page"',
            '{percent}."\nsource = "pag"',
            23,
            "framework.unknown-source",
            "page",
        ),
    ],
)
def test_each_mistake_in_a_term_is_found_at_its_line_with_what_to_write_instead(
    old: str, new: str, line: int, code: str, instead: str | None
):
    text = HEAD + TERM
    assert old in text
    problems = {(one.where, one.code): one for one in found(text.replace(old, new, 1))}
    problem = problems[f"line {line}", code]
    assert problem.facts.get("instead") == instead


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("executable = false", "toml.missing-key"),
        ('because = { nl = "a", en = "b" }', "framework.reason-of-executable"),
        ('executable = false\nbecause = { nl = "a" }', "toml.missing-key"),
        ('executable = "no"', "toml.wrong-kind"),
        ('executable = false\nbecause = { nl = "a {b}", en = "b" }', "framework.braces"),
        ('sure = "certain"', "toml.wrong-kind"),
        ('reading = "R-2"', "framework.unknown-reading"),
        ("where = 4", "toml.wrong-kind"),
    ],
)
def test_each_mistake_in_an_optional_key_is_found(more: str, code: str):
    assert [one.code for one in found(HEAD + TERM + more)] == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("seen = 2026-11-24", "seen = 24", "toml.wrong-kind"),
        ("seen = 2026-11-24", "", "toml.missing-key"),
        ("https://", "javascript:", "framework.no-address"),
        ('title = "A page"', 'titel = "A page"', "toml.unknown-key"),
    ],
)
def test_a_mistake_in_a_source_is_told_once_and_not_at_the_terms_that_name_it(
    old: str, new: str, code: str
):
    codes = {one.code for one in found((HEAD + TERM).replace(old, new))}
    assert code in codes
    assert "framework.unknown-source" not in codes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('open = { nl = "Wat?", en = "What?" }', ""),
        ('open = { nl = "Wat?", en = "What?" }', 'open = "Wat?"'),
        ('chosen = { id = "a", nl = "Dit.", en = "This." }', 'chosen = { id = "a" }'),
        ('nl = "Dit."', 'nl = "Dit {percent}."'),
        ('[{ id = "b", nl = "Dat.", en = "That." }]', '["b"]'),
    ],
)
def test_a_mistake_in_a_reading_is_found(old: str, new: str):
    assert old in READING
    assert found(HEAD + TERM + READING.replace(old, new))


def test_a_term_that_cannot_be_executed_may_lack_parameters_or_have_a_name_of_its_own():
    reason = 'executable = false\nbecause = { nl = "besloten", en = "closed" }\n'
    bare = '[[term]]\nid = "{}"\nsince = 2028-01-01\nnl = "a"\nen = "b"\nsource = "page"\n'
    text = HEAD + bare.format("coverage") + reason + bare.format("exit-help") + reason
    first, second = read(text.encode(), "mine.toml").terms
    assert (first.id, first.executable, dict(first.parameters)) == ("coverage", False, {})
    assert second.id == "exit-help"
    assert second.because is not None
    assert second.because.en == "closed"


def test_a_name_of_ones_own_that_is_nearly_a_known_one_is_taken_for_a_slip():
    reason = 'executable = false\nbecause = { nl = "a", en = "b" }\n'
    text = HEAD + TERM.replace('"coverage"', '"covarage"') + reason
    assert "framework.unknown-term" in [one.code for one in found(text)]


TOKENS = [
    "[",
    "]",
    "{",
    "}",
    "=",
    '"',
    "\n",
    ",",
    ".",
    "term",
    "since",
    "2028-01-01",
    "id",
    " ",
    "1",
]


@settings(max_examples=150)
@given(at=st.integers(0, len(HEAD + TERM)), junk=st.lists(st.sampled_from(TOKENS), max_size=6))
def test_a_file_damaged_anywhere_is_read_or_refused_with_a_line_and_never_crashes(
    at: int, junk: list[str]
):
    text = HEAD + TERM
    damaged = text[:at] + "".join(junk) + text[at + len(junk) :]
    try:
        read(damaged.encode(), "mine.toml")
    except Unreadable as refused:
        places = [int(one.where.split()[1]) for one in refused.problems]
    else:
        return
    assert places
    assert 1 <= min(places) <= max(places) <= damaged.count("\n") + 1

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.checking.case import NOT_JUDGED, About
from raamwerk.formats.case.question import OUTCOMES, of_case, of_row
from raamwerk.formats.toml.section import read as read_toml

RULES = ("price.above-maximum", "document.total")


def rows_of(text: str):
    root = read_toml(text.encode(), "case.toml")
    return list(of_row(root, RULES, document=0, line=2)), root.document.problems


def asked(text: str):
    return list(of_case(read_toml(text.encode(), "case.toml")))


@pytest.mark.parametrize("word", OUTCOMES)
def test_an_outcome_can_be_said_in_either_language(word: str):
    questions, problems = rows_of(f'expect = {{ "price.above-maximum" = "{word}" }}')
    assert not problems
    assert [(q.about, q.name, q.expected) for q in questions] == [
        (About.VERDICT, "price.above-maximum", OUTCOMES[word])
    ]


def test_dutch_and_english_words_stand_for_the_same_outcomes():
    assert set(OUTCOMES.values()) == {"pass", "breach", "unknown", "not-applicable", NOT_JUDGED}


def test_euros_at_stake_are_a_number_with_cents():
    questions, _ = rows_of('effect = { "price.above-maximum" = 6 }')
    assert [(q.about, q.expected, q.line) for q in questions] == [(About.EFFECT, "6.00", 2)]


def test_an_unknown_rule_suggests_the_nearest():
    _, problems = rows_of('expect = { "price.above-max" = "pass" }')
    assert [(p.code, p.facts["instead"]) for p in problems] == [
        ("case.unknown-rule", "price.above-maximum")
    ]


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("[expect]\nlast-day = 2027-05-31", About.LAST_DAY, "2027-05-31"),
        ('[expect]\nlast-day = "none"', About.LAST_DAY, None),
        ("[expect]\nmonths = 36", About.MONTHS, "36"),
        ('[expect]\nremarks = ["a.b"]', About.REMARK, "a.b"),
        ('[[expect.framework]]\non = 2019-01-31\nis = "none"', About.FRAMEWORK, None),
        (
            '[[expect.price]]\npart-number = "AAA-00001"\non = 2026-12-01\nmaximum = 33.8',
            About.MAXIMUM,
            "33.80",
        ),
        (
            '[[expect.price]]\npart-number = "AAA-00001"\non = 2026-12-01\nlock = "none"',
            About.LOCK,
            None,
        ),
        ("[[expect.cover]]\nusage-on = 2025-09-10\nmonths = 8", About.COVER_MONTHS, "8"),
        (
            "[[expect.forecast]]\non = 2026-11-23\nuntil = 2028-01-01\nexposed = 13440",
            About.EXPOSED,
            "13440.00",
        ),
        (
            "[[expect.window]]\non = 2026-03-01\ncloses = 2026-05-02",
            About.WINDOW_CLOSES,
            "2026-05-02",
        ),
        (
            "[[expect.cancel]]\nusage-on = 2026-09-10\nat = 2026-09-07T09:00:00Z\nallowed = false",
            About.CANCEL,
            "no",
        ),
        (
            '[[expect.body]]\nkind = "province"\non = 2026-06-01\neligible = false',
            About.ELIGIBLE,
            "no",
        ),
    ],
)
def test_what_is_expected_of_dates_and_prices(text: str, about: About, expected: str | None):
    assert [(q.about, q.expected) for q in asked(text)] == [(about, expected)]


def test_a_municipal_interest_is_a_percentage():
    text = (
        '[[expect.body]]\nkind = "joint_body"\ninterest = 49.99\non = 2026-06-01\neligible = false'
    )
    assert [(q.share, q.on) for q in asked(text)] == [(499_900, date(2026, 6, 1))]


def test_a_moment_needs_a_time_zone():
    root = read_toml(
        b"[[expect.cancel]]\nusage-on = 2026-09-10\nat = 2026-09-07T09:00:00\nallowed = true", "c"
    )
    assert list(of_case(root)) == []
    assert [problem.code for problem in root.document.problems] == ["toml.wrong-kind"]

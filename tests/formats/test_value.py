from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.money import amount
from raamwerk.formats import value
from raamwerk.formats.toml.section import Section, read

if TYPE_CHECKING:
    from collections.abc import Callable


FOREIGN = 5 * "\N{ARABIC-INDIC DIGIT ONE}"
"""Digits to Python, but not in a part number."""


def taken(line: str, take: Callable[[Section], Any]) -> tuple[Any, list[str]]:
    """What a line `x = ...` gives, and the codes of its problems."""
    section = read(line.encode(), "test.toml")
    found = take(section)
    return found, [problem.code for problem in section.document.problems]


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ('x = "AAA-00001"', "AAA-00001", []),
        ('x = "000-00000"', "000-00000", []),
        ('x = "aaa-00001"', "aaa-00001", ["value.part-number"]),
        ('x = "AAA-0001"', "AAA-0001", ["value.part-number"]),
        (f'x = "AAA-{FOREIGN}"', f"AAA-{FOREIGN}", ["value.part-number"]),
        ("x = 2280443", "", ["toml.wrong-kind"]),
        ("", "", ["toml.missing-key"]),
    ],
)
def test_a_part_number_is_text_of_one_shape(line: str, expected: str, codes: list[str]):
    assert taken(line, lambda s: value.part_number(s, "x")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ("x = 2024-06-01", date(2024, 6, 1), []),
        ("x = 1990-01-01", value.FIRST, []),
        ("x = 2099-12-31", value.LAST, []),
        ("x = 0024-06-01", value.FIRST, ["value.day-beyond"]),
        ("x = 9999-12-31", value.FIRST, ["value.day-beyond"]),
        ("x = 2024-06-01T10:00:00", value.FIRST, ["toml.wrong-kind"]),
        ("", value.FIRST, ["toml.missing-key"]),
    ],
)
def test_a_day_lies_within_reason(line: str, expected: date, codes: list[str]):
    assert taken(line, lambda s: value.day(s, "x")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ("x = [2025-04-14, 2026-04-14]", (date(2025, 4, 14), date(2026, 4, 14)), []),
        ("x = 2025-04-14", (date(2025, 4, 14),), []),
        ("", (), []),
        ('x = [2025-04-14, "2026"]', (date(2025, 4, 14),), ["toml.wrong-kind"]),
        ("x = [1025-04-14]", (date(1025, 4, 14),), ["value.day-beyond"]),
    ],
)
def test_lists_of_days(line: str, expected: tuple[date, ...], codes: list[str]):
    assert taken(line, lambda s: value.days(s, "x")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ("x = 34.20", amount("34.20"), []),
        ("x = 600", amount(600), []),
        ("x = 0.000001", 1, []),
        ("", None, []),
        ("x = 0.0000001", None, ["number.too-precise"]),
        ("x = 1e300", None, ["number.too-large"]),
        ("x = inf", None, ["number.unreadable"]),
        ("x = nan", None, ["number.unreadable"]),
        ("x = -1", amount(-1), ["value.negative"]),
        ('x = "34.20"', None, ["toml.wrong-kind"]),
        ("x = true", None, ["toml.wrong-kind"]),
    ],
)
def test_amounts_are_exact_or_refused(line: str, expected: int | None, codes: list[str]):
    assert taken(line, lambda s: value.optional_amount(s, "x", "34.20")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ("x = 3", 30_000, []),
        ("x = 3.5", 35_000, []),
        ("x = 0.0001", 1, []),
        ("x = 100", 1_000_000, []),
        ("x = 100.0001", 1_000_001, ["value.percent"]),
        ("x = 3.00001", 30_000, ["value.percent-too-precise"]),
        ("", 0, ["toml.missing-key"]),
    ],
)
def test_percentages_are_ratios_in_millionths(line: str, expected: int, codes: list[str]):
    assert taken(line, lambda s: value.share(s, "x", "3")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ("x = 412", 412, []),
        ("x = 412.0", 412, []),
        ("x = 0", 0, []),
        ("", None, []),
        ("x = 412.5", None, ["value.count"]),
        ("x = -1", None, ["value.count"]),
        ("x = 1e999999", None, ["value.count"]),
        ("x = nan", None, ["value.count"]),
    ],
)
def test_counts_are_whole(line: str, expected: int | None, codes: list[str]):
    assert taken(line, lambda s: value.count(s, "x", "412")) == (expected, codes)


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ('x = "SCE"', "SCE", []),
        ("", "EE", []),
        ('x = "SEC"', "EE", ["value.choice"]),
        ("x = 3", "EE", ["toml.wrong-kind"]),
    ],
)
def test_a_choice_is_one_of_the_known_words(line: str, expected: str, codes: list[str]):
    assert taken(line, lambda s: value.choice(s, "x", ("EE", "EAS", "SCE"), "EE")) == (
        expected,
        codes,
    )


@pytest.mark.parametrize(
    ("line", "expected", "codes"),
    [
        ('x = "Gemeente Súdwest-Fryslân"', "Gemeente Súdwest-Fryslân", []),
        ('x = " two\\nlines\\t and  a\\u00a0blank "', "two lines and a blank", []),
        ('x = "red \\u001b[31m"', "", ["toml.wrong-kind"]),
        ('x = "right to left \\u202e"', "", ["toml.wrong-kind"]),
        ('x = " "', "", ["toml.wrong-kind"]),
        ("", "", ["toml.missing-key"]),
    ],
)
def test_a_text_stands_on_one_line_and_steers_no_terminal(
    line: str, expected: str, codes: list[str]
):
    assert taken(line, lambda s: value.text(s, "x", '"name"')) == (expected, codes)


def test_a_problem_says_what_was_found_and_what_to_write():
    section = read(b'\n\nx = "SEC"', "test.toml")
    value.choice(section, "x", ("EE", "EAS", "SCE"), "EE")
    [problem] = section.document.problems
    assert problem.where == "line 3"
    assert problem.facts == {"key": "x", "found": '"SEC"', "instead": "SCE"}

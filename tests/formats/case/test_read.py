from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import Unit
from raamwerk.core.rules import RULES
from raamwerk.formats.case.read import read

HEADING = """[case]
title = { nl = "Een geval", en = "A case" }
framework = "gt-microsoft-2"
on = 2026-11-24
"""
EXPECTS = """
[[expect.framework]]
on = 2026-11-24
is = "gt-microsoft-2"
"""


def case_of(text: str):
    return read((HEADING + text + EXPECTS).encode(), "case.toml", rules=list(RULES))


def problems_of(text: str, *, whole: bool = False) -> list[tuple[str, str]]:
    data = text if whole else HEADING + text + EXPECTS
    with pytest.raises(Unreadable) as refused:
        read(data.encode(), "case.toml", rules=list(RULES))
    assert refused.value.code == "case.unreadable"
    return [(problem.where, problem.code) for problem in refused.value.problems]


def test_a_heading_and_one_expectation_make_a_case():
    case = case_of("")
    assert (case.title.nl, case.title.en) == ("Een geval", "A case")
    assert (case.framework, case.on) == ("gt-microsoft-2", date(2026, 11, 24))
    assert (case.enrolment, case.books, case.documents) == (None, (), ())
    assert [question.where for question in case.questions] == ["line 8"]


def test_the_tables_of_an_enrolment_file_give_the_enrolment():
    case = case_of("""
[enrolment]
number = "8000001"
framework = "gt-microsoft-2"
start = 2023-06-01

[participant]
id = "GM9901"

[[order]]
part-number = "AAA-00001"
on = 2023-06-01
""")
    assert case.enrolment
    assert case.enrolment.start == date(2023, 6, 1)
    assert case.enrolment.orders[0].part_number == "AAA-00001"


def test_a_problem_in_the_enrolment_keeps_the_line_of_the_case():
    found = problems_of("""
[enrolment]
number = "8000001"
framework = "gt-microsoft-2"
begin = 2023-06-01

[participant]
id = "GM9901"
""")
    assert ("line 9", "toml.unknown-key") in found


@pytest.mark.parametrize(
    ("per", "unit"),
    [
        ("", Unit(1)),
        ('per = "month"', Unit(1)),
        ('per = "year"', Unit(12)),
        ('per = "once"', Unit(0)),
        ('per = "36 months"', Unit(36)),
    ],
)
def test_a_maximum_says_what_it_covers(per: str, unit: Unit):
    case = case_of(f"""
[[maximum]]
part-number = "AAA-00001"
price = 34.20
since = 2022-12-01
{per}
""")
    entry = case.books[0].entries[0]
    assert (entry.maximum, entry.unit) == (amount("34.20"), unit)


def test_a_maximum_can_be_withdrawn():
    case = case_of("""
[[maximum]]
part-number = "AAA-00001"
price = "none"
since = 2022-12-01
""")
    assert case.books[0].entries[0].maximum is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[maximum]]\nprice = 1\nsince = 2022-12-01", ("line 5", "toml.missing-key")),
        (
            '[[maximum]]\npart-number = "AAA-00001"\nprice = 0.1234567\nsince = 2022-12-01',
            ("line 7", "number.too-precise"),
        ),
        (
            '[[maximum]]\npart-number = "AAA-00001"\nprice = 1\nsince = 2022-12-01\nper = "week"',
            ("line 9", "case.unknown-word"),
        ),
        ('[[document]]\nkind = "bill"', ("line 6", "case.unknown-word")),
        (
            '[[document]]\nkind = "quote"\n[[document.line]]\nprice = 3',
            ("line 8", "toml.unknown-key"),
        ),
        (
            '[[document]]\nkind = "quote"\n[[document.line]]\nexpect = { "price.too-high" = "pass" }',
            ("line 8", "case.unknown-rule"),
        ),
        (
            '[[document]]\nkind = "quote"\nexpect = { "document.total" = "fine" }',
            ("line 7", "case.unknown-word"),
        ),
        ("[surprise]\nkey = 1", ("line 5", "toml.unknown-key")),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, problem: tuple[str, str]):
    assert problem in problems_of(text)


def test_a_case_that_expects_nothing_is_refused():
    assert problems_of(HEADING, whole=True) == [("line 1", "case.expects-nothing")]


def test_a_case_without_a_heading_is_refused():
    found = problems_of(EXPECTS, whole=True)
    assert ("line 1", "toml.missing-key") in found


def test_a_file_that_is_no_toml_is_refused():
    with pytest.raises(Unreadable) as refused:
        read(b"[case\n", "case.toml", rules=[])
    assert refused.value.code == "toml.unreadable"


def test_windows_line_ends_do_not_move_the_lines_of_an_enrolment():
    text = HEADING + '[enrolment]\nnumber = "1"\nstart = 2023-06-01\n[participant]\nid = "GM1"\n'
    with pytest.raises(Unreadable) as refused:
        read(text.replace("\n", "\r\n").encode(), "case.toml", rules=[])
    assert ("line 5", "toml.missing-key") in [(p.where, p.code) for p in refused.value.problems]

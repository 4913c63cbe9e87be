from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import Enrolment
from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.enrolment import read
from tests.build import day

PAGE = Path(__file__).parents[2] / "docs/enrolment-file.md"
SMALLEST = """
[enrolment]
number = "8500001"
framework = "gt-microsoft-2"
start = 2024-03-15

[participant]
id = "GM9999"
"""


def example() -> str:
    found = re.search(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(Unreadable) as refused:
        read(text.encode(), "test.toml")
    assert refused.value.code == "enrolment.unreadable"
    return [(problem.where, problem.code) for problem in refused.value.problems]


def found_in(text: str) -> list[tuple[str, str]]:
    """The problems of a text, none when it is a good file."""
    try:
        read(text.encode(), "test.toml")
    except Unreadable as refused:
        return [(problem.where, problem.code) for problem in refused.problems]
    return []


def test_the_example_of_the_page():
    found = read(example().encode(), "example.toml")
    assert (found.number, found.kind, found.framework) == ("8500001", "EE", "gt-microsoft-2")
    assert (found.start, found.joined_on) == (day("2021-06-01"), day("2024-03-15"))
    assert found.registered_end == day("2027-05-31")
    assert (found.headcount, found.payment_days, found.statements) == (
        412,
        30,
        (day("2025-04-14"),),
    )
    assert (found.participant, found.formerly) == ("GM9999", ("GM9998",))
    assert found.participant_identifiers == (("0106", "99999999"), ("0190", "00000003999999990000"))
    assert found.reseller_identifiers == (("0106", "88888888"), ("VAT", "NL888888888B01"))
    assert [each.id for each in found.later_resellers] == ["lsp-ander"]
    assert [order.kind for order in found.orders] == ["first", "reservation", "true_down"]
    assert found.orders[0].unit_price == amount("34.20")
    assert [each.share for each in found.discounts] == [30_000]
    assert [each.unit for each in found.locks] == [Unit(1, 1)]


def test_the_table_of_the_page_names_every_key_of_the_example():
    keys = set(re.findall(r"^([a-z-]+) =", example(), re.MULTILINE))
    table = PAGE.read_text(encoding="utf-8").split("## The keys")[1]
    assert keys <= set(re.findall(r"`([a-z-]+)`", table))


def test_the_smallest_file_leaves_the_rest_unknown():
    found = read(SMALLEST.encode(), "small.toml")
    assert found == Enrolment(
        number="8500001",
        framework="gt-microsoft-2",
        start=day("2024-03-15"),
        participant="GM9999",
    )


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (("start = 2024-03-15", "start = 15-03-2024"), None),
        (("start = 2024-03-15", ""), [("line 2", "toml.missing-key")]),
        (("number", "nummer"), [("line 2", "toml.missing-key"), ("line 3", "toml.unknown-key")]),
        (('"8500001"', "8500001"), [("line 3", "toml.wrong-kind")]),
        (("[participant]", "[deelnemer]"), [("line 1", "toml.missing-key"), ("line 7", "toml.unknown-key")]),
        (("id =", "kvk = 123\nid ="), [("line 8", "toml.wrong-kind")]),
        (("id =", 'kvk = "1234567"\nid ='), [("line 8", "identifier.zeros-lost")]),
        (("id =", 'kvk = "123"\nid ='), [("line 8", "identifier.length")]),
        (("id =", 'oin = "99900003999999990000"\nid ='), [("line 8", "identifier.oin-prefix")]),
        (("id =", 'oin = "3999999990000"\nid ='), [("line 8", "identifier.zeros-lost")]),
        (
            ("id =", 'kvk = "88888888"\noin = "00000003999999990000"\nid ='),
            [("line 9", "identifier.contradict")],
        ),
        (("id =", 'endpoint = "kvk 1"\nid ='), [("line 8", "enrolment.endpoint")]),
        (("start", "registered-end = 2024-01-01\nstart"), [("line 5", "enrolment.before-start")]),
    ],
)  # fmt: skip
def test_every_problem_has_its_line(
    changed: tuple[str, str], expected: list[tuple[str, str]] | None
):
    text = SMALLEST.replace(*changed)
    if expected is None:
        with pytest.raises(Unreadable) as refused:
            read(text.encode(), "test.toml")
        assert refused.value.code == "toml.unreadable"
        return
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('[[order]]\npart-number = "228-0443"\non = 2024-06-01', [("line 10", "value.part-number")]),
        ("[[order]]\non = 2024-06-01", [("line 9", "toml.missing-key")]),
        ('[[order]]\npart-number = "AAA-00001"\non = 2024-06-01\nkind = "trueup"', [("line 12", "value.choice")]),
        ('[[order]]\npart-number = "AAA-00001"\non = 2024-06-01\nprice-source = "LIST_MONTH(2026-13)"', [("line 12", "enrolment.price-source")]),
        ('[[order]]\npart-number = "AAA-00001"\non = 2024-06-01\nquantity = -5', [("line 12", "value.negative")]),
        ('[[order]]\npart-number = "AAA-00001"\non = 2024-06-01\nbedrag = 1', [("line 12", "toml.unknown-key")]),
        ("order = 3", [("line 9", "toml.wrong-kind")]),
        ('[[discount]]\nproduct-type = "a"\nsince = 2024-06-01\npercent = 120', [("line 12", "value.percent")]),
        ('[[price]]\npart-number = "AAA-00001"\nsince = 2024-06-01\nprice = 1\nper-quantity = 0', [("line 13", "enrolment.per-nothing")]),
        ('[[price]]\npart-number = "AAA-00001"\nsince = 2024-06-01\nprice = 1\nmonths = 5000', [("line 13", "value.count")]),
        ('[[price]]\npart-number = "AAA-00001"\nsince = 2024-06-01', [("line 9", "toml.missing-key")]),
    ],
)  # fmt: skip
def test_every_problem_in_a_list_has_its_line(entry: str, expected: list[tuple[str, str]]):
    if not entry.startswith("["):
        entry, text = "", SMALLEST.replace("[enrolment]", f"{entry}\n[enrolment]")
        assert problems(text) == [("line 2", expected[0][1])]
        return
    assert problems(SMALLEST + entry) == expected


@pytest.mark.parametrize(
    "entry",
    [
        '[[discount]]\nproduct-type = "a"\nsince = 2024-06-01\npercent = {}\n',
        '[[price]]\npart-number = "AAA-00001"\nsince = 2024-06-01\nprice = {}\n',
        '[[later-reseller]]\nid = "lsp-{}"\nsince = 2024-06-01\n',
    ],
)
def test_two_entries_about_one_thing_from_one_day_contradict_each_other(entry: str):
    text = SMALLEST + entry.format(3) + entry.format(2)
    assert problems(text)[0][1] == "enrolment.twice"
    assert read((SMALLEST + entry.format(3)).encode(), "one.toml")


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe[\x00", b"[[[[[[", b"[" * 5000, b'x = """', b"\x00", b"a.b = 1\na = 2"],
)
def test_what_is_no_enrolment_file_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        read(data, "test.toml")


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_never_breaks(data: st.DataObject):
    text = example()
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 40))
    put = data.draw(st.text(st.characters(codec="utf-8"), max_size=8))
    places = [where for where, _ in found_in(text[:at] + put + text[at + gone :])]
    assert all(re.fullmatch(r"line \d+", where) for where in places)

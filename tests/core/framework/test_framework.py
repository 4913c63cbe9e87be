from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.errors import NotFound
from raamwerk.core.framework.framework import State, by_id, of
from tests.build import day
from tests.core.framework.build import framework, term

FIRST = framework(id="first", since=day("2020-01-01"), until=day("2022-01-01"))
SECOND = framework(
    id="second", since=day("2022-01-01"), until=day("2024-01-01"), terms_until=day("2024-03-01")
)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2019-12-31", State.AHEAD),
        ("2020-01-01", State.OPEN),
        ("2021-12-31", State.OPEN),
        ("2022-01-01", State.RUNNING_OUT),
        ("2022-03-31", State.RUNNING_OUT),
        ("2022-04-01", State.ENDED),
    ],
)
def test_a_framework_is_ahead_open_running_out_or_ended(on: str, state: State):
    assert framework().state(day(on)) is state


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-12-31", None),
        ("2020-01-01", "first"),
        ("2021-12-31", "first"),
        ("2022-01-01", "second"),
        ("2023-12-31", "second"),
        ("2024-01-01", None),
        ("2099-01-01", None),
    ],
)
def test_the_framework_of_a_day_is_the_open_one_and_an_ended_one_never_comes_back(
    on: str, expected: str | None
):
    found = of([SECOND, FIRST], day(on))
    assert (found.id if found else None) == expected


def test_a_framework_without_an_end_stays_open():
    endless = framework(until=None, terms_until=None)
    assert endless.state(day("2999-01-01")) is State.OPEN


def test_the_next_start_ends_a_value_and_an_entry_that_is_withdrawn_ends_it_for_good():
    held = framework(
        term("fee", "2020-01-01"),
        term("fee", "2020-06-01"),
        term("fee", "2021-01-01", withdrawn=True),
        term("fee", "2021-06-01"),
    )

    def since(on: str) -> date | None:
        entry = held.term("fee", day(on))
        return entry.since if entry else None

    assert since("2020-05-31") == day("2020-01-01")
    assert since("2020-06-01") == day("2020-06-01")
    assert since("2021-01-01") is None
    assert since("2021-06-01") == day("2021-06-01")


def test_terms_hold_while_enrolments_run_on_and_on_no_other_day():
    held = framework(term("fee"), term("currency", "2021-01-01"))
    assert [one.id for one in held.on(day("2020-01-01"))] == ["fee"]
    assert [one.id for one in held.on(day("2022-03-31"))] == ["fee", "currency"]
    for outside in ("2019-12-31", "2022-04-01"):
        assert held.on(day(outside)) == ()
        assert held.term("fee", day(outside)) is None


def test_the_last_terms_day_is_the_last_day_or_the_latest_start():
    assert framework(term("fee")).last_terms_day == day("2022-03-31")
    endless = framework(term("fee"), term("fee", "2030-01-01"), until=None, terms_until=None)
    assert endless.last_terms_day == day("2030-01-01")


def test_an_unknown_id_is_refused_with_the_ids_there_are():
    assert by_id([FIRST, SECOND], "second") is SECOND
    with pytest.raises(NotFound) as refused:
        by_id([FIRST, SECOND], "third")
    assert refused.value.code == "framework.unknown"
    assert refused.value.facts["known"] == "first, second"


START = day("2020-01-01")
ENTRIES = st.lists(
    st.tuples(st.sampled_from(["fee", "currency"]), st.integers(0, 800), st.booleans()),
    max_size=8,
    unique_by=lambda entry: entry[:2],
)


@settings(max_examples=80)
@given(entries=ENTRIES, on=st.integers(-5, 830))
def test_the_terms_of_a_day_are_what_reading_the_entries_day_by_day_gives(
    entries: list[tuple[str, int, bool]], on: int
):
    made = framework(
        *(term(name, str(START + timedelta(days=at)), withdrawn=gone) for name, at, gone in entries)
    )
    held: dict[str, date] = {}
    for at in range(on + 1):
        for name, start, gone in entries:
            if start == at and gone:
                held.pop(name, None)
            elif start == at:
                held[name] = START + timedelta(days=start)
    today = START + timedelta(days=on)
    expected = held if START <= today < day("2022-04-01") else {}
    assert {one.id: one.since for one in made.on(today)} == expected

from __future__ import annotations

import pytest

from raamwerk.cli.checked.chart import MOST, Bar, bars, picture
from tests.cli.checked.stage import plain, run, stage


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Bar]:
    made = run(stage(tmp_path_factory.mktemp("stage")).asked())
    return bars(made.of("2026-0117").lines(10), "nl")


def test_lines_with_something_at_stake_have_a_bar_the_largest_first(found: list[Bar]):
    assert [bar.label for bar in found] == ["Regel 3, AAA-00003", "Regel 1, AAA-00001"]
    assert [bar.excess for bar in found] == [1_263_360_000, 180_000_000]


def test_the_picture_says_in_words_what_it_shows(found: list[Bar]):
    svg = picture(found, "nl", "d1")
    said = plain(svg.findtext("desc") or "")
    assert "Regel 3, AAA-00003: € 1.263,36 te veel van € 1.920,00" in said
    assert svg.get("aria-labelledby") == "d1-title d1-text"
    assert svg.get("role") == "img"


def test_what_is_too_much_is_always_seen_and_never_wider_than_its_line():
    svg = picture([Bar("a", 1_000_000_000_000, 10_000), Bar("b", 5, 5)], "en", "x")
    widths = [int(each.get("width") or 0) for each in svg.findall("rect")[2:]]
    assert all(width >= 5 for width in widths[1::2])
    assert max(a + b for a, b in zip(widths[::2], widths[1::2], strict=True)) <= 420
    assert min(widths) >= 0


def test_a_picture_shows_so_many_lines_and_no_more(found: list[Bar]):
    assert MOST == 12
    assert bars([], "nl") == []
    assert len(picture(found, "en", "x").findall("text")) == 2 + 2 * len(found)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.table import heading, row, widths
from tests.cli.checked.stage import plain, run, stage

if TYPE_CHECKING:
    from raamwerk.core.checking.verdict import JudgedLine


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[JudgedLine]:
    found = run(stage(tmp_path_factory.mktemp("stage")).asked())
    return found.of("2026-0117").lines(10, also_passed=True)


@pytest.mark.parametrize("width", [80, 120])
def test_rows_keep_to_the_width_and_their_amounts_stand_under_each_other(
    lines: list[JudgedLine], width: int
):
    across = widths(lines, "nl", width)
    rows = [plain(row(line, across, "nl")) for line in lines]
    assert max(map(len, [heading(across, "nl"), *rows])) <= width
    ends = {len(each) for each in rows if "€" in each}
    assert len(ends) == 1
    assert plain(heading(across, "nl")).endswith("Op het spel")


def test_a_narrow_window_leaves_the_name_out_before_anything_else(lines: list[JudgedLine]):
    across = widths(lines, "en", 45)
    assert across.name == 0
    assert "AAA-00003" in row(lines[0], across, "en")


def test_a_pipe_takes_names_whole(lines: list[JudgedLine]):
    across = widths(lines, "en", None)
    assert "M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr" in row(lines[1], across, "en")


def test_a_line_without_number_or_part_shows_a_dash(lines: list[JudgedLine]):
    from dataclasses import replace  # noqa: PLC0415 - only here

    bare = replace(lines[0], line=None, part_number=None, facts={})
    assert row(bare, widths([bare], "nl", None), "nl").split()[:3] == ["-", "-", "-"]

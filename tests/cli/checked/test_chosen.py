from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.chosen import Wanted, outputs
from raamwerk.core.errors import Refused
from tests.cli.checked.stage import stage

if TYPE_CHECKING:
    from pathlib import Path


def names(wanted: Wanted, folder: Path) -> list[str]:
    return [type(each).__name__ for each in outputs(wanted, stage(folder).asked(), "nl")]


def test_the_page_comes_unless_json_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert names(Wanted(), tmp_path) == ["PageOutput"]
    assert names(Wanted(as_json=True), tmp_path) == ["JsonOutput"]
    assert capsys.readouterr().out.startswith('{"version": 1')


def test_each_file_that_is_named_has_its_output(tmp_path: Path):
    wanted = Wanted(
        html=tmp_path / "a",
        claim=tmp_path / "b",
        response=tmp_path / "c",
        receipt=tmp_path / "d",
    )
    assert names(wanted, tmp_path)[1:] == [
        "HtmlOutput",
        "ClaimOutput",
        "ResponseOutput",
        "ReceiptOutput",
    ]


def test_a_folder_that_is_not_there_is_told_before_the_check(tmp_path: Path):
    Wanted(html=tmp_path / "page.html").ready()
    with pytest.raises(Refused, match=r"check\.no-folder"):
        Wanted(html=tmp_path / "gone/page.html").ready()


@pytest.mark.parametrize("name", ["book.csv", "enrolment.toml", "documents/good.xml"])
def test_no_input_is_written_over(tmp_path: Path, name: str):
    made = stage(tmp_path)
    with pytest.raises(Refused, match=r"check\.overwrites"):
        outputs(Wanted(xlsx=tmp_path / "documents/.." / name), made.asked(), "nl")
    assert (tmp_path / name).stat().st_size > 0

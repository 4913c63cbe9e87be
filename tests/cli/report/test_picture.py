"""The pictures of a report: SVG that holds its figures in words and runs nothing."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from raamwerk.cli.report.picture import svg, told
from tests.cli.report import made

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("place", [0, 1])
def test_a_picture_is_well_formed_and_told_in_words(place: int):
    picture = made.report().sections[place].picture
    assert picture is not None
    root = ET.fromstring(svg(picture, "nl", "p", font="Libertinus Serif"))
    assert root.find(f"{SVG}desc") is not None
    assert root.findtext(f"{SVG}desc") == told(picture, "nl")
    assert not root.findall(f".//{SVG}script")


def test_the_hatched_part_of_a_bar_begins_where_the_sure_part_ends():
    picture = made.report().sections[0].picture
    assert picture is not None
    bars = [
        e for e in ET.fromstring(svg(picture, "nl", "p")).iter(f"{SVG}rect") if e.get("y") == "54"
    ]
    sure, unsure = bars
    assert int(unsure.get("x", "")) == int(sure.get("width", "")) == 358

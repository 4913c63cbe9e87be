from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.participant.run import parsed, run, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Body = Callable[..., Path]

ON = ("--on", "2026-06-01")
BODY = """[body]
id = "ssc"
name = "SSC (verzonnen)"

[[member]]
id = "GM0344"
since = 2022-01-01
votes = "{utrecht}"
evidence = "art. 12"

[[member]]
id = "GM0457"
since = 2022-01-01
{weesp}

[[member]]
id = "Provincie"
kind = "province"
since = 2022-01-01
votes = "1/2"
evidence = "art. 12"
"""


@pytest.fixture
def body(tmp_path: Path) -> Body:
    def written(utrecht: str, weesp: str = "") -> Path:
        path = tmp_path / "body.toml"
        path.write_text(BODY.format(utrecht=utrecht, weesp=weesp), "utf-8")
        return path

    return written


@pytest.mark.parametrize(
    ("asked", "code", "sentence"),
    [
        (["Utrecht"], 0, "Mag meedoen: de raamovereenkomst noemt dit soort organisatie (gemeente)"),
        (["--kind", "safety_region"], 0, "(veiligheidsregio)"),
        (["--kind", "province"], 1, "Mag niet meedoen"),
        (["--kind", "water_board"], 1, "(waterschap) niet"),
        (["--kind", "joint_body", "--interest", "55"], 0, "minstens 55%"),
        (["--kind", "joint_body", "--interest", "50.00 %"], 0, "minstens 50%"),
        (["--kind", "joint_body", "--interest", "49,99"], 1, "hoogstens 49,99%"),
        (["--kind", "joint_body"], 3, "niet opgegeven"),
        (["GM0788"], 1, "Haaren bestaat sinds 1 januari 2021 niet meer"),
    ],
)
def test_who_may_take_part_and_why(asked: list[str], code: int, sentence: str):
    assert run("eligible", *asked, *ON).returncode == code
    assert sentence in said("eligible", *asked, *ON)


def test_the_answer_names_term_source_and_reading():
    page = said("eligible", "--kind", "joint_body", "--interest", "50", *ON, "--lang", "en")
    assert "Term: All municipalities can take part" in page
    assert "Source: VNG [G1]" in page
    assert "Reading O-16:" in page


def test_a_framework_that_is_named_is_asked():
    page = said("eligible", "Utrecht", "--framework", "gt-microsoft-1", "--on", "2020-01-01")
    assert page.startswith("Utrecht (GM0344), 1 januari 2020, GT Microsoft")


@pytest.mark.parametrize(
    ("utrecht", "weesp", "code"),
    [
        ("2/7", 'votes = "3/14"\nevidence = "art. 12"', 0),
        ("2/7", 'votes = "2/14"\nevidence = "art. 12"', 1),
        ("2/7", "", 3),
        ("1/2", "", 0),
    ],
)
def test_a_joint_body_by_its_members(body: Body, utrecht: str, weesp: str, code: int):
    assert run("eligible", "--body", body(utrecht, weesp), *ON).returncode == code


def test_the_members_are_shown_with_what_is_missing(body: Body):
    page = said("eligible", "--body", body("2/7"), *ON, "--lang", "en")
    assert "Utrecht (GM0344)" in page
    assert "Weesp (GM0457): not there on this day" in page
    assert "No interest declared by: GM0457" in page


def test_a_body_with_a_municipality_that_nobody_knows_is_refused(body: Body):
    path = body("2/7")
    path.write_text(path.read_text("utf-8").replace("GM0457", "GM9999"), "utf-8")
    assert "geen gemeente met code GM9999" in said("eligible", "--body", path, *ON)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ([], "Noem één van de drie"),
        (["Utrecht", "--kind", "province"], "Noem één van de drie"),
        (["--kind", "province", "--interest", "50"], "--interest hoort bij"),
        (["--kind", "joint_body", "--interest", "101"], "is geen belang"),
        (["--kind", "joint_body", "--interest", "-1"], "is geen belang"),
        (["--kind", "joint_body", "--interest", "49.99999"], "is geen belang"),
        (["--kind", "joint_body", "--interest", "half"], "is geen belang"),
        (["--kind", "club"], "Kies een van: municipality"),
        (["Utrecht", "--on", "2018-06-01"], "geen raamovereenkomst om aan mee te doen"),
        (
            ["Utrecht", "--framework", "gt-microsoft-2", "--on", "2018-06-01"],
            "zegt op 1 juni 2018 niet wie mee mag doen",
        ),
        (["--body", "none.toml"], "bestaat niet"),
    ],
)
def test_what_cannot_be_asked_is_refused(asked: list[str], sentence: str):
    assert run("eligible", *asked).returncode == 2
    assert sentence in said("eligible", *asked)


def test_the_answer_for_programs(body: Body):
    found = parsed("eligible", "--body", body("2/7"), *ON)
    assert (found["outcome"], found["reading"]) == ("unknown", "O-16")
    assert found["interest"]["least"] == {"numerator": 2, "denominator": 7}
    assert found["interest"]["most"] == {"numerator": 1, "denominator": 2}
    assert found["interest"]["missing"] == ["GM0457"]
    assert found["sources"][0]["url"].startswith("https://")

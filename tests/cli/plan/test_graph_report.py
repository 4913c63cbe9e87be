from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from raamwerk.cli.plan.graph_words import WORDS
from raamwerk.core.planning.catalogue.reducible import Why
from tests.cli.plan.pages import said, written

if TYPE_CHECKING:
    from pathlib import Path


def test_every_reason_for_advising_nothing_has_its_words():
    assert all(f"w-{why}" in WORDS for why in get_args(Why))


def test_names_that_fit_no_product_are_listed_and_end_with_unknown(tmp_path: Path):
    folder = written(tmp_path, "licences-in-use.md")
    odd = (folder / "activity.csv").read_text("utf-8").replace("STANDARDPACK", "VISIO")
    (folder / "activity.csv").write_text(odd, "utf-8")
    call = [
        "plan",
        "graph",
        str(folder / "subscribed.json"),
        "--activity",
        str(folder / "activity.csv"),
    ]
    result = CliRunner().invoke(command, call)
    assert result.exit_code == Exit.UNKNOWN
    assert "'VISIO' (1 keer) past bij geen product van deze omgeving." in said(result)
    told = json.loads(CliRunner().invoke(command, [*call, "--json"]).stdout)
    assert told["unmatched"] == {"VISIO": 1}
    assert told["products"][0]["idle"] == 1
    assert told["advice"] == []


def test_without_a_report_only_what_is_unassigned_is_shown(tmp_path: Path):
    folder = written(tmp_path, "licences-in-use.md")
    call = ["plan", "graph", str(folder / "subscribed.json"), "--lang", "en"]
    text = said(CliRunner().invoke(command, call))
    assert "only what is unassigned can be told" in text
    assert "doubled" not in text

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ESTATE = """
enrolment-last = 2027-05-31
[[licence]]
id = "win"
edition = "windows-{edition}"
count = 96
yearly = 31.50
[[host]]
id = "host"
processors = 2
cores = 16
machines = 6
licensed-with = "win"
[[price]]
component = "core-infrastructure"
name = "CIS"
price = 900.00
"""
MACHINES = "id;cores;service;monthly;moved-on;licensed-with\n" + "".join(
    f"vm{number};{cores};windows;85.00;2026-01-10;win\n"
    for number, cores in enumerate((2, 4, 8, 12, 20, 8, 8, 16))
)


def run(folder: Path, *words: str, edition: str = "datacenter", text: str = ESTATE) -> Result:
    (folder / "estate.toml").write_text(text.replace("{edition}", edition), "utf-8")
    (folder / "vms.csv").write_text(MACHINES, "utf-8")
    call = ["plan", "hybrid", str(folder / "estate.toml"), "--on", "2026-07-20", *words]
    return CliRunner().invoke(command, call)


def with_machines(folder: Path, *words: str, edition: str = "datacenter") -> Result:
    return run(folder, "--machines", str(folder / "vms.csv"), *words, edition=edition)


def test_scenario_20_with_datacenter_passes_and_says_what_is_left(tmp_path: Path):
    result = with_machines(tmp_path)
    said = result.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert result.exit_code == Exit.PASS
    assert "van 96 kernlicenties over: 8 in de cloud, 64 op eigen servers; 8 kunnen weg" in said
    assert "kunnen 8 licenties van 'win' weg (€ 252,00 per jaar)" in said
    assert "de inschrijving is voorbij: geen voordeel meer" in said
    assert "Bewezen: geen verdeling kost minder." in said
    assert "32 van 32 kernen gedekt. Korting: ja." in said
    assert "€ 765,00" in said


def test_scenario_20_with_standard_is_a_breach_after_its_last_day(tmp_path: Path):
    result = with_machines(tmp_path, "--lang", "en", edition="standard")
    said = result.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert result.exit_code == Exit.BREACH
    assert "vm0, vm1, vm2, vm3 and 4 more: moved on 10 January 2026 and on day 191" in said
    assert "that was allowed to 9 July 2026 (180 days)" in said
    assert "H-2: Azure Hybrid Benefit for Windows Server" in said


def test_json_holds_the_same(tmp_path: Path):
    found = json.loads(with_machines(tmp_path, "--json").stdout)
    before, after = found["parts"]
    assert before["left"]["windows-datacenter"] == {"held": 96, "cloud": 8, "alone": 64, "spare": 8}
    assert before["certificate"]["proven"] is True
    assert (after["since"], after["yearly"]) == ("2027-06-01", "8160.00")
    assert found["cover"][0]["prices"] == [
        {"name": "CIS", "price": "900.00", "after_discount": "765.00"}
    ]
    breach = json.loads(with_machines(tmp_path, "--json", edition="standard").stdout)
    assert breach["findings"][0]["source"]["url"].startswith("https://github.com/MicrosoftDocs/")


def test_every_file_is_written(tmp_path: Path):
    names = {kind: tmp_path / f"plan.{kind}" for kind in ("html", "pdf", "xlsx")}
    words = [word for kind, path in names.items() for word in (f"--{kind}", str(path))]
    assert with_machines(tmp_path, *words).exit_code == Exit.PASS
    assert b"Windows Datacenter" in names["html"].read_bytes()
    assert names["pdf"].read_bytes().startswith(b"%PDF")
    assert len(load_workbook(names["xlsx"]).sheetnames) >= 4


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        ((), "", "wanneer de inschrijving eindigt"),
        (("--until", "2026-07-20"), ESTATE, "dat is geen dag"),
        (("--framework", "gt-microsoft-1"), ESTATE, "geen voordelen voor hybride servers"),
        ((), ESTATE.replace("96", "-1"), "geen goed bestand van licenties en servers"),
        (("--machines", "absent.csv"), ESTATE, "absent.csv"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_words(
    tmp_path: Path, words: tuple[str, ...], text: str, said: str
):
    result = run(tmp_path, *words, text=text)
    assert result.exit_code == Exit.REFUSED
    assert said in result.stderr.replace("\N{NO-BREAK SPACE}", " ")


def test_a_machine_without_licence_or_price_makes_the_answer_unknown(tmp_path: Path):
    bare = '\n[[machine]]\nid = "x"\ncores = 4\nservice = "sql-general-purpose"\n'
    result = run(tmp_path, "--lang", "en", text=ESTATE + bare)
    assert result.exit_code == Exit.UNKNOWN
    assert "no licence" in result.stdout
    assert "unknown" in result.stdout

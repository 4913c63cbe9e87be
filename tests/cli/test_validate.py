from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from raamwerk.cli.group import command
from raamwerk.formats.ubl import official
from tests.formats.ubl.einvoice import INVOICE, NLCIUS, PEPPOL, changed

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

official_only = pytest.mark.skipif(
    official.missing() is not None, reason="the extra einvoice is not installed"
)
BAD = changed(INVOICE, ("Code>58<", "Code>10<"))
ORDER = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'


def run(*words: str) -> Result:
    return CliRunner().invoke(command, ["validate", *words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good, a bad, a hostile and an unknown document, and a note."""
    (tmp_path / "deep").mkdir()
    for name, text in {
        "good.xml": INVOICE,
        "bad.XML": BAD,
        "deep/order.xml": ORDER,
        "hostile.xml": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "note.txt": "not an invoice",
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def records(ran: Result) -> dict[str, dict[str, object]]:
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    return {line["file"].rpartition("/")[2]: line for line in lines}


@official_only
def test_a_folder_gives_a_line_of_json_a_document(folder: Path):
    ran = run(str(folder), "--json")
    seen = records(ran)
    assert ran.exit_code == 1
    assert {name: line["verdict"] for name, line in seen.items()} == {
        "good.xml": "valid",
        "bad.XML": "fatal",
        "order.xml": "not-checked",
        "hostile.xml": "fatal",
    }
    assert seen["bad.XML"]["fatal"] == ["BR-NL-12"]
    assert seen["bad.XML"]["document"] == "UBL Invoice, NLCIUS (SI-UBL 2.0)"
    assert seen["hostile.xml"]["fatal"] == ["xml.doctype"]
    assert seen["hostile.xml"]["document"] is None


@official_only
def test_a_line_of_json_has_the_promised_keys(folder: Path):
    line = records(run(str(folder / "bad.XML"), "--json", "--lang", "en"))["bad.XML"]
    assert list(line) == [
        *("file", "document", "verdict", "fatal", "warnings"),
        *("findings", "rule_sets", "not_checked"),
    ]
    where = 1 + BAD[: BAD.index("<cac:PaymentMeans>")].count("\n")
    assert line["findings"] == [
        {
            "id": "BR-NL-12",
            "flag": "fatal",
            "sentence": "The payment means code must be 30, 48, 49, 57, 58 or 59.",
            "place": f"line {where}, Invoice/cac:PaymentMeans",
            "line": where,
            "rule_set": "nlcius",
            "more": 0,
        }
    ]
    sets = line["rule_sets"]
    assert isinstance(sets, list)
    assert sets[-1] == {
        "id": "nlcius",
        "name": "NLCIUS (SI-UBL 2.0)",
        "version": "2.0.3.13",
        "valid_from": "2026-08-17",
    }


@official_only
@pytest.mark.parametrize(
    ("text", "code"), [(INVOICE, 0), (BAD, 1), (ORDER, 3), ("", 1), (INVOICE[:900], 1)]
)
def test_the_exit_code_says_the_worst(tmp_path: Path, text: str, code: int):
    (tmp_path / "one.xml").write_text(text)
    assert run(str(tmp_path / "one.xml")).exit_code == code


@pytest.mark.parametrize(
    ("name", "said"),
    [("none.xml", "bestaat niet"), ("none*.xml", "bestaat niet"), ("", "van de soort XML")],
)
def test_a_call_that_names_nothing_is_refused(tmp_path: Path, name: str, said: str):
    ran = run(str(tmp_path / name) if name else str(tmp_path))
    assert ran.exit_code == 2
    assert said in ran.stderr
    assert ran.stdout == ""


@official_only
def test_a_pattern_is_followed_also_where_no_shell_does_so(folder: Path):
    assert set(records(run(str(folder / "g*.xml"), "--json"))) == {"good.xml"}
    assert set(records(run(str(folder / "**/*.xml"), "--json"))) > {"order.xml", "good.xml"}


@official_only
def test_a_person_reads_the_worst_first_and_by_which_rules(folder: Path):
    ran = run(str(folder))
    page = ran.stdout
    places = [page.index(name) for name in ("bad.XML", "hostile.xml", "order.xml", "good.xml")]
    assert places == sorted(places)
    assert "BR-NL-12  De betaalwijze moet 30, 48, 49, 57, 58 of 59 zijn." in page
    assert "De vorm van offertes en bestellingen wordt niet gecontroleerd" in page
    assert "2 afgekeurd; 1 niet gecontroleerd; 1 in orde." in page
    assert "NLCIUS (SI-UBL 2.0) 2.0.3.13, vanaf" in page
    assert "\x1b" not in page


@official_only
def test_the_same_in_english(folder: Path):
    page = run(str(folder), "--lang", "en").stdout
    assert "The payment means code must be" in page
    assert "2 fatal; 1 not checked; 1 valid." in page


@official_only
def test_places_of_one_rule_stand_together_and_the_rest_is_counted(tmp_path: Path):
    reference = "<cac:OrderLineReference><cbc:LineID>7</cbc:LineID></cac:OrderLineReference>"
    order = "<cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>"
    text = changed(INVOICE, (reference, reference * 120), (order, ""))
    (tmp_path / "many.xml").write_text(text)
    page = run(str(tmp_path / "many.xml")).stdout
    assert page.count("BR-NL-13  ") == 1
    assert "en nog 115" in page


@official_only
def test_peppols_own_rules_are_named_as_not_checked(tmp_path: Path):
    (tmp_path / "peppol.xml").write_text(changed(INVOICE, (NLCIUS, PEPPOL)))
    line = records(run(str(tmp_path / "peppol.xml"), "--json"))["peppol.xml"]
    assert line["verdict"] == "valid"
    missed = line["not_checked"]
    assert isinstance(missed, list)
    assert [each["what"] for each in missed] == ["Peppol BIS Billing 3 (PEPPOL-EN16931-*)"]


@official_only
def test_a_document_can_be_checked_as_another_profile(tmp_path: Path):
    (tmp_path / "unknown.xml").write_text(changed(BAD, (NLCIUS, "urn:some:id")))
    ran = run(str(tmp_path / "unknown.xml"), "--json", "--as", "nlcius")
    assert "BR-NL-12" in str(records(ran)["unknown.xml"]["fatal"])


def test_text_of_the_document_cannot_move_the_cursor(tmp_path: Path):
    (tmp_path / "x.xml").write_text(f"<\u202eInvoice xmlns='{chr(0x9B)}2J'/>")
    assert chr(0x9B) not in run(str(tmp_path / "x.xml")).stdout


def test_a_file_too_large_is_said_so_without_being_read(tmp_path: Path):
    with (tmp_path / "large.xml").open("wb") as file:
        file.truncate(100 << 20)
    line = records(run(str(tmp_path / "large.xml"), "--json"))["large.xml"]
    assert line["fatal"] == ["xml.too-large"]


@official_only
def test_the_installed_command_reads_a_pipe_and_writes_json(raamwerk: Path):
    ran = subprocess.run(
        [raamwerk, "validate", "/dev/stdin", "--json"],
        input=BAD.encode(), capture_output=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert json.loads(ran.stdout)["fatal"] == ["BR-NL-12"]

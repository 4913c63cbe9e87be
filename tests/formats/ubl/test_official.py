from __future__ import annotations

import copy
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from raamwerk.formats import xml
from raamwerk.formats.ubl import official
from raamwerk.formats.ubl.finding import MOST_PLACES, Flag
from tests.formats.ubl.einvoice import INVOICE, changed, root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    official.missing() is not None, reason="the extra einvoice is not installed"
)

NAME = "<cbc:RegistrationName>Gemeente Verzonnendam</cbc:RegistrationName>"
ENTITY = "<cac:PartyLegalEntity>\n      " + NAME
TESTS = "{http://difi.no/xsd/vefa/validator/1.0}"


def test_a_good_invoice_breaks_nothing_and_was_looked_at():
    judged = official.judge(root(INVOICE))
    assert judged.findings == ()
    assert judged.not_checked is None


def test_a_broken_rule_comes_with_its_flag_text_and_place():
    text = changed(INVOICE, (NAME, "<cbc:RegistrationName/>"), ('unitCode="C62"', 'unitCode="Q"'))
    found = {each.id: each for each in official.judge(root(text)).findings}
    assert set(found) == {"BR-07", "BR-CL-23"}
    assert found["BR-CL-23"].place == "Invoice/cac:InvoiceLine/cbc:InvoicedQuantity"
    assert found["BR-CL-23"].line == 1 + text[: text.index("<cbc:InvoicedQuantity")].count("\n")
    assert found["BR-07"].flag is Flag.FATAL
    assert found["BR-07"].sentence.en == "An Invoice shall contain the Buyer name (BT-44)."
    assert found["BR-07"].sentence.nl == "De naam van de koper ontbreekt."


def test_a_warning_is_a_warning():
    text = changed(
        INVOICE, ("<cbc:ID>2026-0001</cbc:ID>", "<cbc:ID>1</cbc:ID><cbc:UUID>u</cbc:UUID>")
    )
    assert [(each.id, each.flag) for each in official.judge(root(text)).findings] == [
        ("UBL-CR-005", Flag.WARNING)
    ]


@pytest.mark.parametrize(
    ("party", "rule_id"), [("Kopers", "UBL-SR-15"), ("Verkopers", "UBL-SR-09")]
)
def test_a_name_given_twice_makes_the_official_rules_abort_and_is_named_all_the_same(
    party: str, rule_id: str
):
    name = (
        NAME
        if party == "Kopers"
        else NAME.replace("Gemeente Verzonnendam", "Verzonnen Verkoper B.V.")
    )
    twice = f"{name}</cac:PartyLegalEntity><cac:PartyLegalEntity>{name}"
    judged = official.judge(root(changed(INVOICE, (name, twice))))
    assert rule_id in {each.id for each in judged.findings}
    assert judged.not_checked is not None
    assert judged.not_checked.code == "validate.stopped"
    assert "more than one item" in str(judged.not_checked.facts["reason"])


def test_an_abort_that_no_rule_explains_is_fatal_under_its_own_name():
    text = changed(INVOICE, (">108.90</cbc:PayableAmount>", ">veel</cbc:PayableAmount>"))
    judged = official.judge(root(text))
    assert [(each.id, each.flag) for each in judged.findings] == [(official.STOPPED, Flag.FATAL)]
    assert "veel" in judged.findings[0].sentence.nl
    assert judged.not_checked is not None


def test_a_document_of_another_kind_is_not_checked_for_nothing_looked_at_it():
    order = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'
    judged = official.judge(root(order))
    assert judged.findings == ()
    assert judged.not_checked is not None
    assert judged.not_checked.code == "validate.nothing-fired"


def test_very_many_places_are_counted_and_some_listed():
    many = changed(
        INVOICE, ("</cac:InvoiceLine>", "</cac:InvoiceLine>" + "<cac:InvoiceLine/>" * 150)
    )
    found = [each for each in official.judge(root(many)).findings if each.id == "BR-21"]
    assert len(found) == MOST_PLACES
    assert [each.more for each in found if each.more] == [50]
    assert found[0].place == "Invoice/cac:InvoiceLine[2]"


def test_the_rule_set_bears_the_version_and_day_of_the_file():
    rules = official.rule_set()
    assert rules.version.startswith("1.3.")
    assert rules.valid_from is not None


def test_the_engine_says_nothing_of_its_own_when_the_rules_abort(tmp_path: Path):
    text = changed(INVOICE, (NAME, f"{NAME}{NAME}"))
    (tmp_path / "twice.xml").write_text(text)
    program = (
        "import sys; from raamwerk.formats import xml; from raamwerk.formats.ubl import official;"
        "official.judge(xml.parse(open(sys.argv[1], 'rb').read()))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "twice.xml")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert (ran.stdout, ran.stderr) == ("", "")


def cases(folder: Path) -> Iterator[tuple[str, str, str, etree._Element]]:
    """File, whether it must be found, rule and document of each rule test in a folder."""
    for file in sorted(folder.glob("*.xml")):
        for test in xml.parse(file.read_bytes()).iter(f"{TESTS}test"):
            asserts, document = (each for each in test if isinstance(each.tag, str))
            for each in asserts.iter(f"{TESTS}success", f"{TESTS}error", f"{TESTS}warning"):
                yield file.name, etree.QName(each).localname, (each.text or "").strip(), document


@pytest.mark.parametrize("kind", ["invoice", "creditnote"])
def test_every_official_rule_test_agrees(data_folder: Path, kind: str):
    folder = data_folder / f"einvoice/en16931-{kind}-unit"
    wrong = []
    for file, wanted, rule_id, document in cases(folder):
        found = {each.id for each in official.judge(copy.deepcopy(document)).findings}
        if (rule_id in found) != (wanted != "success"):
            wrong.append((file, wanted, rule_id))
    assert wrong == []

from __future__ import annotations

import copy
import csv
import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from raamwerk.formats.ubl import official, validate
from raamwerk.formats.ubl.finding import Verdict
from raamwerk.formats.ubl.recognise import Profile
from raamwerk.formats.ubl.validate import PEPPOL_FURTHER
from tests.formats.ubl.einvoice import (
    CREDIT_NOTE,
    GACCOUNT,
    INVOICE,
    NLCIUS,
    PEPPOL,
    changed,
    enveloped,
)
from tests.formats.ubl.test_official import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from raamwerk.formats.ubl.finding import Validated

official_only = pytest.mark.skipif(
    official.missing() is not None, reason="the extra einvoice is not installed"
)
ORDER = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'


def judged(text: str) -> Validated:
    return validate.validate(text.encode())


def missed(result: Validated) -> list[tuple[str, str]]:
    return [(each.what, each.code) for each in result.not_checked]


@official_only
@pytest.mark.parametrize("text", [INVOICE, CREDIT_NOTE, enveloped(INVOICE)])
def test_a_document_that_keeps_all_rules_is_valid_and_says_by_which(text: str):
    result = judged(text)
    assert (result.verdict, result.findings, result.not_checked) == (Verdict.VALID, (), ())
    assert [each.id for each in result.rule_sets] == ["ubl-xsd", "en16931", "nlcius"]
    assert all(each.version for each in result.rule_sets)


@official_only
def test_a_bad_document_in_an_envelope_is_judged_as_without_it():
    bad = changed(INVOICE, ("Code>58<", "Code>10<"), ('unitCode="C62"', 'unitCode="Q"'))
    for text in (bad, enveloped(bad)):
        assert judged(text).fatal == ("BR-CL-23", "BR-NL-12")


@official_only
def test_a_peppol_document_is_judged_by_what_is_here_and_names_the_rest():
    result = judged(changed(INVOICE, (NLCIUS, PEPPOL)))
    assert result.verdict is Verdict.VALID
    assert [each.id for each in result.rule_sets] == ["ubl-xsd", "en16931", "peppol-nl"]
    assert missed(result) == [(PEPPOL_FURTHER, "validate.rules-not-here")]


@official_only
@pytest.mark.parametrize(
    ("customization", "verdict", "code"),
    [
        ("urn:cen.eu:en16931:2017", Verdict.VALID, None),
        ("urn:cen.eu:en16931:2017#compliant#urn:x", Verdict.VALID, "validate.profile-not-here"),
        ("urn:some:id", Verdict.NOT_CHECKED, "validate.profile-unknown"),
        (
            "urn:www.simplerinvoicing.org:si:si-ubl:ver1.2",
            Verdict.NOT_CHECKED,
            "validate.old-profile",
        ),
        ("urn:fdc:peppol.eu:poacc:trns:order:3", Verdict.NOT_CHECKED, "validate.old-profile"),
        ("", Verdict.FATAL, "validate.profile-absent"),
    ],
)
def test_a_profile_whose_rules_are_not_here_is_never_a_silent_pass(
    customization: str, verdict: Verdict, code: str | None
):
    result = judged(changed(INVOICE, (NLCIUS, customization)))
    assert result.verdict is verdict
    assert [why for _, why in missed(result)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ORDER, "validate.order"),
        (ORDER.replace("Order", "Quotation"), "validate.order"),
        (ORDER.replace("Order", "Catalogue"), "validate.other-ubl"),
        ("<html/>", "validate.unknown-root"),
        ("<testSet/>", "validate.test-set"),
        (enveloped(), "validate.envelope"),
        (enveloped(INVOICE, INVOICE), "validate.envelope"),
        (
            '<CrossIndustryInvoice xmlns="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
            "validate.cii",
        ),
    ],
)
def test_what_is_no_invoice_in_ubl_is_named_and_not_checked(text: str, code: str):
    result = judged(text)
    assert result.verdict is Verdict.NOT_CHECKED
    assert result.recognised is not None
    assert missed(result) == [(result.recognised.name, code)]


def test_without_format_rules_nothing_is_run_and_that_is_said():
    result = validate.validate(INVOICE.encode(), rules=False)
    assert (result.findings, result.rule_sets) == ((), ())
    assert [code for _, code in missed(result)] == ["validate.switched-off"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml.empty"),
        (b"<!DOCTYPE a><a/>", "xml.doctype"),
        (INVOICE.encode()[:500], "xml.truncated"),
    ],
)
def test_what_cannot_or_may_not_be_read_is_fatal_by_the_code_of_the_refusal(data: bytes, code: str):
    result = validate.validate(data)
    assert (result.verdict, result.fatal, result.recognised) == (Verdict.FATAL, (code,), None)


def test_too_many_lines_for_the_rules_are_not_checked_and_quickly_so():
    line = INVOICE[INVOICE.index("  <cac:InvoiceLine>") : INVOICE.index("</Invoice>")]
    result = judged(changed(INVOICE, (line, "<cac:InvoiceLine/>" * (validate.MOST_OF_A_KIND + 1))))
    assert [code for _, code in missed(result)] == ["validate.too-many"]
    spread = "<a>" + "<cbc:TaxAmount/>" * 9 + "</a>"
    result = judged(changed(INVOICE, (line, spread * (validate.MOST_OF_A_KIND // 9 + 1))))
    assert [code for _, code in missed(result)] == ["validate.too-many"]


def test_without_the_official_rules_the_totals_are_recomputed_and_the_rest_is_not_checked(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(official, "missing", lambda: "saxonche")
    result = judged(INVOICE)
    assert result.verdict is Verdict.NOT_CHECKED
    assert missed(result) == [(official.NAME, "validate.not-installed")]
    assert "totals" in [each.id for each in result.rule_sets]
    wrong = judged(changed(INVOICE, (">108.90</cbc:PayableAmount>", ">108.91</cbc:PayableAmount>")))
    assert wrong.fatal == ("BR-CO-16",)


@official_only
def test_a_document_can_be_judged_as_another_profile():
    data = changed(INVOICE, (NLCIUS, "urn:some:id"), ("Code>58<", "Code>10<")).encode()
    assert "NL-R-008" in validate.validate(data, profile=Profile.PEPPOL_BILLING).fatal
    assert "BR-NL-12" in validate.validate(data, profile=Profile.NLCIUS).fatal
    assert validate.validate(data, profile=Profile.EN16931).fatal == ()


@official_only
def test_the_blocked_account_has_elements_that_are_not_warned_of():
    means = INVOICE[
        INVOICE.index("  <cac:PaymentMeans>") : INVOICE.index("  <cac:AllowanceCharge>")
    ]
    named = means.replace("<cac:PaymentMeans>", "<cac:PaymentMeans><cbc:ID>GACCOUNT</cbc:ID>")
    terms = (
        "<cac:PaymentTerms><cbc:PaymentMeansID>GACCOUNT</cbc:PaymentMeansID>"
        '<cbc:Amount currencyID="EUR">54.45</cbc:Amount></cac:PaymentTerms>'
    )
    other = (named.replace("GACCOUNT", "B"), terms.replace("GACCOUNT", "B"))
    split = changed(INVOICE, (means, named + other[0] + terms + other[1]), (NLCIUS, GACCOUNT))
    assert (judged(split).fatal, judged(split).warnings) == ((), ())
    plain = judged(split.replace(GACCOUNT, NLCIUS))
    assert {"UBL-CR-411", "UBL-CR-453", "UBL-CR-459"} <= set(plain.warnings)


def test_a_breach_of_the_schema_alone_is_fatal(data_folder: Path):
    del data_folder
    moved = changed(INVOICE, ("<cbc:DueDate>2026-07-01</cbc:DueDate>\n", ""))
    late = changed(
        moved,
        ("  <cac:OrderReference>", "  <cbc:DueDate>2026-07-01</cbc:DueDate><cac:OrderReference>"),
    )
    assert judged(late).fatal == ("XSD",)


def rows(folder: Path) -> Iterator[tuple[str, bytes, dict[str, str]]]:
    for table in sorted(folder.glob("einvoice*/official-verdicts.csv")):
        with table.open(newline="") as file:
            for row in csv.DictReader(file):
                yield row["ruleset"], (folder / row["file"]).read_bytes(), row


def meant(ruleset: str) -> Profile | None:
    """The profile that an official verdict was made with, where the document may not say it."""
    if "EN16931" in ruleset:
        return Profile.EN16931
    return Profile.PEPPOL_BILLING if "Peppol" in ruleset else None


@official_only
def test_every_official_verdict_agrees_rule_by_rule(data_folder: Path):
    wrong = []
    for ruleset, data, row in rows(data_folder):
        result = validate.validate(data, profile=meant(ruleset))
        fatal, warnings = set(row["fatal_rule_ids"].split()), set(row["warning_rule_ids"].split())
        if row["verdict"] == "engine-error":
            agrees = result.verdict is Verdict.FATAL
        elif ruleset.startswith("Peppol"):
            agrees = {each for each in fatal if each.startswith("NL-R-")} <= set(result.fatal)
        elif result.fatal == ("XSD",):
            # The official verdicts did not look at the schema; ours does, and this breaks it.
            agrees = row["verdict"] == "valid" and "in Peppol" in ruleset
        else:
            agrees = (set(result.fatal), set(result.warnings)) == (fatal, warnings)
            agrees = agrees and result.verdict == row["verdict"]
        if not agrees:
            wrong.append((row, result.fatal, result.warnings))
    assert wrong == []


@official_only
@pytest.mark.parametrize("folder", ["nlcius-si-ubl-2.0", "nlcius-gaccount"])
def test_every_file_of_the_dutch_test_set_gets_the_verdict_of_its_name(
    data_folder: Path, folder: str
):
    officially = {row["file"]: row for _, _, row in rows(data_folder)}
    wanted = {"ok": Verdict.VALID, "warning": Verdict.WARNING, "error": Verdict.FATAL}
    wrong = []
    for file in sorted((data_folder / "einvoice" / folder).glob("*.xml")):
        word = re.search(r"[_-](ok|warning|error)(?=[_.-])", file.name)
        rule_id = re.search(r"(?:BR|UBL)-[A-Z0-9]+(?:-\d+)?", file.name.removeprefix("SI-UBL-2.0"))
        result = validate.validate(file.read_bytes())
        ids = {*result.fatal, *result.warnings}
        # Where the official rules call it otherwise than the file's name does, they are right.
        row = officially.get(str(file.relative_to(data_folder)))
        said = set(f"{row['fatal_rule_ids']} {row['warning_rule_ids']}".split()) if row else set()
        named = (
            rule_id is None
            or word is None
            or word[1] == "ok"
            or ids == said
            or any(each == rule_id[0] or each.startswith(f"{rule_id[0]}-") for each in ids)
        )
        if word is None or result.verdict is not wanted[word[1]] or not named:
            wrong.append((file.name, result.verdict, ids))
    assert wrong == []


@official_only
@pytest.mark.parametrize(
    "folder",
    [
        "einvoice/en16931-invoice-unit",
        "einvoice/en16931-creditnote-unit",
        "einvoice-peppol/billing-unit-NL",
    ],
)
def test_every_rule_test_agrees_when_its_fragment_comes_as_a_document(
    data_folder: Path, folder: str
):
    wrong = []
    for file, wanted, rule_id, document in cases(data_folder / folder):
        result = validate.validate(etree.tostring(copy.deepcopy(document)))
        if (rule_id in {*result.fatal, *result.warnings}) != (wanted != "success"):
            wrong.append((file, wanted, rule_id))
    assert wrong == []

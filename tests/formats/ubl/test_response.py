"""A drafted response says what was found, and keeps to the rules of Invoice Response 3."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from lxml import etree

from raamwerk.core.checking.document import DocumentKind, Party
from raamwerk.core.errors import Refused
from raamwerk.formats.ubl.recognise import Kind, recognise
from raamwerk.formats.ubl.response import (
    Action,
    Objection,
    Reason,
    Status,
    actions_of,
    draft,
    reason_of,
    status_of,
)
from tests.formats.ubl.invoice import document

if TYPE_CHECKING:
    from pathlib import Path

    Element = etree._Element  # noqa: SLF001 - the public name of the type is this one

NAMES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
ON = date(2026, 11, 24)
TOO_HIGH = Objection(rule="price.above-maximum", text="Te hoog", line="1", effect=True)
NOT_KNOWN = Objection(rule="price.no-maximum", text="Onbekend", line="2", unknown=True)
NO_ORDER = Objection(rule="order.reference-missing", text="Geen bestelreferentie")


def _draft(*objections: Objection, status: Status | None = None, **changes: Any) -> etree._Element:
    data = draft(document(**changes), objections, on=ON, number="R-1", status=status)
    return etree.fromstring(data)


def _texts(root: etree._Element, path: str) -> list[str]:
    found = cast("list[Element]", root.xpath(path, namespaces=NAMES))
    return [str(each.text) for each in found]


def test_the_buyer_answers_the_seller_about_the_invoice():
    root = _draft(TOO_HIGH)
    assert recognise(root).kind is Kind.OTHER_UBL
    assert _texts(root, "cac:SenderParty/cbc:EndpointID") == ["00000003123456780000"]
    assert _texts(root, "cac:ReceiverParty/cbc:EndpointID") == ["12345678"]
    assert _texts(root, ".//cac:DocumentReference/cbc:ID") == ["F-1"]
    assert _texts(root, ".//cbc:DocumentTypeCode") == ["380"]
    assert _texts(root, "cbc:CustomizationID") == [
        "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"
    ]


def test_reasons_and_actions_stand_in_their_own_lists():
    root = _draft(TOO_HIGH, NOT_KNOWN, NO_ORDER)
    code = ".//cac:Status/cbc:StatusReasonCode"
    assert _texts(root, f"{code}[@listID='OPStatusReason']") == ["PRI", "PRI", "REF"]
    assert _texts(root, f"{code}[@listID='OPStatusAction']") == ["CNP", "PIN", "NIN"]
    assert _texts(root, ".//cbc:ResponseCode") == ["UQ"]


def test_the_lines_of_one_reason_stand_together():
    other = Objection(rule="price.above-maximum", text="Te hoog", line="7", effect=True)
    root = _draft(TOO_HIGH, other)
    assert _texts(root, ".//cac:Condition/cbc:AttributeID") == ["BT-126", "BT-126"]
    assert _texts(root, ".//cac:Condition/cbc:Description") == ["1", "7"]
    assert len(root.findall(".//{*}Status")) == 2


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("price.above-lock", Reason.PRICES),
        ("quantity.outside-window", Reason.QUANTITY),
        ("product.outside-framework", Reason.ITEMS),
        ("payment.term", Reason.PAYMENT),
        ("document.wrong-participant", Reason.RECEIVER),
        ("document.duplicate", Reason.NOT_RECOGNISED),
        ("line.arithmetic", Reason.FINANCE),
        ("BR-NL-2", Reason.LEGAL),
        ("BR-CO-15", Reason.LEGAL),
        ("of-my-own", Reason.OTHER),
    ],
)
def test_every_rule_has_a_reason_code(rule: str, reason: Reason):
    assert reason_of(rule) is reason


def test_nothing_found_is_in_process_and_never_accepted():
    assert status_of(()) is Status.IN_PROCESS
    root = _draft()
    assert _texts(root, ".//cbc:ResponseCode") == ["IP"]
    assert _texts(root, ".//cbc:StatusReasonCode") == ["NOA"]
    assert actions_of(()) == (Action.NONE,)


def test_a_broken_form_is_rejected():
    assert status_of((Objection(rule="BR-NL-2", text="x"),)) is Status.REJECTED


@pytest.mark.parametrize("status", Status)
def test_a_status_that_must_say_why_is_not_drafted_without_a_reason(status: Status):
    if status in {Status.UNDER_QUERY, Status.REJECTED, Status.CONDITIONALLY_ACCEPTED}:
        with pytest.raises(Refused, match=r"response\.no-reason"):
            _draft(status=status)
    else:
        assert _texts(_draft(status=status), ".//cbc:ResponseCode") == [status.value]


def test_other_as_reason_or_action_bears_a_text():
    data = draft(
        document(),
        (Objection(rule="x", text="Reden"),),
        on=ON,
        number="R-1",
        actions=[Action.OTHER],
    )
    for each in etree.fromstring(data).findall(".//{*}Status"):
        if each.findtext("{*}StatusReasonCode") == "OTH":
            assert each.findtext("{*}StatusReason")


def test_a_credit_note_is_answered_as_one():
    assert _texts(_draft(TOO_HIGH, kind=DocumentKind.CREDIT_NOTE), ".//cbc:DocumentTypeCode") == [
        "381"
    ]


@pytest.mark.parametrize("kind", [DocumentKind.QUOTE, DocumentKind.ORDER])
def test_a_quote_or_order_gets_no_invoice_response(kind: DocumentKind):
    with pytest.raises(Refused, match=r"response\.not-an-invoice"):
        _draft(TOO_HIGH, kind=kind)


def test_a_party_without_an_electronic_address_cannot_be_answered():
    with pytest.raises(Refused, match=r"response\.no-address"):
        _draft(TOO_HIGH, seller=Party("X", (("VAT", "NL1"),)))


def _elements(root: etree._Element) -> set[str]:
    return {
        f"{above.tag}/{each.tag}" for above in root.iter("*") for each in above.iterchildren("*")
    }


def test_every_element_drafted_occurs_in_real_responses(data_folder: Path):
    """The shape, not the words: parent and child of each element are seen in published examples."""
    known: set[str] = set()
    for path in (data_folder / "einvoice-peppol").glob("**/*.xml"):
        root = etree.fromstring(path.read_bytes())
        if root.tag.endswith("}ApplicationResponse"):
            known |= _elements(root)
    if not known:
        pytest.skip("no published responses here")
    assert _elements(_draft(TOO_HIGH, NOT_KNOWN, NO_ORDER)) <= known

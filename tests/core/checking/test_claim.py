from __future__ import annotations

from typing import Any

import pytest

from raamwerk.core.checking.claim import claim
from raamwerk.core.checking.document import Document, DocumentKind
from raamwerk.core.checking.verdict import JudgedLine, Verdict
from raamwerk.core.money import Micro
from raamwerk.core.rule import Outcome, Sentence, Severity
from tests.build import euro

SAID = Sentence(nl="Te duur.", en="Too dear.")


def verdict(
    effect: str | None,
    outcome: Outcome = Outcome.BREACH,
    severity: Severity = Severity.BLOCKING,
    rule: str = "price.above-maximum",
) -> Verdict:
    return Verdict(
        rule=rule,
        outcome=outcome,
        severity=severity,
        because=SAID,
        facts={},
        term="maximum-price",
        effect=None if effect is None else euro(effect),
    )


def line(number: str, *verdicts: Verdict) -> JudgedLine:
    return JudgedLine(
        document=0,
        line=number,
        part_number="AAA-00001",
        outcome=Outcome.BREACH,
        remarked=False,
        verdicts=verdicts,
        effect=None,
        facts={},
    )


def invoice(kind: DocumentKind = DocumentKind.INVOICE, **more: Any) -> Document:
    return Document(kind=kind, id="1", source="1.xml", sha256="", **more)


def test_each_line_claims_its_largest_blocking_breach():
    lock = verdict("10.00", rule="price.above-lock")
    found = claim(invoice(), [line("1", verdict("8.00"), lock), line("2", verdict("2.50"))], ())
    assert found is not None
    assert [(each.line.line, each.excess) for each in found.lines] == [
        ("1", euro("10.00")),
        ("2", euro("2.50")),
    ]
    assert found.total == euro("12.50")
    assert found.verdicts[0] is lock


@pytest.mark.parametrize(
    "harmless",
    [
        verdict("5.00", severity=Severity.REMARK),
        verdict("5.00", outcome=Outcome.UNKNOWN),
        verdict(None),
        verdict("0"),
        verdict("-3.00"),
    ],
)
def test_what_is_no_blocking_breach_with_an_amount_is_not_claimed(harmless: Verdict):
    assert claim(invoice(), [line("1", harmless)], (harmless,)) is None


@pytest.mark.parametrize(
    "kind", [kind for kind in DocumentKind if kind is not DocumentKind.INVOICE]
)
def test_only_on_an_invoice_is_anything_asked_back(kind: DocumentKind):
    assert claim(invoice(kind), [line("1", verdict("5.00"))], ()) is None


def test_what_the_whole_asks_beyond_its_lines_is_claimed_too():
    whole = verdict("12.00", rule="price.all-in-above-maximum")
    found = claim(invoice(), [line("1", verdict("8.00"))], (whole,))
    assert found is not None
    assert (found.rest, found.total) == (euro("4.00"), euro("12.00"))
    assert found.verdicts[-1] is whole


def test_what_the_whole_asks_within_its_lines_is_not_claimed_twice():
    found = claim(invoice(), [line("1", verdict("8.00"))], (verdict("7.00"),))
    assert found is not None
    assert (found.whole, found.rest, found.total) == (None, 0, euro("8.00"))


def test_amounts_are_asked_in_whole_cents():
    found = claim(invoice(), [line("1", verdict("0.005")), line("2", verdict("0.0049"))], ())
    assert found is not None
    assert [each.excess for each in found.lines] == [Micro(10_000), Micro(0)]

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

import raamwerk
from raamwerk.checks import CheckedDocument, Standard, check
from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.money import amount
from raamwerk.core.rule import Outcome
from raamwerk.formats import documents
from raamwerk.formats.framework import load
from raamwerk.formats.ubl import giant
from raamwerk.formats.ubl.writer import write
from tests.core.checking.build import E3, book, price

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Need

BOOK = book(price(E3, "34.20", "2025-12-01", product_type="online-service", family="M365 E3"))


def held(**more: Any) -> Standard:
    return Standard(framework=load("gt-microsoft-2"), books=(BOOK,), on=date(2026, 11, 24), **more)


def invoice(*prices: str, number: str = "2026-1", **more: Any) -> Document:
    count = len(prices)
    lines = Lines(
        number=[str(n + 1) for n in range(count)],
        part_number=[E3] * count,
        name=[f"M365 E3 {n} (made up)" for n in range(count)],
        quantity=["600"] * count,
        unit=["MON"] * count,
        unit_price=list(prices),
        since=["2026-01-01"] * count,
        until=["2026-01-31"] * count,
    )
    return Document(
        kind=DocumentKind.INVOICE,
        id=number,
        source="",
        sha256="",
        issued_on=date(2026, 2, 1),
        due_on=date(2026, 3, 3),
        currency="EUR",
        order_reference="4500001",
        seller=Party("LSP (made up)", (("0106", "12345678"), ("VAT", "NL001234567B01"))),
        buyer=Party("Municipality (made up)", (("0106", "87654321"),)),
        lines=lines,
        **more,
    )


def kept(folder: Path, name: str, document: Document) -> Path:
    path = folder / name
    path.write_bytes(write(document))
    return path


def checked(paths: list[Path], **more: Any) -> list[CheckedDocument]:
    return [d for batch in check(paths, held(), **more) for d in batch.documents]


def test_an_invoice_at_its_maximum_passes_and_one_cent_above_is_a_breach(tmp_path: Path) -> None:
    paths = [
        kept(tmp_path, "pass.xml", invoice("34.20")),
        kept(tmp_path, "breach.xml", invoice("34.20", "34.21", number="2026-2")),
    ]
    good, bad = checked(paths)
    assert (good.outcome, good.at_stake, good.form and good.form.verdict) == (
        Outcome.PASS,
        0,
        "valid",
    )
    assert (bad.outcome, bad.at_stake) == (Outcome.BREACH, amount("6.00"))
    assert [line.outcome for line in bad.lines()] == [Outcome.PASS, Outcome.BREACH]


def test_a_form_that_is_fatal_is_a_breach_whatever_the_prices(tmp_path: Path) -> None:
    """Scenario 23: no order or buyer reference (BR-NL-2)."""
    path = kept(tmp_path, "a.xml", replace(invoice("33.17"), order_reference=None))
    (found,) = checked([path])
    assert found.form is not None
    assert ("BR-NL-2" in found.form.fatal, found.outcome) == (True, Outcome.BREACH)
    assert [line.outcome for line in found.lines()] == [Outcome.PASS]


def test_a_form_that_is_switched_off_is_named_as_not_checked(tmp_path: Path) -> None:
    (found,) = checked([kept(tmp_path, "a.xml", invoice("33.17"))], form=False)
    assert found.form is not None
    assert found.form.verdict == "not-checked"


def test_a_file_that_cannot_be_read_never_stops_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "b.xml"
    bad.write_bytes(b"%PDF-1.7")
    missing = tmp_path / "c.xml"
    good = kept(tmp_path, "a.xml", invoice("33.17"))
    (batch,) = check([bad, missing, good], held(), form=False)
    assert [read.refusal and read.refusal.code for read in batch.unread] == [
        "document.other-file",
        "file.not-found",
    ]
    assert [d.document.id for d in batch.documents] == ["2026-1"]


def test_only_unreadable_files_give_no_verdict_at_all(tmp_path: Path) -> None:
    (batch,) = check([tmp_path / "none.xml"], held())
    assert (batch.documents, batch.judged, len(batch.unread)) == ((), None, 1)


def test_the_same_invoice_twice_is_seen_also_across_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raamwerk.checks.BATCH", 1)
    paths = [kept(tmp_path, f"{n}.xml", invoice("33.17")) for n in range(3)]
    found = checked(paths, form=False)
    duplicates = [
        [v.facts["duplicate_document"] for v in d.verdicts if v.rule == "document.duplicate"]
        for d in found
    ]
    assert duplicates == [[], ["0.xml"], ["0.xml"]]


def test_what_needs_an_enrolment_is_named_as_not_checked(tmp_path: Path) -> None:
    path = kept(tmp_path, "a.xml", invoice("33.17"))
    (batch,) = check([path], held(), form=False)
    needs: dict[str, Need] = dict(batch.not_checked)
    assert needs["price.above-lock"] == "enrolment"
    assert needs["document.duplicate"] == "history"


def test_a_giant_document_in_parts_gives_the_verdicts_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prices = ["34.20"] * 9 + ["34.21"]
    path = kept(tmp_path, "a.xml", invoice(*prices, charges=amount("100.00")))
    (whole,) = checked([path], form=False)
    monkeypatch.setattr(documents, "GIANT", 0)
    monkeypatch.setattr(giant, "read_parts", partial(giant.read_parts, size=4))
    parts = checked([path], form=False)
    assert [len(part.rows) for part in parts] == [4, 4, 2]
    assert [part.document.more for part in parts] == [True, True, False]
    assert [part.verdicts != () for part in parts] == [False, False, True]
    last = parts[-1]
    for rule in ("price.all-in-above-maximum", "price.surcharge", "document.total"):
        of_whole, of_parts = (next(v for v in d.verdicts if v.rule == rule) for d in (whole, last))
        assert (of_parts.outcome, of_parts.facts) == (of_whole.outcome, of_whole.facts)
    assert [part.outcome for part in parts] == [Outcome.PASS, Outcome.PASS, Outcome.BREACH]
    assert last.judged.not_checked["line.duplicate"] == "whole"


def test_the_api_is_at_the_top_of_the_package() -> None:
    assert raamwerk.check is check
    with pytest.raises(AttributeError, match="nothing"):
        raamwerk.nothing  # noqa: B018

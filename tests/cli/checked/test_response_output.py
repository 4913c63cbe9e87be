from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from raamwerk.cli.checked.response_output import ResponseOutput
from raamwerk.core.errors import Conflict, NotFound
from tests.cli.checked.stage import E3, E3_TOO_DEAR, Run, Stage, invoice, run, stage

if TYPE_CHECKING:
    from pathlib import Path

CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"


def write(found: Run, path: Path) -> None:
    output = ResponseOutput(found.asked, path, "nl")
    for part in found.parts:
        output.part(part)
    for done in found.done:
        output.whole(done)
    output.end(found.tally)


def texts(path: Path, name: str) -> list[str]:
    return [each.text or "" for each in etree.parse(path).iter(f"{CBC}{name}")]


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


def test_an_invoice_that_asks_too_much_is_under_query_for_its_prices(made: Stage, tmp_path: Path):
    write(run(made.asked()), tmp_path / "r.xml")
    assert texts(tmp_path / "r.xml", "ResponseCode") == ["UQ"]
    codes = texts(tmp_path / "r.xml", "StatusReasonCode")
    assert {"PRI", "CNP", "PIN"} <= set(codes)
    reasons = texts(tmp_path / "r.xml", "StatusReason")
    assert any(
        each.startswith("De prijs € 120,00 per jaar ligt boven de maximumprijs") for each in reasons
    )
    assert {"1", "3", "4"} <= set(texts(tmp_path / "r.xml", "Description"))
    assert "2026-0117" in texts(tmp_path / "r.xml", "ID")


def test_a_broken_form_is_rejected_with_its_rule(made: Stage, tmp_path: Path):
    bare = invoice("2026-0119", E3, order_reference=None, buyer_reference=None)
    file = made.keep("bare.xml", bare)
    write(run(made.asked(file, form=True)), tmp_path / "r.xml")
    assert texts(tmp_path / "r.xml", "ResponseCode") == ["RE"]
    assert any("BR-NL-2" in each for each in texts(tmp_path / "r.xml", "StatusReason"))
    assert {"LEG", "REF"} <= set(texts(tmp_path / "r.xml", "StatusReasonCode"))


def test_where_no_invoice_is_in_breach_there_is_nothing_to_answer(made: Stage, tmp_path: Path):
    with pytest.raises(NotFound, match=r"response\.nothing"):
        write(run(made.asked(made.folder / "documents/good.xml")), tmp_path / "r.xml")


def test_responses_to_several_invoices_go_to_a_folder(made: Stage, tmp_path: Path):
    made.keep("documents/second.xml", invoice("../2026/0200", E3_TOO_DEAR))
    found = run(made.asked())
    with pytest.raises(Conflict, match=r"response\.several"):
        write(found, tmp_path / "r.xml")
    write(found, tmp_path / "answers")
    names = sorted(path.name for path in (tmp_path / "answers").iterdir())
    assert names == ["response-1-2026-0117.xml", "response-2-2026-0200.xml"]

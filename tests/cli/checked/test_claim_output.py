from __future__ import annotations

from typing import TYPE_CHECKING

import pypdf
import pytest

from raamwerk.cli.checked import claim_output
from raamwerk.cli.checked.claim_output import ClaimOutput
from raamwerk.core.errors import Conflict, NotFound, Refused
from tests.cli.checked.stage import (
    E3,
    E3_TOO_DEAR,
    OTHER_SELLER,
    Run,
    Stage,
    invoice,
    plain,
    run,
    stage,
)

if TYPE_CHECKING:
    from pathlib import Path


def write(found: Run, path: Path) -> None:
    output = ClaimOutput(found.asked, path, "nl")
    for part in found.parts:
        output.part(part)
    for done in found.done:
        output.whole(done)
    output.end(found.tally)


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


def test_the_letter_holds_lines_amounts_and_sources(made: Stage, tmp_path: Path):
    write(run(made.asked()), tmp_path / "claim.pdf")
    pages = pypdf.PdfReader(tmp_path / "claim.pdf").pages
    text = plain(" ".join(" ".join(page.extract_text() for page in pages).split()))
    for said in (
        "Verzoek om een creditnota op factuur 2026-0117",
        "€ 1.263,36",
        "AAA-00003",
        "24 december 2026",
        "VNG, GT Microsoft",
        "Handtekening",
    ):
        assert said in text


def test_where_nothing_is_asked_too_much_there_is_no_letter(made: Stage, tmp_path: Path):
    found = run(made.asked(made.folder / "documents/good.xml"))
    with pytest.raises(NotFound, match=r"claim\.nothing"):
        write(found, tmp_path / "claim.pdf")
    assert not (tmp_path / "claim.pdf").exists()


def test_letters_to_several_sellers_go_to_a_folder(made: Stage, tmp_path: Path):
    other = invoice("X-1", E3_TOO_DEAR, seller=OTHER_SELLER)
    made.keep("documents/other.xml", other)
    found = run(made.asked())
    with pytest.raises(Conflict, match=r"claim\.several-sellers"):
        write(found, tmp_path / "claim.pdf")
    write(found, tmp_path / "letters")
    names = sorted(path.name for path in (tmp_path / "letters").iterdir())
    assert names == ["claim-12345678.pdf", "claim-87654321.pdf"]


def test_invoices_of_one_seller_go_into_one_letter(made: Stage, tmp_path: Path):
    made.keep("documents/second.xml", invoice("2026-0200", E3_TOO_DEAR))
    write(run(made.asked()), tmp_path / "claim.pdf")
    text = pypdf.PdfReader(tmp_path / "claim.pdf").pages[0].extract_text()
    assert "2026-0117" in text
    assert "2026-0200" in text


def test_the_name_of_a_seller_cannot_leave_the_folder(made: Stage, tmp_path: Path):
    from raamwerk.core.checking.document import Party  # noqa: PLC0415 - only here

    evil = invoice("X-1", E3_TOO_DEAR, seller=Party("../../evil", ()))
    made.put("documents/dear.xml", b"")
    made.keep("documents/evil.csv", evil)
    write(run(made.asked()), tmp_path / "letters")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["claim-evil.pdf"]


def test_a_letter_of_too_many_lines_is_refused(
    made: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(claim_output, "MOST_LINES", 1)
    with pytest.raises(Refused, match=r"claim\.too-many-lines"):
        write(run(made.asked()), tmp_path / "claim.pdf")


def test_a_quote_is_no_ground_for_a_claim(made: Stage, tmp_path: Path):
    from raamwerk.core.checking.document import DocumentKind  # noqa: PLC0415 - only here

    made.put("documents/dear.xml", b"")
    made.keep("documents/quote.xml", invoice("Q-1", E3_TOO_DEAR, kind=DocumentKind.QUOTE))
    made.keep("documents/good.xml", invoice("2026-0118", E3))
    with pytest.raises(NotFound, match=r"claim\.nothing"):
        write(run(made.asked()), tmp_path / "claim.pdf")

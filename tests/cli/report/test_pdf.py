"""A report as PDF: accessible, and no text of a file is markup."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from raamwerk.cli.report.pdf import MOST_ROWS, pdf
from tests.cli.report import made


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_the_pdf_has_language_title_and_tags():
    reader = pypdf.PdfReader(io.BytesIO(pdf(made.report())))
    catalog: Any = reader.trailer["/Root"]
    assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("nl", True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Titel tekst"


@pytest.mark.parametrize("evil", ['#panic("x")', "*bold*", "$ x", "<a>", "= Kop"])
def test_no_text_is_markup(evil: str):
    assert evil.split(maxsplit=1)[0] in text_of(pdf(made.report(evil))).replace("“", '"').replace(
        "”", '"'
    )


def test_a_long_table_is_cut_and_says_how_much_is_left():
    data = pdf(made.report(rows=(made.ROW,) * (MOST_ROWS + 7)))
    assert "en nog 7 rijen; zie het werkboek" in text_of(data)

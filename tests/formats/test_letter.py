from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdf
import pytest

from raamwerk.core.errors import Refused
from raamwerk.formats import letter, typeset

ON = date(2026, 11, 24)


def words(evil: str = "Voorbeeld") -> dict[str, Any]:
    row = {
        "number": evil,
        "part": evil,
        "name": evil,
        "asked": "€ 2,00",
        "due": "€ 1,00",
        "excess": "€ 1,00",
        "because": evil,
        "grounds": evil,
    }
    return {
        "lang": "nl",
        "words": {
            "to": "Aan",
            "dear": "Geachte",
            "grounds": "Waarop",
            "source": "Bron",
            "regards": "Hoogachtend,",
            "signature": ["Naam"],
        },
        "sender": {"name": evil},
        "receiver": {"name": evil, "lines": [evil]},
        "about": [["Datum", evil]],
        "subject": f"Onderwerp {evil}",
        "opening": [evil],
        "invoices": [
            {"title": evil, "head": ["a", "b", "c", "d", "e"], "rows": [row], "total": ["t", "u"]}
        ],
        "parts": [{"title": evil, "paragraphs": [evil]}],
        "grounds": [{"term": evil, "words": evil, "source": evil, "url": None, "readings": [evil]}],
        "footer": evil,
    }


def pages(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_the_letter_is_an_accessible_pdf_with_language_and_title():
    reader = pypdf.PdfReader(io.BytesIO(letter.pdf(words(), ON)))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == "nl"
    assert catalog["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Onderwerp Voorbeeld"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == ON


def test_the_same_words_give_the_same_letter():
    assert letter.pdf(words(), ON) == letter.pdf(words(), ON)


@pytest.mark.parametrize(
    "evil",
    [
        '#panic("x")',
        '#read("/etc/passwd")',
        "*bold* _italic_ `raw`",
        "$ x $ ] #[ } { \\ /* //",
        "= Heading",
        '"quoted" <label> @ref',
        "https://example.org",
    ],
)
def test_no_text_of_a_document_is_markup(evil: str):
    text = pages(letter.pdf(words(evil), ON))
    assert evil.split(maxsplit=1)[0] in text.replace("\n", " ").replace("“", '"').replace("”", '"')


def test_without_the_extra_the_letter_is_refused_by_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typeset, "find_spec", lambda _: None)
    with pytest.raises(Refused, match=r"letter\.not-installed"):
        letter.pdf(words(), ON)


def test_words_that_do_not_fit_the_layout_are_refused():
    with pytest.raises(Refused, match=r"letter\.not-set"):
        letter.pdf({"lang": "nl"}, ON)

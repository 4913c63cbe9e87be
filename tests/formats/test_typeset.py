"""A document as PDF: the same words give the same bytes, and what does not fit is refused."""

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Refused
from raamwerk.formats import typeset

ON = date(2026, 11, 24)
WORDS = {"lang": "nl", "title": "T", "by": [], "figures": [], "sections": [], "footer": ""}


def test_the_same_words_give_the_same_document():
    one = typeset.typeset("report.typ", WORDS, ON)
    assert one.startswith(b"%PDF")
    assert one == typeset.typeset("report.typ", WORDS, ON)


def test_words_that_do_not_fit_the_template_are_refused():
    with pytest.raises(Refused, match=r"letter\.not-set"):
        typeset.typeset("report.typ", {"lang": "nl"}, ON)


def test_without_the_extra_it_is_refused_by_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typeset, "find_spec", lambda _: None)
    with pytest.raises(Refused, match=r"letter\.not-installed"):
        typeset.typeset("report.typ", WORDS, ON)

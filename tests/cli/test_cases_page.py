from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.cases_page import asked
from raamwerk.core.checking.case import About, Question

if TYPE_CHECKING:
    from raamwerk.core.rule import Language


@pytest.mark.parametrize("about", About)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_question_is_asked_in_words(about: About, language: Language):
    question = Question(
        where="line 1", about=about, expected="yes", name="price.above-lock", on=date(2026, 6, 1)
    )
    said = asked(question, language)
    assert said
    assert "{" not in said


def test_a_line_is_named_as_a_person_counts():
    question = Question(
        where="line 1", about=About.VERDICT, expected="pass", name="a.b", document=0, line=1
    )
    assert asked(question, "en") == "document 1, line 2: a.b"
    assert asked(question, "nl") == "document 1, regel 2: a.b"

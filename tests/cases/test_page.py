"""The example on the page about cases is a case, and comes out as it says."""

from __future__ import annotations

import re
from pathlib import Path

from raamwerk.core.checking.answer import answers
from raamwerk.core.rules import RULES
from raamwerk.formats.case import document, question
from raamwerk.formats.case.question import OUTCOMES
from raamwerk.formats.case.read import read
from raamwerk.formats.framework import shipped

PAGE = (Path(__file__).parents[2] / "docs/cases.md").read_text()


def test_the_example_comes_out_as_it_says():
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example
    case = read(example[1].encode(), "docs/cases.md", rules=list(RULES))
    wrong = [answer for answer in answers(case, shipped(), RULES) if not answer.agrees]
    assert not wrong


def test_the_page_names_every_key_and_every_outcome():
    keys = [*document.KEYS, *question.KEYS, *OUTCOMES]
    missing = [key for key in keys if f"`{key}`" not in PAGE and f'`"{key}"`' not in PAGE]
    assert [
        key for key in missing if f"[[expect.{key}]]" not in PAGE and f"`{key} =" not in PAGE
    ] == []

from __future__ import annotations

import re

from raamwerk.core.framework.schema_page import schema_page
from raamwerk.core.framework.vocabulary import TERMS
from raamwerk.formats.framework import read
from tests.conftest import ROOT


def test_the_page_in_docs_is_what_the_schema_gives():
    page = (ROOT / "docs/framework-file.md").read_text(encoding="utf-8")
    assert page == schema_page(), "run: raamwerk framework schema > docs/framework-file.md"


def test_the_page_names_every_term_and_parameter():
    page = schema_page()
    for shape in TERMS.values():
        section = page.split(f"### `{shape.id}`\n")[1].split("\n#")[0]
        assert shape.title.nl in section
        for parameter in shape.parameters:
            assert f"`{parameter.name}`" in section


def test_the_example_on_the_page_is_a_good_file():
    (example,) = re.findall(r"```toml my-framework.toml\n(.*?)```", schema_page(), re.DOTALL)
    framework = read(example.encode(), "example")
    assert [term.id for term in framework.terms] == ["maximum-price", "price-period", "exit-help"]

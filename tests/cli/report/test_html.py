"""A report as a page: whole in itself, and no text of a file is markup."""

from __future__ import annotations

from raamwerk.cli.report.html import page
from tests.cli.report import made


def test_the_page_stands_on_its_own_and_holds_table_and_pictures():
    text = page(made.report()).decode()
    assert text.startswith("<!doctype html>")
    for each in (
        'lang="nl"',
        "<caption>Tabel</caption>",
        "<polygon",
        'class="wide"',
        'scope="row"',
    ):
        assert each in text
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


def test_no_text_is_markup():
    text = page(made.report("<script>alert(1)</script>")).decode()
    assert "<script" not in text
    assert "&lt;script&gt;" in text

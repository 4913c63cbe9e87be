from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.book import books_of, take_in
from raamwerk.core.errors import NotFound, Refused
from tests.cli import book_file
from tests.formats.pricelist.lists import PROFILE

if TYPE_CHECKING:
    from pathlib import Path

LIST = "Artikel;Prijs;Vanaf;Per\nAAA-11111;34,20;1-12-2022;maand\n"


def test_a_profile_beside_the_list_is_found_by_its_name(tmp_path: Path):
    (tmp_path / "lijst.csv").write_text(LIST, "utf-8")
    with pytest.raises(Refused, match="needed"):
        take_in(tmp_path / "lijst.csv")
    (tmp_path / "lijst.profile.toml").write_text(PROFILE, "utf-8")
    assert take_in(tmp_path / "lijst.csv").accepted == 1


def test_a_given_profile_is_used_and_our_own_format_needs_none(tmp_path: Path):
    (tmp_path / "lijst.csv").write_text(LIST, "utf-8")
    (tmp_path / "p.toml").write_text(PROFILE, "utf-8")
    assert take_in(tmp_path / "lijst.csv", tmp_path / "p.toml").book.profile == "p.toml"
    (tmp_path / "boek.profile.toml").write_text("broken", "utf-8")
    assert take_in(book_file.write(tmp_path)).book.profile == "raamwerk"


def test_books_of_one_framework_come_together(tmp_path: Path):
    one, other = (
        book_file.write(tmp_path),
        book_file.write(tmp_path, name="b.csv", published="2023-01-01"),
    )
    assert len(books_of([one, other], None, "nl")) == 2


def test_a_book_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(NotFound):
        books_of([tmp_path / "geen.csv"], None, "nl")


def test_a_list_in_another_currency_is_refused_and_never_converted(tmp_path: Path):
    path = book_file.write(tmp_path)
    path.write_text(path.read_text("utf-8").replace("currency: EUR", "currency: USD"), "utf-8")
    with pytest.raises(Refused) as caught:
        take_in(path)
    assert caught.value.code == "pricebook.not-euro"

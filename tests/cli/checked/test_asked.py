from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.asked import sha256
from raamwerk.core.errors import Conflict, NotFound, Refused
from tests.cli.checked.stage import BOOK, ENROLMENT, Stage, stage

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


def test_the_framework_is_that_of_the_price_book_unless_asked_for(made: Stage):
    asked = made.asked()
    assert (asked.held.framework.id, asked.chosen) == ("gt-microsoft-2", "book")
    assert made.asked(framework="gt-microsoft-2").chosen == "option"


def test_a_book_or_enrolment_of_another_framework_is_refused(made: Stage):
    with pytest.raises(Conflict, match=r"check\.other-framework"):
        made.asked(framework="gt-microsoft-1")
    made.put("enrolment.toml", ENROLMENT.replace("gt-microsoft-2", "gt-microsoft-1").encode())
    with pytest.raises(Conflict, match=r"check\.other-framework"):
        made.asked()


def test_books_of_two_frameworks_are_refused(made: Stage):
    other = made.put("old.csv", BOOK.replace("gt-microsoft-2", "gt-microsoft-1").encode())
    with pytest.raises(Refused, match=r"price\.several-frameworks"):
        made.asked(books=(made.folder / "book.csv", other))


def test_a_book_that_names_no_framework_is_for_the_one_asked_for(made: Stage):
    bare = made.put("bare.csv", BOOK.replace("# framework: gt-microsoft-2\n", "").encode())
    assert made.asked(books=(bare,), framework="gt-microsoft-2").held.framework.id
    with pytest.raises(Refused, match=r"profile\.no-framework"):
        made.asked(books=(bare,))


def test_the_files_that_decide_the_outcome_are_known_by_their_bytes(made: Stage):
    inputs = dict(made.asked().inputs)
    assert set(inputs) == {"book", "enrolment"}
    assert inputs["book"].sha256 == hashlib.sha256(BOOK.encode()).hexdigest()


def test_the_price_book_in_the_folder_is_no_document(made: Stage):
    names = [path.name for path in made.asked(made.folder).files]
    assert names == ["dear.xml", "good.xml", "quote.csv"]


def test_the_hash_of_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(NotFound, match=r"file\.not-found"):
        sha256(tmp_path / "gone")


def test_what_a_price_a_piece_covers_can_be_declared(made: Stage):
    assert made.asked(declared_months=12).held.context.declared_months == 12

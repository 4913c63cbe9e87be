from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction

from raamwerk.core.errors import Refused
from raamwerk.store import bulk, models
from raamwerk.store.audit.verify import verify

if TYPE_CHECKING:
    from tests.registers import Register

COLUMNS = ("email", "name")


def test_rows_come_in_as_they_are_and_each_is_recorded(register: Register):
    odd = "a\tb\nc\\d\\N\"e'f ✓"
    bulk.insert(models.Person, COLUMNS, [("a@x.example", odd), ("b@x.example", "")])
    assert list(models.Person.objects.order_by("id").values_list(*COLUMNS)) == [
        ("a@x.example", odd),
        ("b@x.example", ""),
    ]
    assert models.Change.objects.count() == 2
    assert not verify().flaws


def test_days_nulls_booleans_and_large_numbers_come_back_as_they_were(register: Register):
    person = models.Person.objects.create(email="a@x.example", name="A")
    book = models.Book.objects.create(
        framework=models.Framework.objects.create(code="f"),
        name="b",
        published_at=date(2026, 6, 1),
        currency="EUR",
        sha256="0",
        profile="p",
        imported_by=person,
        imported_on=date(2026, 6, 1),
    )
    columns = (
        *("book_id", "part_number", "since", "maximum", "unit_months", "unit_quantity"),
        *("row", "unsettled", "name"),
    )
    row = (book.pk, "p", date(2024, 2, 29), 10**15 - 1, 0, 100, 2, True, None)
    bulk.insert(models.Entry, columns, [row])
    assert models.Entry.objects.values_list(*columns).get() == row


def test_no_rows_are_no_change(register: Register):
    bulk.insert(models.Person, COLUMNS, [])
    assert not models.Change.objects.exists()


def test_a_text_that_cannot_be_stored_is_refused_and_nothing_stays(register: Register):
    with pytest.raises(Refused, match=r"store\.text"), transaction.atomic():
        bulk.insert(models.Person, COLUMNS, [("a@x.example", "A"), ("b@x.example", "\0")])
    assert not models.Person.objects.exists()


def test_what_the_database_refuses_is_an_error_as_from_any_other_write(register: Register):
    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.insert(models.Person, COLUMNS, [("a@x.example", "A"), ("a@x.example", "B")])
    assert not models.Person.objects.exists()

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import models as django

from raamwerk.store import models
from raamwerk.store.backup import row

MADE = datetime(2026, 6, 1, 12, 30, 15, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (django.DateField(), date(2024, 2, 29)),
        (django.DateTimeField(), MADE),
        (django.BigIntegerField(), 10**15),
        (django.BooleanField(), True),
        (django.TextField(), 'a"b\n✓'),
        (django.TextField(), None),
        (django.BinaryField(), b"\0\xff"),
        (django.JSONField(), [["0106", "12345678"]]),
    ],
)
def test_a_value_comes_back_as_it_was(field: Any, value: object):
    assert row.read(row.write([value]), [field]) == [value]


def test_a_row_is_one_line():
    assert row.write(["a\nb", 1]).count(b"\n") == 1


@pytest.mark.parametrize("line", [b"[1]", b"[1, 2, 3]", b"{}", b"nonsense"])
def test_a_line_that_is_no_row_of_these_columns_is_refused(line: bytes):
    with pytest.raises(ValueError, match=r"columns|Expecting"):
        row.read(line, [django.TextField(), django.TextField()])


def test_the_columns_are_those_of_the_table():
    assert [field.attname for field in row.fields_of(models.Person)] == ["id", "email", "name"]

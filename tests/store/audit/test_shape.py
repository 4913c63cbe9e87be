from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models as django

from raamwerk.store import models
from raamwerk.store.audit.shape import recorded, table_of


def test_a_table_is_told_by_its_columns_and_how_each_is_written(register: object):
    table = table_of(models.Entry)
    kinds = {column.name: column.kind for column in table.columns}
    assert (table.name, table.noun) == ("store_entry", "entry")
    assert kinds["book_id"] == kinds["since"] == kinds["maximum"] == "plain"
    assert kinds["unsettled"] == "boolean"
    assert {c.name: c.kind for c in table_of(models.Book).columns}["counts"] == "json"
    assert {c.name: c.kind for c in table_of(models.Receipt).columns}["made_at"] == "moment"


def test_every_table_is_recorded_but_the_record_itself(register: object):
    nouns = {table.noun for table in recorded(apps.get_app_config("store").get_models())}
    assert {"person", "entry", "document"} <= nouns
    assert not nouns & {"change", "head"}


def test_secrets_and_bytes_are_left_out_of_the_record_and_noticed_all_the_same():
    class Lamp(django.Model):  # noqa: DJ008 - it is shown to nobody
        name = django.TextField()
        api_token = django.TextField()
        password_hash = django.TextField()
        picture = django.BinaryField()

        class Meta:
            app_label = "tests_shape"

    table = table_of(Lamp)
    assert [column.name for column in table.columns] == ["id", "name"]
    assert set(table.all) == {"id", "name", "api_token", "password_hash", "picture"}


def test_a_table_without_a_number_for_its_rows_is_a_bug():
    class Odd(django.Model):  # noqa: DJ008 - the same
        code = django.TextField(primary_key=True)

        class Meta:
            app_label = "tests_shape"

    with pytest.raises(TypeError, match="has none"):
        table_of(Odd)

"""A later migration that changes tables with rows in them: nothing is lost, and what comes after is recorded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import connection, migrations, models
from django.db.migrations.executor import MigrationExecutor

from raamwerk.store import models as ours
from raamwerk.store.audit import triggers
from raamwerk.store.audit.operation import Recorded, Silenced
from raamwerk.store.models.field import Text

if TYPE_CHECKING:
    from tests.registers import Register

LATER = (
    Silenced(),
    migrations.AddField("person", "telephone", Text(null=True)),
    migrations.AlterField("person", "name", Text(null=True)),
    migrations.AlterField("entry", "row", models.BigIntegerField(default=0)),
    Recorded(),
)


def migrate(*, backwards: bool = False) -> None:
    state = MigrationExecutor(connection).loader.project_state()
    later = migrations.Migration("9999_later", "store")
    setattr(later, "operations", list(LATER))  # noqa: B010 - Django declares it on the class
    with connection.schema_editor(atomic=True) as editor:
        if backwards:
            later.unapply(state.clone(), editor)
        else:
            later.apply(state.clone(), editor)


def names() -> set[str]:
    return triggers.names(connection.vendor, list(apps.get_app_config("store").get_models()))


def execute(statement: str) -> None:
    triggers.execute(connection, [statement])


def test_rows_stay_and_a_new_column_is_recorded_from_then_on(register: Register):
    ours.Person.objects.create(email="a@x.example", name="A")
    before = ours.Change.objects.count()
    migrate()
    assert ours.Person.objects.get().name == "A"
    assert ours.Change.objects.count() == before, "a migration moves tables, it does no deed"
    assert triggers.present(connection).keys() == names()
    execute("UPDATE store_person SET telephone = '112'")
    last = ours.Change.objects.order_by("-id")[0]
    assert json.loads(last.after or "")["telephone"] == "112"
    assert json.loads(last.before or "")["telephone"] is None


def test_taken_back_the_triggers_know_the_old_columns_again(register: Register):
    before = triggers.present(connection)
    migrate()
    assert triggers.present(connection) != before
    migrate(backwards=True)
    assert triggers.present(connection) == before
    ours.Person.objects.create(email="a@x.example", name="A")


def test_the_operations_say_what_they_do():
    assert Recorded().describe() != Silenced().describe()
    state = object()
    Recorded().state_forwards("store", state)  # type: ignore[arg-type]
    Silenced().state_forwards("store", state)  # type: ignore[arg-type]

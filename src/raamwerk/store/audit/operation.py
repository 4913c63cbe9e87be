"""Migration operations: every migration that changes a table begins with `Silenced` and ends with `Recorded`.

SQLite makes a table anew when a column changes, and triggers that speak of it would stand in the way; on both
databases the triggers have to know the new columns. A house test fails where `Recorded` was forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.migrations.operations.base import Operation

from raamwerk.store.audit import triggers
from raamwerk.store.audit.link import START

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState


class Recorded(Operation):
    """Put every trigger in place, for the tables as they are at this point."""

    reversible = True
    reduces_to_sql = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Triggers are no part of Django's state."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Make them, and the head of the chain where it is not there yet."""
        del from_state
        models = to_state.apps.get_app_config(app_label).get_models()
        connection = schema_editor.connection
        head = f"INSERT INTO store_head (id, change_id, hash) SELECT 1, 0, '{START}' WHERE NOT EXISTS (SELECT 1 FROM store_head)"  # noqa: S608 - of our own constants
        triggers.execute(connection, [head])
        found = list(models)
        triggers.execute(connection, triggers.drop(connection.vendor, found))
        triggers.execute(connection, triggers.create(connection.vendor, found))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take them away."""
        del to_state
        models = from_state.apps.get_app_config(app_label).get_models()
        connection = schema_editor.connection
        triggers.execute(connection, triggers.drop(connection.vendor, models))

    def describe(self) -> str:
        """For the list of migrations."""
        return "Record every change of the tables as they are now"


class Silenced(Operation):
    """Take every trigger away, so that tables can be changed."""

    reversible = True
    reduces_to_sql = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Triggers are no part of Django's state."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take them away."""
        Recorded().database_backwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Put them back."""
        Recorded().database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """For the list of migrations."""
        return "Stop recording while tables change"

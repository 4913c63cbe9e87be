"""How Django knows the store."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from raamwerk.store.audit import context


class StoreConfig(AppConfig):
    """The app; every new connection to SQLite learns the functions that the triggers call."""

    name = "raamwerk.store"
    label = "store"
    verbose_name = "Raamwerk"

    def ready(self) -> None:
        """Listen for new connections."""
        connection_created.connect(context.teach, dispatch_uid="raamwerk.store.audit.context")

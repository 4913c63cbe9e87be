"""What a person can do with the register: one module a noun, one function a deed.

Every function takes an `Actor` first, asks whether it may, loads, computes and keeps. What belongs to another
organisation is not found, whatever is asked about it. Two modules have no actor: `acting`, which makes one, and
`operation`, for whoever runs the machine.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from raamwerk.core.errors import Refused


def ready() -> None:
    """Set up the tables for this process, by the settings; the modules of this room can be imported after that.

    Raises:
        Refused: a `settings.` code.
    """
    import django  # noqa: PLC0415 - slow to load, and only a command that needs the register asks for it

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raamwerk.settings")
    if os.environ.get("RAAMWERK_DATABASE_URL") and find_spec("psycopg") is None:
        raise Refused("settings.no-postgres")
    django.setup()

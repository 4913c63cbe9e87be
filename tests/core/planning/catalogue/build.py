"""Plain builders of a tenant's licences and users."""

from __future__ import annotations

from datetime import date
from typing import Any

from raamwerk.core.planning.catalogue.catalogue import Catalogue, Sku
from raamwerk.core.planning.catalogue.tenant import Report, Subscribed, User

ON = date(2026, 11, 20)
BUSY, LONG_AGO = date(2026, 11, 1), date(2026, 3, 1)

CATALOGUE = Catalogue(
    {
        "e3": Sku("e3", ("Suite E3",), ("E3",), frozenset({"mail", "files", "office"})),
        "e1": Sku("e1", ("Suite E1",), ("E1",), frozenset({"mail", "files"})),
        "x": Sku("x", ("Extra",), ("X",), frozenset({"phone"})),
    },
    {"mail": ("EXCHANGE_S_STANDARD",), "files": ("SHAREPOINTSTANDARD",), "office": ("OFFICE",), "phone": ("MCOEV",)},
)  # fmt: skip


def licences(sku: str, enabled: int, consumed: int, **more: Any) -> Subscribed:
    return Subscribed(
        sku=sku,
        string_id=sku.upper(),
        status="Enabled",
        enabled=enabled,
        suspended=more.pop("suspended", 0),
        warning=more.pop("warning", 0),
        locked_out=0,
        consumed=consumed,
        **more,
    )


def user(*products: str, mail: date | None = BUSY, **more: Any) -> User:
    return User(products, {} if mail is None else {"Exchange": mail}, **more)


def report(*users: User) -> Report:
    return Report(ON, users)

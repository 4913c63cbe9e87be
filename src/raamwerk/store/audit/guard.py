"""What may never be changed, held by the database itself, so that no bulk or raw write gets round it.

A guard is data about a model; the statements are made from it for either database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.order import LIFE
from raamwerk.core.pricebook.kept import FOLLOWS

if TYPE_CHECKING:
    from collections.abc import Iterator

Steps = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What is not allowed with the rows of a model.

    Args:
        append_only: rows are neither changed nor removed.
        steps: every change of a row moves its `state` along these.
        once: columns that may be filled later, and keep their value then; all others never change, and no row is
            removed.
        while_: rows come in only while the row that `parent` names has the state `imported`.
        free: columns that may change at any time; all others never change, and no row is removed.
    """

    append_only: bool = False
    steps: Steps = field(default_factory=dict)
    once: tuple[str, ...] = ()
    while_: tuple[str, str] | None = None
    free: tuple[str, ...] = ()


APPEND_ONLY: Final = Guard(append_only=True)
GUARDS: Final[Mapping[str, Guard]] = {
    "cancellation": APPEND_ONLY,
    "change": APPEND_ONLY,
    "claim": APPEND_ONLY,
    "coterm": APPEND_ONLY,
    "document": Guard(once=("enrolment_id", "reseller_id", "order_id"), free=("owner_id",)),
    "documentstep": APPEND_ONLY,
    "entry": Guard(append_only=True, while_=("book_id", "store_book")),
    "frameworkfile": APPEND_ONLY,
    "judgedline": APPEND_ONLY,
    "message": Guard(once=("sent_at",)),
    "order": Guard(
        steps={
            state.value: sorted(s.value for s in after) for state, after in LIFE.follows.items()
        },
        once=("sent_on",),
    ),
    "orderitem": APPEND_ONLY,
    "orderline": APPEND_ONLY,
    "orderstep": APPEND_ONLY,
    "participationstep": APPEND_ONLY,
    "productplan": APPEND_ONLY,
    "producttable": APPEND_ONLY,
    "receipt": Guard(free=("owner_id",)),
    "receiptdocument": APPEND_ONLY,
    "signature": APPEND_ONLY,
    "book": Guard(
        steps={state.value: sorted(s.value for s in after) for state, after in FOLLOWS.items()},
        once=(
            *("checked_by_id", "checked_on", "check_reason"),
            *("released_by_id", "released_on", "override_reason"),
            *("rejected_by_id", "rejected_on", "reject_reason"),
        ),
    ),
}
"""By the name of the model. A merger of municipalities gives documents and receipts another owner (O-14)."""

REFUSAL: Final = "raamwerk.append-only"
"""What the database says of a change that a guard does not allow."""


def wrong_step(guard: Guard, columns: Iterable[str], *, differs: str) -> str:
    """The condition in SQL under which a change of a row is not allowed.

    Args:
        guard: of a table whose rows may change in some way.
        columns: all of the table.
        differs: how the database says that two values differ, nulls included.
    """
    return " OR ".join(_wrong(guard, columns, differs))


def _wrong(guard: Guard, columns: Iterable[str], differs: str) -> Iterator[str]:
    allowed = [
        f"(OLD.state = '{state}' AND NEW.state = '{after}')"
        for state, following in guard.steps.items()
        for after in following
    ]
    if allowed:
        yield f"NOT ({' OR '.join(allowed)})"
    for name in columns:
        if (allowed and name == "state") or name in guard.free:
            continue
        changed = f'OLD."{name}" {differs} NEW."{name}"'
        yield f'(OLD."{name}" IS NOT NULL AND {changed})' if name in guard.once else f"({changed})"

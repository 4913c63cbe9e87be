"""Constraints that several tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CheckConstraint, F, Q

if TYPE_CHECKING:
    from collections.abc import Iterable


def one_of(column: str, values: Iterable[str], name: str) -> CheckConstraint:
    """The column holds one of these values."""
    return CheckConstraint(condition=Q(**{f"{column}__in": sorted(map(str, values))}), name=name)


def not_negative(column: str, name: str) -> CheckConstraint:
    """The column is absent or at least nothing."""
    return CheckConstraint(condition=Q(**{f"{column}__gte": 0}), name=name)


def after(column: str, other: str, name: str) -> CheckConstraint:
    """The one day comes after the other."""
    return CheckConstraint(condition=Q(**{f"{column}__gt": F(other)}), name=name)

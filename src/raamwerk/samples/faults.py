"""All faults that can be planted, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.samples import faults_of_document, faults_of_line, faults_of_order, faults_of_price

if TYPE_CHECKING:
    from raamwerk.samples.fault import Fault

_ROOMS: Final = (faults_of_price, faults_of_line, faults_of_document, faults_of_order)

FAULTS: Final[dict[str, Fault]] = {fault.id: fault for room in _ROOMS for fault in room.FAULTS}
"""In the order of the tables: of prices, of lines, of documents, of orders."""

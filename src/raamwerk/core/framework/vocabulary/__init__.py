"""Every term id that rules and pages know, by group, with the parameters that each takes."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.vocabulary.dates import DATES, ORDERS
from raamwerk.core.framework.vocabulary.documents import DOCUMENTS, INVOICES
from raamwerk.core.framework.vocabulary.joining import JOINING
from raamwerk.core.framework.vocabulary.prices import PRICES
from raamwerk.core.framework.vocabulary.products import PRODUCTS, QUANTITIES

GROUPS: Final = (JOINING, PRODUCTS, QUANTITIES, PRICES, DATES, ORDERS, INVOICES, DOCUMENTS)
"""In the order of a page."""

TERMS: Final = {shape.id: shape for group in GROUPS for shape in group.shapes}
"""The shape of a term by its id."""

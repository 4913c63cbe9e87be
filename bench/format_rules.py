"""All format rules on many invoices, as a ratio to the bare official stylesheet in the same run.

Run it with `python -m bench.format_rules`. The invoices are made up and have 20 lines each. Both
get the same bytes: the one as text straight to the engine, the other through all of `validate`
(safe parsing, recognition, schema, the official rules, those of NLCIUS). They are taken in turns.
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from saxonche import PySaxonProcessor

from raamwerk.formats.ubl import official
from raamwerk.formats.ubl.validate import validate
from tests.formats.ubl.einvoice import INVOICE, changed

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = 20
INVOICES = 100
ROUNDS = 7
MOST = 1.3


def invoice() -> bytes:
    """A valid NLCIUS invoice of `LINES` lines."""
    start, end = INVOICE.index("  <cac:InvoiceLine>"), INVOICE.index("</Invoice>")
    line = INVOICE[start:end].replace(">100.00<", ">5.00<").replace(">10<", ">0.5<")
    return changed(INVOICE, (INVOICE[start:end], line * LINES)).encode()


def bare() -> Callable[[bytes], object]:
    """The official stylesheet by itself."""
    processor = PySaxonProcessor(license=False)
    path = str(official.stylesheet())
    rules = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=path)

    def run(data: bytes) -> object:
        return rules.transform_to_string(xdm_node=processor.parse_xml(xml_text=data.decode()))

    return run


def seconds(run: Callable[[bytes], object], data: bytes) -> float:
    """The time of one round of invoices."""
    start = perf_counter()
    for _ in range(INVOICES):
        run(data)
    return perf_counter() - start


def ratio() -> float:
    """The time of `validate` over that of the bare stylesheet, the median of the rounds."""
    data, engine = invoice(), bare()
    for _ in range(2):
        seconds(engine, data)
        seconds(validate, data)
    rounds = [(seconds(engine, data), seconds(validate, data)) for _ in range(ROUNDS)]
    print(f"bare stylesheet: {median(b for b, _ in rounds) / INVOICES * 1000:.1f} ms an invoice")
    return median(ours / theirs for theirs, ours in rounds)


if __name__ == "__main__":
    found = ratio()
    print(f"all format rules: {found:.2f} x the bare official stylesheet (at most {MOST})")
    sys.exit(found > MOST)

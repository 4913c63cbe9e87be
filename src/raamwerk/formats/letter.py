"""A letter as PDF: the words are data, the layout is a fixed template; neither can become the other.

Typst is an optional extra (`report`). Its own fonts are used and the day is the letter's, so the
same words give the same letter on every machine.
"""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def pdf(words: Mapping[str, Any], on: date) -> bytes:
    """The letter as accessible PDF (PDF/UA-1).

    Args:
        words: everything that stands in the letter, by the names of `letter.typ`.
        on: the day of the letter, as the document bears it.

    Raises:
        Refused: `letter.not-installed` without the extra; `letter.not-set` where the letter cannot
            be laid out.
    """
    if find_spec("typst") is None:
        raise Refused("letter.not-installed", extra="report")
    import typst  # noqa: PLC0415 - an extra of 84 MB, loaded when used

    template = (files("raamwerk.formats") / "letter.typ").read_bytes()
    day = {"year": on.year, "month": on.month, "day": on.day}
    try:
        made = typst.compile(
            template,
            sys_inputs={"data": json.dumps({**words, "date": day})},
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=on.toordinal() * 86_400 - _EPOCH,
        )
    except typst.TypstError as error:
        raise Refused("letter.not-set", reason=str(error)[:300]) from error
    if not isinstance(made, bytes):
        raise Refused("letter.not-set", reason="no PDF")
    return made


_EPOCH = 719_163 * 86_400
"""Seconds from day 1 of the calendar to 1970-01-01."""

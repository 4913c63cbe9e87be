"""A document as PDF: the words are data, the layout is a fixed template; neither can become the other.

Typst is an optional extra (`report`). Its own fonts are used and the day is the document's, so the
same words give the same PDF on every machine.
"""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_EPOCH: Final = 719_163 * 86_400
"""Seconds from day 1 of the calendar to 1970-01-01."""


def typeset(template: str, words: Mapping[str, Any], on: date) -> bytes:
    """A document as accessible PDF (PDF/UA-1).

    Args:
        template: the name of a template of this folder.
        words: everything that stands in it, by the names of the template.
        on: the day of the document, as it bears it.

    Raises:
        Refused: `letter.not-installed` without the extra; `letter.not-set` where the words cannot be laid out.
    """
    if find_spec("typst") is None:
        raise Refused("letter.not-installed", extra="report")
    import typst  # noqa: PLC0415 - an extra of 84 MB, loaded when used

    day = {"year": on.year, "month": on.month, "day": on.day}
    try:
        made = typst.compile(
            (files("raamwerk.formats") / template).read_bytes(),
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

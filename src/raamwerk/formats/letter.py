"""The claim letter as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from raamwerk.formats.typeset import typeset

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
    return typeset("letter.typ", words, on)

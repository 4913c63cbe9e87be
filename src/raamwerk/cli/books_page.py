"""Price books of the register as a person reads them: a list, rows that became no price, and the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from raamwerk.cli import comparison_page, show
from raamwerk.cli.table import Cell, Column, Tone
from raamwerk.cli.wording import sentence
from raamwerk.core.pricebook.kept import BookState
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.pricebook.compare import Comparison
    from raamwerk.core.pricebook.kept import Hand, KeptBook
    from raamwerk.core.rule import Language

MOST: Final = 50
STATES: Final = {
    BookState.IMPORTED: Sentence(nl="ingelezen", en="imported"),
    BookState.CHECKED: Sentence(nl="gecontroleerd", en="checked"),
    BookState.REJECTED: Sentence(nl="afgekeurd", en="rejected"),
    BookState.RELEASED: Sentence(nl="vrijgegeven", en="released"),
    BookState.SUPERSEDED: Sentence(nl="vervangen", en="superseded"),
}
_TONES: Final = {BookState.RELEASED: Tone.GOOD, BookState.REJECTED: Tone.QUIET}
_HEADINGS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("nr", "naam", "gepubliceerd", "prijzen", "wacht", "stand"),
    "en": ("no", "name", "published", "prices", "waiting", "state"),
}


def columns(language: Language) -> list[Column]:
    """The columns of a list of books."""
    right = {0, 3, 4}
    return [
        Column(heading, side="right" if place in right else "left", whole=place in right)
        for place, heading in enumerate(_HEADINGS[language])
    ]


def row(book: KeptBook, language: Language) -> list[str | Cell]:
    """A book in a list."""
    return [
        str(book.id),
        show.printable(book.name),
        show.day(book.published_at, language),
        show.number(book.entries, language),
        show.number(book.waiting, language),
        Cell(STATES[book.state].fill(language, {}), _TONES.get(book.state, Tone.PLAIN)),
    ]


def record(book: KeptBook) -> dict[str, Any]:
    """A book for programs."""
    return {
        "book": book.id,
        "framework": book.framework,
        "name": book.name,
        "published_at": book.published_at.isoformat(),
        "currency": book.currency,
        "sha256": book.sha256,
        "profile": book.profile,
        "state": book.state.value,
        "entries": book.entries,
        "counts": dict(book.counts),
        "waiting": book.waiting,
        "imported": _hand(book.imported),
        "checked": _hand(book.checked),
        "released": _hand(book.released),
        "rejected": _hand(book.rejected),
    }


def write_verdicts(verdicts: Sequence[Mapping[str, Any]], language: Language) -> None:
    """Write what became of the rows that are no price, the first of them."""
    for each in verdicts[:MOST]:
        why = "; ".join(
            sentence(fault["code"], fault["facts"], language) for fault in each["faults"]
        )
        where = "rij" if language == "nl" else "row"
        click.echo(f"   {where} {each['row']}: {why or each['judgement']}")
    left = len(verdicts) - MOST
    if left > 0:
        click.echo(f"   ... {left} {'meer' if language == 'nl' else 'more'}")


def write_comparison(found: Comparison | None, language: Language, *, as_json: bool) -> None:
    """Write the difference with the prices known without a book; None where there are none."""
    if found is None:
        if as_json:
            click.echo("null")
            return
        click.echo(
            "Er is nog geen vrijgegeven prijsboek om mee te vergelijken."
            if language == "nl"
            else "There is no released price book to compare with yet."
        )
    elif as_json:
        click.echo(comparison_page.as_json(found, language))
    else:
        comparison_page.write_page(found, language)


def _hand(hand: Hand | None) -> dict[str, str | None] | None:
    if hand is None:
        return None
    return {"by": hand.email, "on": hand.on.isoformat(), "reason": hand.reason}

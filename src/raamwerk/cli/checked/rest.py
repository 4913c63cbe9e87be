"""The end of the page: further documents, the sums, what was not checked, and the readings used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.missed import missed, readings
from raamwerk.core.rule import Outcome, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.cli.checked.page import Page
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.cli.checked.worst import Kept, Worst

_LISTED: Final = 20
_MOST_MISSED: Final = 20
_FURTHER: Final = Sentence(nl="Verder", en="Further")
_MORE: Final = Sentence(
    nl="Alle documenten staan in --html, --xlsx en --json.",
    en="All documents are in --html, --xlsx and --json.",
)
_TOLD: Final = {Outcome.BREACH, Outcome.UNKNOWN}
_SUM: Final = Sentence(
    nl="Totaal: {documents}, {lines}; {money} op het spel.",
    en="In all: {documents}, {lines}; {money} at stake.",
)
_DOCUMENTS: Final = Sentence(nl="Documenten: {counts}.", en="Documents: {counts}.")
_LINES: Final = Sentence(nl="Regels: {counts}.", en="Lines: {counts}.")
_NOT_CHECKED: Final = Sentence(nl="Niet getoetst", en="Not checked")
_BY_RULES: Final = Sentence(nl="Vorm gecontroleerd met: {sets}.", en="Form checked by: {sets}.")
_READINGS: Final = Sentence(
    nl="Wat de voorwaarden openlaten is hier zo gelezen",
    en="What the terms leave open is read here as",
)
_NO_TOLERANCE: Final = Sentence(
    nl="Prijzen zijn exact vergeleken, zonder marge.",
    en="Prices were compared exactly, without a margin.",
)


def rest(page: Page, worst: Worst, tally: Tally, shown: int) -> Iterator[str]:
    """Everything after the documents that are told in full."""
    yield from _further(page, worst, shown)
    yield from _sums(page, tally)
    yield from _not_checked(page, tally)
    yield from _readings(page, worst.kept[:shown])


def _further(page: Page, worst: Worst, shown: int) -> Iterator[str]:
    """Documents that do not pass and are not told in full, a line each."""
    kept = [each for each in worst.kept[shown:] if each.summary.outcome in _TOLD]
    listed = kept[:_LISTED]
    if listed:
        yield ""
        yield click.style(page.say(_FURTHER), bold=True)
    for each in listed:
        word = show.outcome(each.summary.outcome, page.language)
        stake = each.summary.at_stake
        money = f"  {show.money(stake, page.language)}" if stake else ""
        number = show.printable(each.summary.document.id)
        yield f"  {word.ljust(10)}  {show.printable(str(each.summary.path))}  {number}{money}"
    if len(listed) < len(worst.kept) - shown + worst.dropped:
        yield from page.wrapped(page.say(_MORE), 2)


def _sums(page: Page, tally: Tally) -> Iterator[str]:
    dutch = page.language == "nl"
    documents, lines = tally.documents.total(), tally.lines.total()
    facts = {
        "documents": said.count(documents, "document", "documenten" if dutch else "documents"),
        "lines": said.count(lines, "regel" if dutch else "line", "regels" if dutch else "lines"),
        "money": show.money(tally.at_stake, page.language),
    }
    yield ""
    yield click.style(page.say(_SUM, **facts), bold=True)
    if documents > 1:
        yield from page.wrapped(
            page.say(_DOCUMENTS, counts=said.counts(tally.documents, page.language))
        )
    if lines:
        counts = said.counts(tally.lines, page.language, tally.remarked)
        yield from page.wrapped(page.say(_LINES, counts=counts))
    yield page.say(_NO_TOLERANCE)


def _not_checked(page: Page, tally: Tally) -> Iterator[str]:
    items = list(missed(page.asked, tally, page.language))
    if items:
        yield ""
        yield click.style(page.say(_NOT_CHECKED), bold=True)
    for item in items[:_MOST_MISSED]:
        yield from page.wrapped(f"{item.what}: {item.why}", 2, 2)
    if (left := len(items) - _MOST_MISSED) > 0:
        yield f"  ... {'en nog' if page.language == 'nl' else 'and'} {left}"
    if tally.rule_sets:
        sets = "; ".join(form_words.named(each, page.language) for each in tally.rule_sets.values())
        yield ""
        yield from page.wrapped(page.say(_BY_RULES, sets=sets))


def _readings(page: Page, shown: list[Kept]) -> Iterator[str]:
    used = readings(shown)
    if used:
        yield ""
        yield click.style(page.say(_READINGS), bold=True)
    for reading in used:
        words = reading.chosen.words.fill(page.language, {})
        yield from page.wrapped(f"{reading.id}: {words}", 2, 2)

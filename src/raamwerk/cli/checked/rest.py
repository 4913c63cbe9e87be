"""The end of the page: further documents, the sums, what was not checked, and the readings used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.tally import lacking
from raamwerk.cli.wording import sentence
from raamwerk.core.rule import Outcome, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.cli.checked.page import Page
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.cli.checked.worst import Kept, Worst
    from raamwerk.core.framework.reading import Reading

_LISTED: Final = 20
_MOST_FILES: Final = 10
_FURTHER: Final = Sentence(nl="Verder", en="Further")
_MORE: Final = Sentence(
    nl="En nog {number} documenten. Alles staat in --html, --xlsx of --json.",
    en="And {number} more documents. All of them are in --html, --xlsx or --json.",
)
_SUM: Final = Sentence(
    nl="Totaal: {documents}, {lines}; {money} op het spel.",
    en="In all: {documents}, {lines}; {money} at stake.",
)
_DOCUMENTS: Final = Sentence(nl="Documenten: {counts}.", en="Documents: {counts}.")
_LINES: Final = Sentence(nl="Regels: {counts}.", en="Lines: {counts}.")
_NOT_CHECKED: Final = Sentence(nl="Niet getoetst", en="Not checked")
_RULES: Final = Sentence(nl="{rules}: {why}.", en="{rules}: {why}.")
_STAGE: Final = Sentence(nl="{what} ({documents}): {why}", en="{what} ({documents}): {why}")
_LEFT_OUT: Final = Sentence(
    nl="Overgeslagen in de map, geen XML, CSV of XLSX: {files}.",
    en="Left out of the folder, no XML, CSV or XLSX: {files}.",
)
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
    listed = worst.kept[shown : shown + _LISTED]
    if listed:
        yield ""
        yield click.style(page.say(_FURTHER), bold=True)
    for kept in listed:
        word = show.outcome(kept.summary.outcome, page.language)
        stake = kept.summary.at_stake
        money = f"  {show.money(stake, page.language)}" if stake else ""
        number = show.printable(kept.summary.document.id)
        yield f"  {word.ljust(10)}  {show.printable(str(kept.summary.path))}  {number}{money}"
    left = len(worst.kept) - shown - len(listed) + worst.dropped
    if left > 0:
        yield from page.wrapped(page.say(_MORE, number=show.number(left, page.language)), 2)


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
        yield from page.wrapped(page.say(_DOCUMENTS, counts=_counts(page, tally.documents)))
    if lines:
        yield from page.wrapped(page.say(_LINES, counts=_counts(page, tally.lines, tally.remarked)))
    yield page.say(_NO_TOLERANCE)


def _counts(page: Page, counts: dict[Outcome, int], remarked: int = 0) -> str:
    said_ = [
        said.counted(each, counts.get(each, 0), page.language)
        for each in Outcome
        if counts.get(each, 0) or each in {Outcome.BREACH, Outcome.UNKNOWN}
    ]
    if remarked:
        word = "met een opmerking" if page.language == "nl" else "with a remark"
        said_.append(f"{show.number(remarked, page.language)} {word}")
    return ", ".join(said_)


def _not_checked(page: Page, tally: Tally) -> Iterator[str]:
    items = list(_missed(page, tally))
    if items:
        yield ""
        yield click.style(page.say(_NOT_CHECKED), bold=True)
    for item in items:
        yield from page.wrapped(item, 2, 2)
    if tally.rule_sets:
        sets = "; ".join(form_words.named(each, page.language) for each in tally.rule_sets.values())
        yield ""
        yield from page.wrapped(page.say(_BY_RULES, sets=sets))


def _missed(page: Page, tally: Tally) -> Iterator[str]:
    """Files, then stages of the form, then rules: each with the reason."""
    language = page.language
    for file in tally.unread[:_MOST_FILES]:
        if file.refusal is not None:
            why = sentence(file.refusal.code, file.refusal.facts, language)
            yield f"{show.printable(str(file.path))}: {why}"
    if (left := len(tally.unread) - _MOST_FILES) > 0:
        yield f"... {'en nog' if language == 'nl' else 'and'} {left}"
    if tally.left_out:
        names = [show.printable(name) for name in tally.left_out[:_MOST_FILES]]
        names += ["..."] if len(tally.left_out) > _MOST_FILES else []
        yield page.say(_LEFT_OUT, files=", ".join(names))
    for key, documents in tally.stages.items():
        missed = tally.stage_of[key]
        noun = said.count(documents, "document", "documenten" if language == "nl" else "documents")
        why = form_words.why(missed, language)
        yield page.say(_STAGE, what=show.printable(missed.what), documents=noun, why=why)
    enrolled = page.asked.held.enrolment is not None
    for need, rules in lacking(tally, enrolled=enrolled).items():
        why = getattr(said.NEEDS[need], language)
        yield page.say(_RULES, rules=", ".join(rules), why=why)


def _readings(page: Page, shown: list[Kept]) -> Iterator[str]:
    used: dict[str, Reading] = {}
    for kept in shown:
        for verdicts in (kept.summary.verdicts, *(line.verdicts for line in kept.lines)):
            needed, _ = said.telling(verdicts)
            used |= {reading.id: reading for each in needed for reading in each.readings}
    if not used:
        return
    yield ""
    yield click.style(page.say(_READINGS), bold=True)
    for name in sorted(used, key=_place_of):
        text = f"{name}: {getattr(used[name].chosen.words, page.language)}"
        yield from page.wrapped(text, 2, 2)


def _place_of(reading: str) -> tuple[str, int]:
    letter, _, number = reading.partition("-")
    return letter, int(number) if number.isdecimal() else 0

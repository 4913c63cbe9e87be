"""What was not checked and why, and which readings were used: the same words in every output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.tally import lacking
from raamwerk.cli.wording import sentence
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.cli.checked.worst import Kept
    from raamwerk.core.framework.reading import Reading
    from raamwerk.core.rule import Language

MOST_FILES: Final = 10
_LEFT_OUT: Final = Sentence(
    nl="staat in de map en is geen XML, CSV of XLSX",
    en="is in the folder and is no XML, CSV or XLSX",
)
_WHAT: Final = Sentence(nl="{what} ({documents})", en="{what} ({documents})")


class Missed(NamedTuple):
    """Something that was not checked: a file, a stage of the form, or a rule."""

    what: str
    why: str


def missed(asked: Asked, tally: Tally, language: Language) -> Iterator[Missed]:
    """Files first, then stages of the form, then rules."""
    for file in tally.unread:
        if file.refusal is not None:
            why = sentence(file.refusal.code, file.refusal.facts, language)
            yield Missed(show.printable(str(file.path)), why)
    for name in tally.left_out:
        yield Missed(show.printable(name), getattr(_LEFT_OUT, language))
    for key, documents in tally.stages.items():
        stage = tally.stage_of[key]
        noun = said.count(documents, "document", "documenten" if language == "nl" else "documents")
        what = _WHAT.fill(language, {"what": show.printable(stage.what), "documents": noun})
        yield Missed(what, show.printable(form_words.why(stage, language), most=form_words.LONGEST))
    enrolled = asked.held.enrolment is not None
    for need, rules in lacking(tally, enrolled=enrolled).items():
        yield Missed(", ".join(rules), getattr(said.NEEDS[need], language))


def readings(kept: Iterable[Kept]) -> list[Reading]:
    """The readings that the verdicts shown rest on, by number."""
    used: dict[str, Reading] = {}
    for each in kept:
        for verdicts in (each.summary.verdicts, *(line.verdicts for line in each.lines)):
            needed, _ = said.telling(verdicts)
            used |= {reading.id: reading for verdict in needed for reading in verdict.readings}
    return [used[name] for name in sorted(used, key=_place_of)]


def _place_of(reading: str) -> tuple[str, int]:
    letter, _, number = reading.partition("-")
    return letter, int(number) if number.isdecimal() else 0

"""What is said of an exit plan that cannot be made."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "exit.months": Sentence(
        nl="Een nieuw contract van {months} maanden kan niet: neem 1 tot {most}.",
        en="A new contract of {months} months is not possible: take 1 to {most}.",
    ),
    "exit.phase": Sentence(
        nl="--lead {name}={days} kan niet. De fasen zijn {known}; neem 0 tot {most} dagen.",
        en="--lead {name}={days} is not possible. The phases are {known}; take 0 to {most} days.",
    ),
    "exit.lead": Sentence(
        nl="--lead '{value}' is niet te lezen. Schrijf bijvoorbeeld preparation=90.",
        en="--lead '{value}' cannot be read. Write for instance preparation=90.",
    ),
}

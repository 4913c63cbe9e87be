"""What is said of a rule that is not there."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "rule.unknown": Sentence(
        nl="Er is geen regel '{rule}'. Bedoelt u: {instead}? Alle regels staan in: raamwerk rules.",
        en="There is no rule '{rule}'. Do you mean: {instead}? All rules are in: raamwerk rules.",
    ),
    "rule.not-of-framework": Sentence(
        nl=(
            "De regel '{rule}' hoort niet bij {framework}, want die heeft geen voorwaarde '{term}'. "
            "Laat --framework weg om de regel te zien."
        ),
        en=(
            "The rule '{rule}' does not belong to {framework}, which has no term '{term}'. "
            "Leave --framework out to see the rule."
        ),
    ),
}

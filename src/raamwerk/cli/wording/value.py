"""What is said of a value in a file of ours that is not what it should be."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "value.part-number": Sentence(
        nl=(
            "{found} is geen artikelnummer: drie cijfers of hoofdletters, een streepje en vijf cijfers, als in "
            '"AAA-00001". Neem het over uit het prijsboek; een spreadsheet maakt er soms een getal of datum van.'
        ),
        en=(
            "{found} is not a part number: three digits or capitals, a hyphen and five digits, as in "
            '"AAA-00001". Copy it from the price book; a spreadsheet sometimes makes it a number or a date.'
        ),
    ),
    "value.day-beyond": Sentence(
        nl="{key} is {found}; dat ligt voor 1990 of na 2099. Kijk het jaartal na.",
        en="{key} is {found}; that lies before 1990 or after 2099. Check the year.",
    ),
    "value.negative": Sentence(
        nl='{key} is {found}, maar kan niet onder nul liggen. Een verlaging is een bestelling met kind = "true_down".',
        en='{key} is {found}, but cannot be below zero. A reduction is an order with kind = "true_down".',
    ),
    "value.percent": Sentence(
        nl="{key} is {found}; een percentage ligt van 0 tot en met 100: schrijf 3 voor drie procent.",
        en="{key} is {found}; a percentage lies from 0 to 100: write 3 for three per cent.",
    ),
    "value.percent-too-precise": Sentence(
        nl="{key} is {found}; een percentage heeft hoogstens vier cijfers achter de punt.",
        en="{key} is {found}; a percentage has at most four digits after the point.",
    ),
    "value.count": Sentence(
        nl="{key} is {found}; hier hoort een heel getal van 0 tot en met {most}, als in {key} = {instead}.",
        en="{key} is {found}; this is a whole number from 0 to {most}, as in {key} = {instead}.",
    ),
    "value.choice": Sentence(
        nl="{key} kan niet {found} zijn. Bedoelt u {instead}?",
        en="{key} cannot be {found}. Do you mean {instead}?",
    ),
}

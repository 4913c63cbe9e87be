"""What is said of a number that cannot be taken as it stands."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "number.unreadable": Sentence(
        nl="'{value}' is geen getal. Schrijf cijfers met een punt voor de decimalen, zoals 12.50.",
        en="'{value}' is not a number. Write digits with a point before the decimals, as in 12.50.",
    ),
    "number.too-precise": Sentence(
        nl=(
            "{value} heeft meer dan zes decimalen en wordt niet stilzwijgend afgerond. "
            "Geef de prijs per grotere eenheid, bijvoorbeeld per 100."
        ),
        en=(
            "{value} has more than six decimals and is not rounded silently. "
            "Give the price for a larger unit, for instance per 100."
        ),
    ),
    "number.too-large": Sentence(
        nl="{value} is een miljard of meer; zo'n bedrag of aantal kan niet kloppen.",
        en="{value} is a thousand million or more; no such amount or quantity can be right.",
    ),
}

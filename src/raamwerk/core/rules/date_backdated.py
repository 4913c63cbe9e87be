"""An online service is not used before it was ordered (M-18, M-4).

The publisher back-dates only in rare cases, with an approval. Only lines that state a first day of
use and are an online service; unknown when the order date or the kind of product is not known.
"""

from polars import col

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "online_service": "yes",
    "usage_on": "2026-01-01",
    "ordered_on": "2026-03-12",
}
RULE = Rule(
    id="date.backdated",
    term="backdating",
    applies=CHARGED & col("usage_on").is_not_null() & col("online_service"),
    breach=col("usage_on") < col("ordered_on"),
    because=Sentence(
        nl="De dienst gaat in op {usage_on}, vóór de besteldatum {ordered_on}. Terugwerkende "
        "kracht vraagt een goedkeuring van de fabrikant: vraag die op, of laat de dienst op "
        "of na de besteldatum ingaan.",
        en="The service starts on {usage_on}, before the order date {ordered_on}. Back-dating "
        "needs an approval by the publisher: ask for it, or let the service start on or "
        "after the order date.",
    ),
    kept=Sentence(
        nl="De dienst gaat in op {usage_on}, niet vóór de besteldatum {ordered_on}.",
        en="The service starts on {usage_on}, not before the order date {ordered_on}.",
    ),
    unknown=Sentence(
        nl="Of de eerste gebruiksdag {usage_on} vóór de bestelling ligt, is niet te zeggen: de "
        "besteldatum ({ordered_on}) of het type product is niet bekend. Vul de besteldatum "
        "in.",
        en="Whether the first day of use {usage_on} lies before the order cannot be told: the "
        "order date ({ordered_on}) or the type of product is not known. Enter the order "
        "date.",
    ),
)

"""A line's price date is no earlier than the participant's participation (F-8, O-17).

Scenarios 1 and 4. An enrolment that ran before moves to the terms at an anniversary; until then the
old terms hold. Unknown when the price date or the first day of participation is not known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"price_date": "2024-05-20", "participation_since": "2024-06-01"}
RULE = Rule(
    id="date.outside-participation",
    term="participation",
    applies=col("document_kind") != "credit-note",
    breach=col("price_date") < col("participation_since"),
    because=Sentence(
        nl="Op {price_date} nam de deelnemer nog niet deel: de deelname begint op "
        "{participation_since}, een verjaardag van de inschrijving. Tot die dag gelden de oude voorwaarden; bestel "
        "daarna, of toets aan de oude.",
        en="On {price_date} the participant did not take part yet: participation begins on "
        "{participation_since}, an anniversary of the enrolment. Until that day the old "
        "terms hold; order later, or check against them.",
    ),
    kept=Sentence(
        nl="Op de prijsdatum {price_date} neemt de deelnemer al deel, namelijk sinds "
        "{participation_since}.",
        en="On the price date {price_date} the participant already takes part, since "
        "{participation_since}.",
    ),
    unknown=Sentence(
        nl="Of u op {price_date} al deelnam, is niet te zeggen (deelname vanaf "
        "{participation_since}). Vul de ingangsdatum van de deelname in bij de "
        "inschrijving, of de besteldatum op het document.",
        en="Whether you took part on {price_date} cannot be told (participation since "
        "{participation_since}). Enter the first day of participation with the enrolment, "
        "or the order date on the document.",
    ),
    needs=("enrolment",),
)

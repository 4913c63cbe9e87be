"""A document is addressed to the participant whose enrolment it is judged by (O-14).

Compared by identifiers (KvK, OIN, VAT, municipality code), never by name; a body that merged into
the participant counts as the participant. Unknown when the document bears no identifier to compare.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"buyer": "Gemeente Voorbeeldstad (verzonnen)", "buyer_is_participant": "no"}
RULE = Rule(
    id="document.wrong-participant",
    term="addressee",
    subject="document",
    applies=lit(value=True),
    breach=~col("buyer_is_participant"),
    because=Sentence(
        nl="Het document is gericht aan {buyer}; dat is niet de deelnemer van deze "
        "inschrijving. Stuur het terug, of toets het met de inschrijving van {buyer}.",
        en="The document is addressed to {buyer}, which is not the participant of this "
        "enrolment. Send it back, or check it with the enrolment of {buyer}.",
    ),
    kept=Sentence(
        nl="Het document is gericht aan de deelnemer van de inschrijving, {buyer}.",
        en="The document is addressed to the participant of the enrolment, {buyer}.",
    ),
    unknown=Sentence(
        nl="Of de koper ({buyer}) de deelnemer is, is niet te zeggen: het document draagt geen "
        "kenmerk (KvK, OIN, btw) dat met de inschrijving te vergelijken is. Vul het kenmerk "
        "aan bij de inschrijving of vraag de verkoper.",
        en="Whether the buyer ({buyer}) is the participant cannot be told: the document bears "
        "no identifier (KvK, OIN, VAT) to compare with the enrolment. Add the identifier to "
        "the enrolment or ask the seller.",
    ),
    needs=("enrolment",),
)

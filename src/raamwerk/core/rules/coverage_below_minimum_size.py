"""A participant has the number of users that an enrolment asks (F-4, O-8, M-1).

Staff with a workplace count fully, part-timers and externals too; a shared service centre adds up
the bodies that it serves. Unknown when the minimum is not known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"document_kind": "order", "headcount": "140", "minimum_users": "250"}
RULE = Rule(
    id="coverage.below-minimum-size",
    term="minimum-size",
    subject="document",
    applies=col("document_kind") != "credit-note",
    breach=col("headcount") < col("minimum_users"),
    because=Sentence(
        nl="{headcount} medewerkers met een werkplek is minder dan het minimum van "
        "{minimum_users} voor een inschrijving. Vraag VNG naar deelname samen met een "
        "gemeenschappelijke regeling.",
        en="{headcount} staff with a workplace is fewer than the minimum of {minimum_users} "
        "for an enrolment. Ask VNG about taking part together in a joint body.",
    ),
    kept=Sentence(
        nl="{headcount} medewerkers met een werkplek is niet minder dan het minimum van "
        "{minimum_users}.",
        en="{headcount} staff with a workplace is no fewer than the minimum of {minimum_users}.",
    ),
    unknown=Sentence(
        nl="Of {headcount} medewerkers genoeg is voor een inschrijving, is niet te zeggen: het "
        "minimum ({minimum_users}) is niet bekend. Zoek het op in de contractdocumenten.",
        en="Whether {headcount} staff is enough for an enrolment cannot be told: the minimum "
        "({minimum_users}) is not known. Look it up in the contract documents.",
    ),
    needs=("headcount",),
)

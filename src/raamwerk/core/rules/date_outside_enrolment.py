"""A line's price date lies within the enrolment (F-14, O-1).

Unknown when the price date is not known, or when the enrolment's last day is not (O-3: no full term
left).
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "price_date": "2027-06-15",
    "enrolment_start": "2021-06-01",
    "enrolment_last": "2027-05-31",
}
RULE = Rule(
    id="date.outside-enrolment",
    term="end",
    applies=col("document_kind") != "credit-note",
    breach=(col("price_date") < col("enrolment_start"))
    | (col("price_date") > col("enrolment_last")),
    because=Sentence(
        nl="De prijsdatum {price_date} ligt buiten de inschrijving, die loopt van "
        "{enrolment_start} tot en met {enrolment_last}. Onder deze inschrijving kan dan "
        "niet worden besteld; ga na onder welk contract dit valt.",
        en="The price date {price_date} lies outside the enrolment, which runs from "
        "{enrolment_start} to and including {enrolment_last}. Nothing can be ordered under "
        "it then; find out which contract this falls under.",
    ),
    kept=Sentence(
        nl="De prijsdatum {price_date} ligt binnen de inschrijving, die loopt van "
        "{enrolment_start} tot en met {enrolment_last}.",
        en="The price date {price_date} lies within the enrolment, which runs from "
        "{enrolment_start} to and including {enrolment_last}.",
    ),
    unknown=Sentence(
        nl="Of {price_date} binnen de inschrijving valt ({enrolment_start} tot en met "
        "{enrolment_last}), is niet te zeggen. Vul de einddatum van het contract in, of de "
        "besteldatum op het document.",
        en="Whether {price_date} falls within the enrolment ({enrolment_start} to and "
        "including {enrolment_last}) cannot be told. Enter the last day of the contract, or "
        "the order date on the document.",
    ),
    needs=("enrolment",),
)

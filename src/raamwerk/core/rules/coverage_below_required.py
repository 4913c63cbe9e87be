"""The suites cover the share of staff that the framework asks (F-5, K-11).

Under the first framework only. The required number is 90 % of the staff with a workplace, rounded
up: 371 of 412, so 370 fails (scenario 6). Asked of orders and quotes, whose quantities are people;
an invoice may count months of use. Unknown when either number is not known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document_kind": "order",
    "headcount": "412",
    "covered_quantity": "370",
    "required_quantity": "371",
}
RULE = Rule(
    id="coverage.below-required",
    term="coverage",
    subject="document",
    applies=col("document_kind").is_in(("order", "quote")),
    breach=col("covered_quantity") < col("required_quantity"),
    because=Sentence(
        nl="{covered_quantity} medewerkers zijn gedekt; bij {headcount} medewerkers met een "
        "werkplek vraagt de raamovereenkomst er ten minste {required_quantity}. Bestel het "
        "verschil bij.",
        en="{covered_quantity} staff are covered; with {headcount} staff with a workplace the "
        "framework asks for at least {required_quantity}. Order the difference.",
    ),
    kept=Sentence(
        nl="{covered_quantity} medewerkers zijn gedekt, niet minder dan de vereiste "
        "{required_quantity}.",
        en="{covered_quantity} staff are covered, no fewer than the required {required_quantity}.",
    ),
    unknown=Sentence(
        nl="Of genoeg medewerkers zijn gedekt ({covered_quantity} van de vereiste "
        "{required_quantity}), is niet te zeggen. Vul het aantal medewerkers met een "
        "werkplek en de bestellingen aan.",
        en="Whether enough staff are covered ({covered_quantity} of the required "
        "{required_quantity}) cannot be told. Add the number of staff with a workplace and "
        "the orders.",
    ),
    needs=("headcount",),
)

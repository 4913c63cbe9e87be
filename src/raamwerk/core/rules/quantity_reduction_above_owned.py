"""A reduction takes away no more than there is (K-14).

The sign of the stated quantity does not matter: reducing by 40 and by -40 are the same. Unknown
when either the reduction or what is held is not known.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "change": "true_down",
    "quantity": "640",
    "owned_quantity": "600",
}
RULE = Rule(
    id="quantity.reduction-above-owned",
    term="yearly-flexibility",
    applies=col("change").eq_missing(lit("true_down")),
    breach=col("quantity").abs() > col("owned_quantity"),
    because=Sentence(
        nl="De verlaging met {quantity} is meer dan de {owned_quantity} die u van "
        "{part_number} hebt. Verbeter het aantal, of ga na welke bestelling ontbreekt.",
        en="The reduction by {quantity} is more than the {owned_quantity} that you hold of "
        "{part_number}. Correct the quantity, or find out which order is missing.",
    ),
    kept=Sentence(
        nl="De verlaging met {quantity} is niet meer dan de {owned_quantity} die u van "
        "{part_number} hebt.",
        en="The reduction by {quantity} is no more than the {owned_quantity} that you hold of "
        "{part_number}.",
    ),
    unknown=Sentence(
        nl="Of {quantity} minder kan, is niet te zeggen: hoeveel u van {part_number} hebt "
        "({owned_quantity}) is niet bekend. Vul de bestellingen bij de inschrijving aan.",
        en="Whether {quantity} fewer is possible cannot be told: how many you hold of "
        "{part_number} ({owned_quantity}) is not known. Complete the orders of the "
        "enrolment.",
    ),
    needs=("enrolment",),
)

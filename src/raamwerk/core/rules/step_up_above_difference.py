"""A step-up costs no more than the difference between the two editions' maximums (M-13, K-15).

A remark: a step-up has a maximum of its own, which is judged like any other. Compared exactly over
the same unit-months. Unknown when the price or one of the maximums is not known. The effect is
rounded once to whole cents, half away from zero.
"""

from polars import col, lit

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "part_number": "AAA-00005",
    "change": "step_up",
    "quantity": "50",
    "unit_price": "17.00",
    "price_quantity": "1",
    "price_span": "1",
    "step_up_from": "AAA-00001",
    "step_up_difference": "16.20",
    "step_up_span": "1",
}
RULE = Rule(
    id="step-up.above-difference",
    term="step-up",
    severity=Severity.REMARK,
    applies=CHARGED & col("change").eq_missing(lit("step_up")),
    breach=above("step_up_difference", "step_up_span"),
    because=Sentence(
        nl="De step-up kost {unit_price}, meer dan {step_up_difference}, het verschil met de "
        "basislicentie {step_up_from}. Basis en step-up samen zijn zo duurder dan de hogere "
        "editie; vraag om het verschil.",
        en="The step-up costs {unit_price}, more than {step_up_difference}, the difference "
        "with the base licence {step_up_from}. Base and step-up together cost more than the "
        "higher edition; ask for the difference.",
    ),
    kept=Sentence(
        nl="De step-up kost {unit_price}, niet meer dan {step_up_difference}, het verschil met "
        "{step_up_from}.",
        en="The step-up costs {unit_price}, no more than {step_up_difference}, the difference "
        "with {step_up_from}.",
    ),
    unknown=Sentence(
        nl="Of de step-up ({unit_price}) binnen het verschil ({step_up_difference}) met "
        "{step_up_from} blijft, is niet te zeggen. Vul in van welke licentie de step-up "
        "uitgaat en zoek beide maximumprijzen op.",
        en="Whether the step-up ({unit_price}) stays within the difference "
        "({step_up_difference}) with {step_up_from} cannot be told. Enter the licence that "
        "it steps up from and find both maximum prices.",
    ),
    effect=overcharge("step_up_difference", "step_up_span"),
)

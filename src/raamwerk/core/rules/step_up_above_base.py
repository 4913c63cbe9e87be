"""There are no more step-ups than base licences to step up from (M-13, K-15).

Unknown when the number of step-ups or of base licences is not known.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00005",
    "change": "step_up",
    "quantity": "610",
    "step_up_from": "AAA-00001",
    "base_owned_quantity": "600",
}
RULE = Rule(
    id="step-up.above-base",
    term="step-up",
    applies=(col("document_kind") != "credit-note") & col("change").eq_missing(lit("step_up")),
    breach=col("quantity") > col("base_owned_quantity"),
    because=Sentence(
        nl="{quantity} step-ups zijn meer dan de {base_owned_quantity} basislicenties van "
        "{step_up_from}. Een step-up zonder basislicentie geeft geen recht: verlaag het "
        "aantal of bestel volle licenties.",
        en="{quantity} step-ups are more than the {base_owned_quantity} base licences of "
        "{step_up_from}. A step-up without a base licence gives no right: lower the "
        "quantity or order full licences.",
    ),
    kept=Sentence(
        nl="Voor {quantity} step-ups zijn er genoeg basislicenties van {step_up_from}: "
        "{base_owned_quantity}.",
        en="There are enough base licences of {step_up_from} for {quantity} step-ups: "
        "{base_owned_quantity}.",
    ),
    unknown=Sentence(
        nl="Of er genoeg basislicenties ({base_owned_quantity}) zijn voor {quantity} step-ups "
        "van {step_up_from}, is niet te zeggen. Vul de basislicentie en de bestellingen van "
        "de inschrijving aan.",
        en="Whether there are enough base licences ({base_owned_quantity}) for {quantity} "
        "step-ups from {step_up_from} cannot be told. Add the base licence and the orders "
        "of the enrolment.",
    ),
    needs=("enrolment",),
)

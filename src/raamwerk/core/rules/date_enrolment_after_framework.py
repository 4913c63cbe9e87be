"""An enrolment does not outlive the framework (O-2, scenario 3).

A remark under the reading chosen: the enrolment runs on, but nothing is known of terms after the
framework. A framework without a last day is not outlived. Unknown when the enrolment's last day is
not known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {"enrolment_last": "2027-12-31", "framework_last": "2027-11-30"}
RULE = Rule(
    id="date.enrolment-after-framework",
    term="end",
    severity=Severity.REMARK,
    subject="document",
    applies=col("framework_last").is_not_null(),
    breach=col("enrolment_last") > col("framework_last"),
    because=Sentence(
        nl="De inschrijving loopt tot en met {enrolment_last}, langer dan de raamovereenkomst "
        "({framework_last}). Vraag VNG welke voorwaarden in de laatste weken gelden.",
        en="The enrolment runs to and including {enrolment_last}, longer than the framework "
        "({framework_last}). Ask VNG which terms hold in the last weeks.",
    ),
    kept=Sentence(
        nl="De inschrijving eindigt op {enrolment_last}, niet later dan de raamovereenkomst "
        "({framework_last}).",
        en="The enrolment ends on {enrolment_last}, no later than the framework "
        "({framework_last}).",
    ),
    unknown=Sentence(
        nl="Of de inschrijving ({enrolment_last}) langer loopt dan de raamovereenkomst "
        "({framework_last}), is niet te zeggen. Vul de einddatum van het contract in.",
        en="Whether the enrolment ({enrolment_last}) outlives the framework ({framework_last}) "
        "cannot be told. Enter the last day of the contract.",
    ),
    needs=("enrolment",),
)

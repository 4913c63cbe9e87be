"""A line bills no period after the enrolment's last day (O-1, M-16).

After the end there is no price protection and no order to bill. Cover runs in whole months (O-12),
so a period may run to the end of the month in which the enrolment ends. Only lines that state a
period; unknown when the enrolment's last day is not known.
"""

from polars import col

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "period_since": "2027-01-01",
    "period_last": "2027-12-31",
    "enrolment_last": "2027-05-31",
}
RULE = Rule(
    id="date.period-beyond-end",
    term="end",
    applies=CHARGED & col("period_last").is_not_null(),
    breach=col("period_last") > col("enrolment_last").dt.month_end(),
    because=Sentence(
        nl="De regel rekent een periode van {period_since} tot en met {period_last}, maar de "
        "inschrijving eindigt op {enrolment_last}. Daarna is er niets te factureren: vraag "
        "om een factuur tot het einde.",
        en="The line bills a period from {period_since} to and including {period_last}, but "
        "the enrolment ends on {enrolment_last}. There is nothing to bill after that: ask "
        "for an invoice up to the end.",
    ),
    kept=Sentence(
        nl="De regel rekent tot en met {period_last}, niet verder dan het einde van de "
        "inschrijving ({enrolment_last}).",
        en="The line bills to and including {period_last}, no further than the end of the "
        "enrolment ({enrolment_last}).",
    ),
    unknown=Sentence(
        nl="De regel rekent tot en met {period_last}; of dat na het einde van de inschrijving "
        "({enrolment_last}) is, is niet te zeggen. Vul de einddatum van het contract in.",
        en="The line bills to and including {period_last}; whether that is after the end of "
        "the enrolment ({enrolment_last}) cannot be told. Enter the last day of the "
        "contract.",
    ),
    needs=("enrolment",),
)

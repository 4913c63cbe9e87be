"""A line commits the participant no longer than the enrolment runs (F-18, scenario 25).

Year-end promotions have tied municipalities beyond the end. Only lines that state a commitment;
unknown when the enrolment's last day is not known.
"""

from polars import col

from raamwerk.core.expression import CHARGED
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00009",
    "commitment_last": "2028-12-31",
    "enrolment_last": "2027-05-31",
}
RULE = Rule(
    id="date.commitment-beyond-end",
    term="commitment-end",
    applies=CHARGED & col("commitment_last").is_not_null(),
    breach=col("commitment_last") > col("enrolment_last"),
    because=Sentence(
        nl="De regel bindt tot en met {commitment_last}, maar de inschrijving eindigt op "
        "{enrolment_last}. Ga hier niet mee akkoord: vraag om een looptijd tot uiterlijk "
        "het einde van de inschrijving.",
        en="The line binds to and including {commitment_last}, but the enrolment ends on "
        "{enrolment_last}. Do not agree: ask for a commitment no longer than the enrolment.",
    ),
    kept=Sentence(
        nl="De regel bindt u tot en met {commitment_last}, niet langer dan de inschrijving "
        "loopt ({enrolment_last}).",
        en="The line binds you to and including {commitment_last}, no longer than the "
        "enrolment runs ({enrolment_last}).",
    ),
    unknown=Sentence(
        nl="De regel bindt u tot en met {commitment_last}; of dat langer is dan de "
        "inschrijving is niet te zeggen, want haar einde ({enrolment_last}) is niet bekend. "
        "Vul de einddatum van het contract in.",
        en="The line binds you to and including {commitment_last}; whether that is longer than "
        "the enrolment cannot be told, since its end ({enrolment_last}) is not known. Enter "
        "the last day of the contract.",
    ),
    needs=("enrolment",),
)

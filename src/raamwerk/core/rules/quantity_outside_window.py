"""A reduction is filed in the window before an anniversary, for that day (M-7, M-10, K-8).

Filed from 60 to 30 days before the anniversary, both days included. A reduction that is stated to
hold from another day than the anniversary of that window, as "with immediate effect", is refused
whenever it is filed (scenario 12); so is one for the end of the enrolment itself, when nothing is
left to reduce. Unknown when the order date, the window or the enrolment's end is not known.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "change": "true_down",
    "quantity": "40",
    "ordered_on": "2025-11-15",
    "effect_on": "2026-06-01",
    "enrolment_last": "2027-05-31",
    "window_opens": "2026-04-02",
    "window_closes": "2026-05-02",
}
_filed = col("ordered_on")
RULE = Rule(
    id="quantity.outside-window",
    term="order-window",
    applies=col("change").eq_missing(lit("true_down")),
    breach=(_filed < col("window_opens"))
    | (_filed > col("window_closes"))
    | (col("usage_on") != col("effect_on")).fill_null(value=False)
    | (col("effect_on") > col("enrolment_last")),
    because=Sentence(
        nl="De verlaging met {quantity} van {ordered_on} kan zo niet, omdat de aantallen per "
        "jaar vastliggen: verlagen gaat in op een verjaardag en wordt in het venster "
        "daarvoor ingediend. Indienen kan van {window_opens} tot en met {window_closes}, "
        "voor {effect_on}; de inschrijving loopt tot en met {enrolment_last}.",
        en="The reduction by {quantity} of {ordered_on} cannot be made like this, because "
        "quantities are fixed by the year: a reduction takes effect on an anniversary and "
        "is filed in the window before it. It can be filed from {window_opens} to and "
        "including {window_closes}, for {effect_on}; the enrolment runs to and including "
        "{enrolment_last}.",
    ),
    kept=Sentence(
        nl="De verlaging met {quantity} is op {ordered_on} op tijd ingediend, tussen "
        "{window_opens} en {window_closes}, en gaat in op {effect_on}.",
        en="The reduction by {quantity} was filed in time on {ordered_on}, between "
        "{window_opens} and {window_closes}, and takes effect on {effect_on}.",
    ),
    unknown=Sentence(
        nl="Of de verlaging met {quantity} op tijd is, is niet te zeggen: de besteldatum "
        "({ordered_on}) of het venster ({window_opens} tot en met {window_closes}) is niet "
        "bekend. Vul de besteldatum in.",
        en="Whether the reduction by {quantity} is in time cannot be told: the order date "
        "({ordered_on}) or the window ({window_opens} to and including {window_closes}) is "
        "not known. Enter the order date.",
    ),
    needs=("enrolment",),
)

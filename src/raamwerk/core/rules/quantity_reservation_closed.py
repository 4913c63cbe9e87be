"""A reservation is of an online service, and made when reservations are open (M-9, scenario 14).

Closed in the 30 days before an anniversary; at most {reservation_months} months ahead (whole months, the last day of a
shorter month: O-11); neither made nor used after the enrolment's end. Unknown when one of those
days, or whether it is an online service, is not known and nothing else is broken.
"""

from polars import col, duration, format, lit  # noqa: A004 - Polars' own name

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "change": "reservation",
    "online_service": "yes",
    "ordered_on": "2026-05-10",
    "usage_on": "2026-09-10",
    "anniversary": "2026-06-01",
    "enrolment_last": "2027-05-31",
    "reservation_months": "6",
    "reservation_closed_days": "30",
}
_made, _used = col("ordered_on"), col("usage_on")
_closes = col("anniversary") - duration(days=col("reservation_closed_days"))
_CLOSED = (_made >= _closes) & (_made < col("anniversary"))
_TOO_FAR = _used > _made.dt.offset_by(format("{}mo", col("reservation_months")))
_TOO_LATE = (_made > col("enrolment_last")) | (_used > col("enrolment_last"))
RULE = Rule(
    id="quantity.reservation-closed",
    term="reservation",
    applies=col("change").eq_missing(lit("reservation")),
    breach=~col("online_service") | _CLOSED | _TOO_FAR | _TOO_LATE,
    because=Sentence(
        nl="Op {ordered_on} kan dit niet worden gereserveerd voor gebruik vanaf {usage_on}. "
        "Reserveren kan alleen voor online diensten (dit is er een: {online_service}), "
        "hoogstens {reservation_months} maanden vooruit, niet in de {reservation_closed_days} dagen vóór de verjaardag {anniversary} "
        "en niet na het einde {enrolment_last}. Kies een andere dag, of bestel gewoon.",
        en="On {ordered_on} this cannot be reserved for use from {usage_on}. Reservations are "
        "for online services only (this is one: {online_service}), at most {reservation_months} months ahead, "
        "not in the {reservation_closed_days} days before the anniversary {anniversary} and not after the end "
        "{enrolment_last}. Choose another day, or place an ordinary order.",
    ),
    kept=Sentence(
        nl="Op {ordered_on} kan een online dienst worden gereserveerd voor gebruik vanaf "
        "{usage_on}.",
        en="On {ordered_on} an online service can be reserved for use from {usage_on}.",
    ),
    unknown=Sentence(
        nl="Of deze reservering kan, is niet te zeggen: de dag van reserveren ({ordered_on}), "
        "de eerste gebruiksdag ({usage_on}) of het type product is niet bekend. Vul die "
        "aan.",
        en="Whether this reservation is possible cannot be told: the day it was made "
        "({ordered_on}), the first day of use ({usage_on}) or the type of product is not "
        "known. Add what is missing.",
    ),
    needs=("enrolment",),
)

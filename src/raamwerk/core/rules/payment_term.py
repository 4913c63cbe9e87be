"""The term of payment on an invoice is as agreed, and no longer than the law allows (L-6, K-22).

Shorter than agreed (30 days where nothing was) is not owed; longer than 60 days cannot be agreed by
a public body. Not applicable when the invoice states no term: the agreed one holds. Unknown when
the agreed term is not known.
"""

from polars import col

from raamwerk.core.rule import Rule, Sentence, Severity

EXAMPLE = {
    "document_kind": "invoice",
    "payment_days": "14",
    "payment_days_allowed": "30",
    "payment_days_most": "60",
}
_days = col("payment_days")
RULE = Rule(
    id="payment.term",
    term="payment",
    severity=Severity.REMARK,
    subject="document",
    applies=(col("document_kind") == "invoice") & _days.is_not_null(),
    breach=(_days < col("payment_days_allowed")) | (_days > col("payment_days_most")),
    because=Sentence(
        nl="De factuur vraagt betaling binnen {payment_days} dagen; afgesproken is "
        "{payment_days_allowed} dagen en de wet staat hoogstens 60 toe. Betaal volgens de "
        "afspraak en wijs de verkoper daarop.",
        en="The invoice asks payment within {payment_days} days; {payment_days_allowed} days "
        "were agreed and the law allows 60 at most. Pay as agreed and point the seller to "
        "it.",
    ),
    kept=Sentence(
        nl="De betaaltermijn van {payment_days} dagen is niet korter dan afgesproken "
        "({payment_days_allowed}) en niet langer dan de wet toestaat.",
        en="The payment term of {payment_days} days is not shorter than agreed "
        "({payment_days_allowed}) and not longer than the law allows.",
    ),
    unknown=Sentence(
        nl="Of {payment_days} dagen volgens afspraak is, is niet te zeggen: de afgesproken "
        "termijn ({payment_days_allowed}) is niet bekend. Vul die in bij de inschrijving.",
        en="Whether {payment_days} days is as agreed cannot be told: the agreed term "
        "({payment_days_allowed}) is not known. Enter it with the enrolment.",
    ),
)

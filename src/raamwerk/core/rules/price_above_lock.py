"""A price stays at or under the price that the enrolment has locked (F-14, M-11, K-2).

The first order or reservation of a part number locks its price; where there is no lock the rule
does not apply. Compared like the maximum, exactly and over the same unit-months. Unknown when the
price, what it covers, or the amount of the lock is not known (no book reaches back that far). The effect is rounded once to whole cents, half away from
zero.
"""

from polars import col

from raamwerk.core.expression import CHARGED, above, overcharge
from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "part_number": "AAA-00001",
    "quantity": "600",
    "unit_price": "35.10",
    "unit_months": "1",
    "price_quantity": "1",
    "price_span": "1",
    "locked_price": "34.20",
    "locked_months": "1",
    "locked_span": "1",
    "locked_on": "2023-06-01",
}
RULE = Rule(
    id="price.above-lock",
    term="price-lock",
    applies=CHARGED & col("locked_on").is_not_null(),
    breach=above("locked_price", "locked_span"),
    because=Sentence(
        nl="De prijs {unit_price} ligt boven {locked_price}, de prijs die sinds {locked_on} "
        "voor de inschrijving vastligt. Wijs de verkoper op de prijsprotectie "
        "en vraag om een correctie.",
        en="The price {unit_price} is above {locked_price}, the price locked for the "
        "enrolment since {locked_on}. Point the seller to the price protection and ask for a "
        "correction.",
    ),
    kept=Sentence(
        nl="De prijs {unit_price} ligt niet boven {locked_price}, de prijs die sinds "
        "{locked_on} voor de inschrijving vastligt.",
        en="The price {unit_price} is not above {locked_price}, the price locked for the "
        "enrolment since {locked_on}.",
    ),
    unknown=Sentence(
        nl="Sinds {locked_on} ligt de prijs vast ({locked_price}), maar of {unit_price} daaronder "
        "blijft is niet te zeggen: de prijs, wat hij dekt of het vastgelegde bedrag is niet bekend. "
        "Vraag de verkoper ernaar, of zet de prijs van het klantprijsblad bij de inschrijving.",
        en="The price has been locked since {locked_on} ({locked_price}), but whether {unit_price} "
        "stays under it cannot be told: the price, what it covers or the amount of the lock is not "
        "known. Ask the seller for it, or add the price of the price sheet to the enrolment.",
    ),
    effect=overcharge("locked_price", "locked_span"),
    needs=("enrolment",),
)

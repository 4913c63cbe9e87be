"""A document comes from the reseller of the enrolment; there is one at a time (O-13).

Compared by identifiers with the reseller on the day of the document. Unknown when the document
bears no identifier to compare, or no reseller is registered.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"seller": "Voorbeeld Licenties B.V. (verzonnen)", "seller_is_reseller": "no"}
RULE = Rule(
    id="document.wrong-reseller",
    term="single-reseller",
    subject="document",
    applies=lit(value=True),
    breach=~col("seller_is_reseller"),
    because=Sentence(
        nl="Het document komt van {seller}; dat is op die dag niet de LSP van deze "
        "inschrijving. Betaal niet voordat duidelijk is onder welk contract dit valt.",
        en="The document comes from {seller}, which is not the reseller of this enrolment on "
        "that day. Do not pay before it is clear which contract this falls under.",
    ),
    kept=Sentence(
        nl="Het document komt van de LSP van de inschrijving, {seller}.",
        en="The document comes from the reseller of the enrolment, {seller}.",
    ),
    unknown=Sentence(
        nl="Of de verkoper ({seller}) de LSP van deze inschrijving is, is niet te zeggen: er "
        "is geen kenmerk (KvK, OIN, btw) om te vergelijken. Vul de LSP en haar kenmerk in "
        "bij de inschrijving.",
        en="Whether the seller ({seller}) is the reseller of this enrolment cannot be told: "
        "there is no identifier (KvK, OIN, VAT) to compare. Enter the reseller and its "
        "identifier with the enrolment.",
    ),
    needs=("enrolment",),
)

"""A document is in the currency of the maximum prices, euros (O-9, P-6).

Amounts in another currency are never converted. Unknown when no currency is stated.
"""

from polars import col, lit

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {"document": "2026-0118", "currency": "USD", "framework_currency": "EUR"}
RULE = Rule(
    id="document.wrong-currency",
    term="currency",
    subject="document",
    applies=lit(value=True),
    breach=col("currency") != col("framework_currency"),
    because=Sentence(
        nl="Het document is in {currency}; de maximumprijzen zijn in {framework_currency} en er "
        "wordt niet omgerekend. Vraag de verkoper om een document in {framework_currency}.",
        en="The document is in {currency}; the maximum prices are in {framework_currency} and nothing "
        "is converted. Ask the seller for a document in {framework_currency}.",
    ),
    kept=Sentence(
        nl="Het document is in de valuta van de maximumprijzen: {currency}.",
        en="The document is in the currency of the maximum prices: {currency}.",
    ),
    unknown=Sentence(
        nl="Het document {document} zegt niet in welke valuta het is ({currency}). Vraag de "
        "verkoper ernaar.",
        en="The document {document} does not say which currency it is in ({currency}). Ask the "
        "seller.",
    ),
)

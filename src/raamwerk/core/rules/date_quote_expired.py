"""A quote is not used after the last day on which it is valid (M-12).

Judged on the order date where there is one, else on the day of the check. A quote that states no
last day is incomplete (`quote.incomplete`) and this does not apply to it.
"""

from polars import coalesce, col

from raamwerk.core.rule import Rule, Sentence

EXAMPLE = {
    "document": "Q-881",
    "document_kind": "quote",
    "valid_last": "2026-05-31",
    "ordered_on": "2026-06-04",
    "checked_on": "2026-06-10",
}
RULE = Rule(
    id="date.quote-expired",
    term="price-basis",
    applies=(col("document_kind") == "quote") & col("valid_last").is_not_null(),
    breach=coalesce("ordered_on", "checked_on") > col("valid_last"),
    because=Sentence(
        nl="De offerte {document} gold tot en met {valid_last} en wordt te laat gebruikt "
        "(besteld op: {ordered_on}; getoetst op: {checked_on}). Vraag de verkoper om een "
        "nieuwe offerte.",
        en="The quote {document} was valid to and including {valid_last} and is used too late "
        "(ordered on: {ordered_on}; checked on: {checked_on}). Ask the seller for a new "
        "quote.",
    ),
    kept=Sentence(
        nl="De offerte {document} is nog geldig op de dag van gebruik: zij geldt tot en met "
        "{valid_last}.",
        en="The quote {document} is still valid on the day it is used: it holds to and "
        "including {valid_last}.",
    ),
    unknown=Sentence(
        nl="De offerte {document} geldt tot en met {valid_last}; of dat nog zo is, is niet te "
        "zeggen omdat de datum ({checked_on}) ontbreekt. Vul in op welke dag de offerte "
        "wordt gebruikt.",
        en="The quote {document} is valid to and including {valid_last}; whether it still is "
        "cannot be told, since the date ({checked_on}) is missing. Enter the day on which "
        "the quote is used.",
    ),
)

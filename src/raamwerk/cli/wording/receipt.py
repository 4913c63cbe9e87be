"""What is said of receipts: what differs when a check is made again, and what is no receipt."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "receipt.unreadable": Sentence(
        nl=(
            "'{name}' is geen bewijsstuk dat kan worden gelezen ({reason}). Neem het bestand dat "
            "raamwerk check --receipt heeft geschreven."
        ),
        en=(
            "'{name}' is no receipt that can be read ({reason}). Take the file that raamwerk check "
            "--receipt has written."
        ),
    ),
    "receipt.other-version": Sentence(
        nl=(
            "'{name}' is een bewijsstuk van vorm {found}, en dit programma kent vorm 1. Neem het "
            "programma waarmee het is gemaakt."
        ),
        en=(
            "'{name}' is a receipt of form {found}, and this program knows form 1. Take the program "
            "that made it."
        ),
    ),
    "receipt.changed": Sentence(
        nl=(
            "'{name}' is na het maken veranderd: wat erin staat past niet bij zijn eigen hash. "
            "Neem het oorspronkelijke bestand."
        ),
        en=(
            "'{name}' was changed after it was made: what it holds does not fit its own hash. "
            "Take the original file."
        ),
    ),
    "receipt.input-gone": Sentence(
        nl=(
            "Weg: {part} '{name}' (SHA-256 {sha256}...) is niet te vinden. Zeg met --inputs waar "
            "het staat."
        ),
        en=(
            "Gone: {part} '{name}' (SHA-256 {sha256}...) cannot be found. Say with --inputs where "
            "it is."
        ),
    ),
    "receipt.input-changed": Sentence(
        nl=(
            "Veranderd: {part} '{name}' had SHA-256 {sha256}..., en '{found}' heeft andere bytes. "
            "Zeg met --inputs waar het oorspronkelijke bestand staat."
        ),
        en=(
            "Changed: {part} '{name}' had SHA-256 {sha256}..., and '{found}' has other bytes. Say "
            "with --inputs where the original file is."
        ),
    ),
    "receipt.other-program": Sentence(
        nl="Toen met Raamwerk {then}, nu met {now}.",
        en="Then with Raamwerk {then}, now with {now}.",
    ),
    "receipt.other-engine": Sentence(
        nl="Toen met Polars {then}, nu met {now}.", en="Then with Polars {then}, now with {now}."
    ),
    "receipt.rule-gone": Sentence(
        nl="De regel {rule} is er niet meer.", en="The rule {rule} is no longer there."
    ),
    "receipt.rule-changed": Sentence(
        nl="De regel {rule} is veranderd.", en="The rule {rule} has changed."
    ),
    "receipt.rule-new": Sentence(
        nl="De regel {rule} is er sindsdien bij gekomen.",
        en="The rule {rule} was added since.",
    ),
    "receipt.framework-changed": Sentence(
        nl="De voorwaarden van {framework} zijn veranderd.",
        en="The terms of {framework} have changed.",
    ),
    "receipt.other-rule-sets": Sentence(
        nl="De vorm is toen gecontroleerd met {then}, nu met {now}.",
        en="The form was checked by {then} then, and by {now} now.",
    ),
    "receipt.other-result": Sentence(
        nl="Andere oordelen over '{file}'.", en="Other verdicts on '{file}'."
    ),
}

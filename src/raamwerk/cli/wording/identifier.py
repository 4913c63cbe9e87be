"""What is said of a KvK number, an OIN, an RSIN or a VAT number that cannot be right."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "identifier.digits": Sentence(
        nl=(
            "'{value}' is geen {kind}-nummer: dat bestaat uit {length} cijfers en niets anders. Zet de kolom in het "
            "rekenblad op tekst en neem het nummer over uit het register."
        ),
        en=(
            "'{value}' is no {kind} number: that consists of {length} digits and nothing else. Format the column of "
            "the spreadsheet as text and copy the number from the register."
        ),
    ),
    "identifier.length": Sentence(
        nl=(
            "'{value}' heeft {count} cijfers; een {kind}-nummer heeft er {length}. Neem het nummer over uit het "
            "register."
        ),
        en="'{value}' has {count} digits; a {kind} number has {length}. Copy the number from the register.",
    ),
    "identifier.zeros-lost": Sentence(
        nl=(
            "'{value}' is te kort voor een {kind}-nummer; de nullen vooraan lijken verloren. Bedoeld is "
            "waarschijnlijk {offered}: ga dat na en schrijf het als tekst."
        ),
        en=(
            "'{value}' is too short for a {kind} number; it seems to have lost its leading zeros. Probably {offered} "
            "is meant: check that and write it as text."
        ),
    ),
    "identifier.eleven-test": Sentence(
        nl=(
            "'{value}' voldoet niet aan de elfproef, dus het is geen RSIN. Er is een cijfer verschreven of verwisseld; "
            "neem het nummer over uit het register."
        ),
        en=(
            "'{value}' fails the eleven test, so it is no RSIN. A digit is wrong or two are swapped; copy the number "
            "from the register."
        ),
    ),
    "identifier.oin-prefix": Sentence(
        nl=(
            "'{value}' begint met {prefix}, en dat is van geen register. Een OIN op een KvK-nummer begint met "
            "00000003, op een RSIN met 00000001, een SubOIN met 00000004."
        ),
        en=(
            "'{value}' begins with {prefix}, which is of no register. An OIN on a KvK number begins with 00000003, "
            "on an RSIN with 00000001, a SubOIN with 00000004."
        ),
    ),
    "identifier.oin-ending": Sentence(
        nl=(
            "'{value}' eindigt op {ending}; een OIN eindigt op 000, en op 0000 na een KvK-nummer. Een oud nummer voor "
            "een onderdeel is vervangen door een SubOIN; vraag dat op."
        ),
        en=(
            "'{value}' ends in {ending}; an OIN ends in 000, and in 0000 after a KvK number. An old number of a part "
            "of an organisation was replaced by a SubOIN; ask for that."
        ),
    ),
    "identifier.vat": Sentence(
        nl="'{value}' is geen btw-nummer. Een Nederlands btw-nummer ziet eruit als NL001234567B01.",
        en="'{value}' is no VAT number. A Dutch VAT number looks like NL001234567B01.",
    ),
    "identifier.contradict": Sentence(
        nl=(
            "Het OIN {oin} rust op een ander KvK-nummer dan {kvk}, dat ernaast staat. Een van de twee is van een andere "
            "organisatie; zoek beide op in het register."
        ),
        en=(
            "The OIN {oin} rests on another KvK number than {kvk}, which stands beside it. One of the two belongs to "
            "another organisation; look both up in the register."
        ),
    ),
}

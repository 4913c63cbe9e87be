"""What is said of a file that cannot or may not be read as XML."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "xml.empty": Sentence(
        nl="Het bestand is leeg. Vraag de afzender het opnieuw te sturen.",
        en="The file is empty. Ask the sender to send it again.",
    ),
    "xml.not-xml": Sentence(
        nl="Dit is geen XML: het begint niet met een element. Geef een e-factuur in UBL.",
        en="This is not XML: it does not start with an element. Give an e-invoice in UBL.",
    ),
    "xml.other-file": Sentence(
        nl="Dit is geen XML maar een ander soort bestand ({seems}). Geef de e-factuur zelf, in UBL.",
        en="This is not XML but another kind of file ({seems}). Give the e-invoice itself, in UBL.",
    ),
    "xml.doctype": Sentence(
        nl=(
            "Regel {line} bevat een DTD (<!DOCTYPE of dergelijke). Die kan bestanden van deze "
            "computer binnenhalen en hoort niet in een e-factuur; het bestand is niet verder "
            "gelezen. Vraag de afzender om een bestand zonder DTD."
        ),
        en=(
            "Line {line} holds a DTD (<!DOCTYPE or the like). It can pull in files of this "
            "computer and does not belong in an e-invoice; the file was not read further. "
            "Ask the sender for a file without a DTD."
        ),
    ),
    "xml.too-large": Sentence(
        nl=(
            "Het document is te groot om in zijn geheel te lezen: meer dan {limit} bytes. "
            "Laat het splitsen, of toets het zonder vormregels; dan wordt het regel voor regel gelezen."
        ),
        en=(
            "The document is too large to be read as a whole: over {limit} bytes. "
            "Have it split, or check it without the format rules; it is then read line by line."
        ),
    ),
    "xml.value-too-large": Sentence(
        nl=(
            "Op regel {line} staat een tekst of bijlage van meer dan {limit} bytes. "
            "Laat de bijlage los sturen."
        ),
        en=(
            "Line {line} holds a text or attachment of over {limit} bytes. "
            "Have the attachment sent apart."
        ),
    ),
    "xml.too-many-elements": Sentence(
        nl=(
            "Het document heeft meer dan {limit} haken en is-tekens, te veel om in zijn geheel te "
            "lezen. Laat het splitsen."
        ),
        en=(
            "The document has over {limit} angle brackets and equals signs, too many to be read "
            "as a whole. Have it split."
        ),
    ),
    "xml.too-deep": Sentence(
        nl=(
            "De elementen zijn meer dan {limit} lagen diep genest; een e-factuur heeft er een "
            "dozijn. Het bestand is niet verder gelezen."
        ),
        en=(
            "The elements are nested over {limit} levels deep; an e-invoice has a dozen. "
            "The file was not read further."
        ),
    ),
    "xml.encoding": Sentence(
        nl=(
            "Op regel {line} staan bytes die niet passen bij de tekencodering van het bestand. "
            "Laat het opnieuw opslaan als UTF-8."
        ),
        en=(
            "Line {line} holds bytes that do not fit the character encoding of the file. "
            "Have it saved again as UTF-8."
        ),
    ),
    "xml.encoding-unknown": Sentence(
        nl="De tekencodering {encoding} wordt niet gelezen. Laat het bestand opslaan als UTF-8.",
        en="The character encoding {encoding} is not read. Have the file saved as UTF-8.",
    ),
    "xml.encoding-contradiction": Sentence(
        nl=(
            "Het bestand zegt in {declared} te zijn, maar is in {seen}. "
            "Laat het opnieuw opslaan als UTF-8."
        ),
        en="The file says that it is in {declared}, but it is in {seen}. Have it saved as UTF-8.",
    ),
    "xml.prolog-too-long": Sentence(
        nl="In de eerste megabyte begint geen element. Zo'n bestand is geen e-factuur.",
        en="No element starts within the first megabyte. Such a file is not an e-invoice.",
    ),
    "xml.truncated": Sentence(
        nl="Het bestand breekt af op regel {line}. Vraag de afzender het opnieuw te sturen.",
        en="The file breaks off at line {line}. Ask the sender to send it again.",
    ),
    "xml.malformed": Sentence(
        nl="Op regel {line} is dit geen goed gevormde XML. De lezer zegt: {reason}.",
        en="At line {line} this is not well-formed XML. The reader says: {reason}.",
    ),
}

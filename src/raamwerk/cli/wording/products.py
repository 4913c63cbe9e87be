"""What is said of the publisher's table of products and service plans."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "products.no-day": Sentence(
        nl="Van {name} is niet te zeggen van welke dag het is. Noem de dag van publicatie met --published.",
        en="Of {name} it cannot be told of which day it is. Name the day of publication with --published.",
    ),
    "products.no-table": Sentence(
        nl="{name} is niet de tabel van producten en dienstplannen. Die is een CSV met de kolommen {columns}.",
        en="{name} is not the table of products and service plans. That is a CSV with the columns {columns}.",
    ),
    "products.encoding": Sentence(
        nl="{name} is geen UTF-8, vanaf byte {byte}. Sla het bestand op als UTF-8.",
        en="{name} is no UTF-8, from byte {byte} on. Save the file as UTF-8.",
    ),
    "products.too-large": Sentence(
        nl="{name} is groter dan {most} MB. De tabel van de uitgever is veel kleiner; kijk of dit het bestand is.",
        en="{name} is larger than {most} MB. The publisher's table is far smaller; see whether this is the file.",
    ),
    "products.other-file": Sentence(
        nl="Van {on:date} is er al een ander bestand, {name}. Een versie verandert niet; geef de juiste dag met "
        "--published.",
        en="There is another file of {on:date} already, {name}. A version does not change; give the right day with "
        "--published.",
    ),
    "products.unknown": Sentence(
        nl="Er is geen producttabel van {on:date} of eerder. Lees er een in met raamwerk products import.",
        en="There is no table of products of {on:date} or before. Take one in with raamwerk products import.",
    ),
    "products.ragged": Sentence(
        nl="{fields} velden in plaats van {expected}: waar een naam eindigt is niet te zeggen. Zet komma's in "
        "namen tussen aanhalingstekens.",
        en="{fields} fields instead of {expected}: where a name ends cannot be told. Put commas in names between "
        "quotation marks.",
    ),
    "products.no-guid": Sentence(
        nl="{value} in kolom {column} is geen GUID.",
        en="{value} in column {column} is no GUID.",
    ),
    "may-not.import-products": Sentence(
        nl="Als {role} mag u geen producttabel inlezen: dat doet de aankoopcentrale voor iedereen. Vraag het daar.",
        en="As {role} you may not import a table of products: the central purchasing body does so for everybody. Ask "
        "there.",
    ),
}

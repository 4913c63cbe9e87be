"""What is said of a table (CSV, TSV, XLSX) that cannot be read."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "table.empty": Sentence(
        nl="{name} is leeg. Vraag de afzender om het bestand opnieuw te sturen.",
        en="{name} is empty. Ask the sender for the file again.",
    ),
    "table.too-large": Sentence(
        nl="{name} is {bytes} bytes groot; er worden er hoogstens {most} gelezen. Splits het bestand.",
        en="{name} is {bytes} bytes large; at most {most} are read. Split the file.",
    ),
    "table.encrypted": Sentence(
        nl="Het werkboek is met een wachtwoord beveiligd. Sla het op zonder wachtwoord.",
        en="The workbook is protected by a password. Save it without one.",
    ),
    "table.old-excel": Sentence(
        nl="{name} is een oud Excel-bestand (.xls). Open het en sla het op als .xlsx.",
        en="{name} is an old Excel file (.xls). Open it and save it as .xlsx.",
    ),
    "table.other-kind": Sentence(
        nl="Dit is geen tabel maar {kind}. Sla het op als .xlsx of .csv.",
        en="This is no table but {kind}. Save it as .xlsx or .csv.",
    ),
    "table.wrong-extension": Sentence(
        nl="{name} eindigt op .{extension}, maar de inhoud is {found}. Geef het de juiste naam, "
        "nadat is nagegaan waar het vandaan komt.",
        en="{name} ends in .{extension}, but its content is {found}. Give it the right name, after "
        "checking where it comes from.",
    ),
    "table.no-header": Sentence(
        nl="Op rij {row} staan geen kolomnamen (het bestand heeft {rows} rijen). Geef met header-row "
        "de rij waarop ze staan.",
        en="There are no column names on row {row} (the file has {rows} rows). Say with header-row "
        "on which row they are.",
    ),
    "table.encoding": Sentence(
        nl="Regel {line} is geen {encoding}. Geef de tekencodering op in het profiel, bijvoorbeeld "
        'encoding = "windows-1252" onder [file].',
        en="Line {line} is not {encoding}. Declare the encoding in the profile, for instance "
        'encoding = "windows-1252" under [file].',
    ),
    "table.unknown-encoding": Sentence(
        nl="De tekencodering {encoding} is niet bekend. Kies uit: {known}.",
        en="The encoding {encoding} is not known. Choose from: {known}.",
    ),
    "table.binary": Sentence(
        nl="Het bestand is geen tekst in {encoding}: er staan nultekens in. Is het UTF-16 zonder "
        'kenmerk, geef dan encoding = "utf-16-le" op onder [file] in het profiel.',
        en="The file is no text in {encoding}: it holds null characters. If it is UTF-16 without a "
        'mark, declare encoding = "utf-16-le" under [file] in the profile.',
    ),
    "table.delimiter": Sentence(
        nl="Het scheidingsteken tussen de kolommen is niet zeker te zien (mogelijk: {found}). Geef het "
        'op in het profiel, bijvoorbeeld delimiter = ";" onder [file].',
        en="The mark between columns cannot be told for certain (possible: {found}). Declare it in the "
        'profile, for instance delimiter = ";" under [file].',
    ),
    "table.quotes": Sentence(
        nl="Rond rij {row} (regel {line}) staat een aanhalingsteken dat niet sluit of een cel van meer "
        "dan 131.072 tekens. Herstel het; anders valt de rest van het bestand in een cel.",
        en="Around row {row} (line {line}) a quote is not closed, or a cell is longer than 131,072 "
        "characters. Mend it; otherwise the rest of the file falls into one cell.",
    ),
    "table.too-many-cells": Sentence(
        nl="De tabel beslaat {cells} cellen; er worden er hoogstens {most} gelezen. Verwijder lege "
        "rijen en kolommen aan de randen, of splits het bestand.",
        en="The table spans {cells} cells; at most {most} are read. Remove empty rows and columns at "
        "the edges, or split the file.",
    ),
    "table.unpacks-large": Sentence(
        nl="Uitgepakt wordt het bestand groter dan {most} bytes ({bytes}). Zo'n bestand wordt niet "
        "geopend. Vraag de afzender om een gewoon bestand.",
        en="Unpacked, the file grows beyond {most} bytes ({bytes}). Such a file is not opened. Ask "
        "the sender for an ordinary one.",
    ),
    "table.broken-xlsx": Sentence(
        nl="Het werkboek is beschadigd of onvolledig ({reason}). Open het in een rekenprogramma en sla "
        "het opnieuw op.",
        en="The workbook is damaged or incomplete ({reason}). Open it in a spreadsheet program and "
        "save it again.",
    ),
    "table.no-references": Sentence(
        nl="In het werkboek staan cellen zonder plaats. Open het in een rekenprogramma en sla het "
        "opnieuw op als .xlsx.",
        en="The workbook has cells that do not say where they stand. Open it in a spreadsheet program "
        "and save it again as .xlsx.",
    ),
    "table.which-sheet": Sentence(
        nl="Het werkboek heeft meer dan een blad: {sheets}. Geef in het profiel op welk, met sheet "
        "onder [file].",
        en="The workbook has more than one sheet: {sheets}. Declare which in the profile, with sheet "
        "under [file].",
    ),
    "table.no-sheet": Sentence(
        nl="Het werkboek heeft geen blad '{sheet}'. Wel: {sheets}.",
        en="The workbook has no sheet '{sheet}'. It has: {sheets}.",
    ),
}

"""The words of head-count scenarios, in Dutch and English."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="Raming bij onzekere aantallen medewerkers", en="Forecast with uncertain head counts"
    ),
    "protected": Sentence(
        nl="beschermd, midden van de trekkingen", en="protected, middle of the draws"
    ),
    "exposed": Sentence(
        nl="onbeschermd bij {scenario}, midden van de trekkingen",
        en="unprotected by {scenario}, middle of the draws",
    ),
    "between": Sentence(nl="{low} tot {high}", en="{low} to {high}"),
    "eight-in-ten": Sentence(
        nl="acht van de tien trekkingen hierin ({what})", en="eight in ten draws within ({what})"
    ),
    "steady": Sentence(
        nl="bij het aantal van nu ({what})", en="with the head count of today ({what})"
    ),
    "left-out": Sentence(
        nl="regelmaanden zonder bekend bedrag, niet meegerekend",
        en="line-months without a known amount, left out",
    ),
    "assumed": Sentence(nl="Wat is aangenomen", en="What is assumed"),
    "walk": Sentence(
        nl="Nu {heads} medewerkers; groei {growth} per jaar met elke maand een toevallige verandering, spreiding {spread} per jaar (normaal).",
        en="{heads} persons today; growth {growth} a year with a chance change every month, spread {spread} a year (normal).",
    ),
    "trend": Sentence(
        nl="Nu {heads} medewerkers; een vaste groei per trekking van {growth} per jaar, spreiding {spread} (normaal).",
        en="{heads} persons today; one growth a draw of {growth} a year, spread {spread} (normal).",
    ),
    "uniform": Sentence(
        nl="Nu {heads} medewerkers; een vaste groei per trekking van {growth} per jaar, gelijk verdeeld tot {spread} erboven en eronder.",
        en="{heads} persons today; one growth a draw of {growth} a year, evenly spread to {spread} above and below.",
    ),
    "triangular": Sentence(
        nl="Nu {heads} medewerkers; een vaste groei per trekking, waarschijnlijkst {growth} per jaar, tot {spread} erboven en eronder (driehoek).",
        en="{heads} persons today; one growth a draw, likeliest {growth} a year, to {spread} above and below (triangular).",
    ),
    "jump": Sentence(
        nl="Vanaf {month} met een kans van {chance}: {heads} medewerkers.",
        en="From {month} with a chance of {chance}: {heads} persons.",
    ),
    "shift": Sentence(
        nl="Vanaf {month} gaat {least} tot {most} van de gebruikers van {of} naar {to}.",
        en="From {month} {least} to {most} of the users of {of} go to {to}.",
    ),
    "ratchet": Sentence(
        nl="Licenties: elke regel groeit mee en wordt naar boven afgerond; meer kan elke maand, minder alleen op een verjaardag.",
        en="Licences: every line grows along and is rounded up; more in any month, fewer only at an anniversary.",
    ),
    "never-fewer": Sentence(
        nl="De voorwaarden kennen geen verlaging: minder kan niet.",
        en="The terms know no reduction: fewer is not possible.",
    ),
    "again": Sentence(
        nl="Na te doen met: {scenarios} trekkingen, zaad {seed}, {generator} van NumPy {version}. Bedragen zijn exact, niet geschat.",
        en="To be done again with: {scenarios} draws, seed {seed}, {generator} of NumPy {version}. Amounts are exact, not estimated.",
    ),
    "years": Sentence(nl="Per begrotingsjaar", en="By budget year"),
    "months": Sentence(nl="Per maand", en="By month"),
    "cost": Sentence(nl="Kosten per maand", en="Cost by month"),
    "heads": Sentence(nl="Medewerkers per maand", en="Persons by month"),
    "middle": Sentence(nl="midden (p50)", en="middle (p50)"),
    "band": Sentence(nl="p10 tot p90", en="p10 to p90"),
    "h-kind": Sentence(nl="Deel", en="Part"),
    "h-year": Sentence(nl="Jaar", en="Year"),
    "h-month": Sentence(nl="Maand", en="Month"),
    "h-months": Sentence(nl="Maanden", en="Months"),
    "h-p10": Sentence(nl="p10", en="p10"),
    "h-p50": Sentence(nl="p50", en="p50"),
    "h-p90": Sentence(nl="p90", en="p90"),
}

KINDS: Final[dict[str, Sentence]] = {
    "protected": Sentence(nl="beschermd", en="protected"),
    "exposed": Sentence(nl="onbeschermd", en="unprotected"),
}

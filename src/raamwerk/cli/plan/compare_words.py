"""The words of a comparison of frameworks over a sector."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(
        nl="Wat is een voorwaarde waard? {first} naast {others}",
        en="What is a term worth? {first} beside {others}",
    ),
    "title-one": Sentence(
        nl="Wat is een voorwaarde waard voor {participant}? {first} naast {others}",
        en="What is a term worth to {participant}? {first} beside {others}",
    ),
    "by-sector": Sentence(
        nl="{sector}: {participants} deelnemers, {lines} regels, {months} maanden van {since} t/m {last}",
        en="{sector}: {participants} participants, {lines} lines, {months} months from {since} to {last}",
    ),
    "made-up": Sentence(
        nl="Verzonnen sector (seed {seed}): namen van gemeenten bestaan, al het andere en alle prijzen zijn verzonnen",
        en="Made-up sector (seed {seed}): names of municipalities exist, all else and all prices are made up",
    ),
    "books": Sentence(nl="Prijsboeken: {books}", en="Price books: {books}"),
    "made-for": Sentence(
        nl="Gemaakt voor {day}; bedragen zonder btw", en="Made for {day}; amounts without VAT"
    ),
    "f-first": Sentence(nl="onder {name}", en="under {name}"),
    "f-difference": Sentence(
        nl="{name} kost meer (+) of minder (-) dan {first}",
        en="{name} costs more (+) or less (-) than {first}",
    ),
    "f-behaviour": Sentence(
        nl="daarbovenop als deelnemers onder {name} anders kiezen",
        en="on top of that when participants choose otherwise under {name}",
    ),
    "effects": Sentence(
        nl="{first} naar {name}: welke voorwaarde doet wat",
        en="{first} to {name}: which term does what",
    ),
    "effects-text": Sentence(
        nl="'Op volgorde' wisselt de voorwaarden na elkaar, van boven naar beneden, en telt precies op tot het hele "
        "verschil. 'Alleen' wisselt er een en laat de rest staan; wat dan overblijft is wisselwerking: wat "
        "voorwaarden alleen samen doen.",
        en="'In order' swaps the terms one after another, from top to bottom, and adds up exactly to the whole "
        "difference. 'Alone' swaps one and leaves the rest; what is left then is interaction: what terms do only "
        "together.",
    ),
    "same": Sentence(
        nl="Geen van de voorwaarden die euro's verschuiven, verschilt.",
        en="None of the terms that move euros differs.",
    ),
    "interaction": Sentence(nl="wisselwerking", en="interaction"),
    "whole": Sentence(nl="hele verschil", en="whole difference"),
    "behaviour": Sentence(
        nl="anders kiezen (apart van de prijzen)", en="choosing otherwise (apart from prices)"
    ),
    "years": Sentence(nl="{first} naar {name}: per jaar", en="{first} to {name}: by year"),
    "sizes": Sentence(
        nl="{first} naar {name}: per grootteklasse", en="{first} to {name}: by size class"
    ),
    "sizes-text": Sentence(nl="Personen met een werkplek.", en="Persons with a workplace."),
    "types": Sentence(
        nl="{first} naar {name}: per producttype", en="{first} to {name}: by product type"
    ),
    "winners": Sentence(
        nl="{first} naar {name}: wie wint en wie verliest",
        en="{first} to {name}: who wins and who loses",
    ),
    "winners-text": Sentence(
        nl="{win} deelnemers zijn goedkoper uit, {lose} duurder, {same} gelijk.",
        en="{win} participants pay less, {lose} more, {same} the same.",
    ),
    "sensitivity": Sentence(
        nl="Wat een stap waard is onder {name}", en="What a step is worth under {name}"
    ),
    "sensitivity-text": Sentence(
        nl="Elke stap alleen, opnieuw doorgerekend en niet geschat; over de hele tijd en per jaar gemiddeld.",
        en="Each step alone, replayed and not estimated; over the whole time, and a year on average.",
    ),
    "assumptions": Sentence(nl="Aannames", en="Assumptions"),
    "a-calendar": Sentence(
        nl="De kalender van elke raamovereenkomst ligt met haar eerste dag op {since}; haar voorwaarden gelden in hun "
        "laatste vorm.",
        en="Each framework's calendar lies with its first day on {since}; its terms hold in their latest form.",
    ),
    "a-need": Sentence(
        nl="Nodig is wat bestellingen en verminderingen samen geven; na de laatste bestelling blijft dat zo.",
        en="Needed is what orders and reductions add up to; after the last order it stays so.",
    ),
    "a-list": Sentence(
        nl="Wie te klein is, wat er niet onder valt en wat na het einde komt, betaalt de lijstprijs van die maand.",
        en="One who is too small, what is not covered and what comes after the end pays that month's list price.",
    ),
    "a-prices": Sentence(
        nl="Een raamovereenkomst zonder eigen prijsboek heeft de maximumprijzen van dat van de sector.",
        en="A framework without a price book of its own has the maximum prices of the sector's.",
    ),
    "a-index": Sentence(
        nl="Wat door indexering mag stijgen, stijgt elk jaar volledig.",
        en="What may rise by index rises in full every year.",
    ),
    "a-coverage": Sentence(
        nl="Wie door een dekkingsregel te weinig heeft, koopt bij van de meegetelde familie waarvan hij het meeste heeft.",
        en="One who is short of a cover rule buys more of the counted family of which it has most.",
    ),
    "a-left-out": Sentence(
        nl="Weggelaten omdat een prijs niet bekend is: {years} jaren van {lines} regels ({name}). Onbekend telt nooit als nul.",
        en="Left out because a price is not known: {years} years of {lines} lines ({name}). Unknown never counts as zero.",
    ),
    "a-untold": Sentence(
        nl="Ook anders bij {name}, maar zonder euro's in deze berekening: {terms}.",
        en="Different with {name} too, but without euros in this replay: {terms}.",
    ),
    "a-behaviour": Sentence(
        nl="Anders kiezen: een duurdere suite dekt wat een goedkopere dekt (F3, E3, E5), en wie met meer licenties een "
        "staffel haalt die minder kost, koopt die.",
        en="Choosing otherwise: a dearer suite covers what a cheaper one covers (F3, E3, E5), and one who reaches a "
        "tier that costs less with more licences buys those.",
    ),
    "s-effects": Sentence(nl="voorwaarden", en="terms"),
    "s-years": Sentence(nl="per jaar", en="by year"),
    "s-sizes": Sentence(nl="per grootte", en="by size"),
    "s-types": Sentence(nl="per producttype", en="by product type"),
    "s-winners": Sentence(nl="winst en verlies", en="winners and losers"),
    "s-everyone": Sentence(nl="alle deelnemers", en="all participants"),
    "s-sensitivity": Sentence(nl="stappen", en="steps"),
    "h-lever": Sentence(nl="Voorwaarde", en="Term"),
    "h-before": Sentence(nl="Was", en="Was"),
    "h-after": Sentence(nl="Wordt", en="Becomes"),
    "h-order": Sentence(nl="Op volgorde", en="In order"),
    "h-alone": Sentence(nl="Alleen", en="Alone"),
    "h-year": Sentence(nl="Jaar", en="Year"),
    "h-size": Sentence(nl="Grootte", en="Size"),
    "h-type": Sentence(nl="Producttype", en="Product type"),
    "h-participant": Sentence(nl="Deelnemer", en="Participant"),
    "h-heads": Sentence(nl="Werkplekken", en="Workplaces"),
    "h-first": Sentence(nl="{first}", en="{first}"),
    "h-second": Sentence(nl="{name}", en="{name}"),
    "h-difference": Sentence(nl="Verschil", en="Difference"),
    "h-most": Sentence(nl="Vooral door", en="Mostly by"),
    "h-move": Sentence(nl="Stap", en="Step"),
    "h-total": Sentence(nl="Hele tijd", en="Whole time"),
    "h-yearly": Sentence(nl="Per jaar", en="A year"),
    "less": Sentence(nl="minder", en="less"),
    "more": Sentence(nl="meer", en="more"),
    "unknown": Sentence(nl="onbekend", en="unknown"),
    "none": Sentence(nl="geen", en="none"),
    "yes": Sentence(nl="elk jaar omlaag", en="down every year"),
    "no": Sentence(nl="nooit omlaag", en="never down"),
    "all": Sentence(nl="alles", en="everything"),
    "v-size": Sentence(nl="minstens {value}", en="at least {value}"),
    "v-coverage": Sentence(nl="{share} op {families}", en="{share} on {families}"),
    "v-book": Sentence(nl="prijsboek {book}", en="price book {book}"),
    "v-sector": Sentence(nl="prijsboek van de sector", en="the sector's price book"),
    "v-off": Sentence(nl="{shares} van de lijstprijs", en="{shares} off list"),
    "v-adjust": Sentence(nl="{share} op {family}", en="{share} on {family}"),
    "v-tiers": Sentence(nl="vanaf {quantity}: {share}", en="from {quantity}: {share}"),
    "v-lock": Sentence(nl="tot het einde", en="to the end"),
    "v-lock-months": Sentence(nl="{months} maanden vast", en="fixed for {months} months"),
    "v-level": Sentence(nl="{share} vanaf {quantity}", en="{share} from {quantity}"),
    "v-promotion": Sentence(
        nl="{share} in de eerste {months} maanden", en="{share} in the first {months} months"
    ),
    "v-end-months": Sentence(nl="{months} maanden", en="{months} months"),
    "v-end-stops": Sentence(nl="stopt na {day}", en="stops after {day}"),
    "v-end-year": Sentence(
        nl="eigen verjaardag in jaar {year}", en="own anniversary in year {year}"
    ),
    "v-end-never": Sentence(nl="geen einde", en="no end"),
    "v-year": Sentence(nl="{share} per jaar", en="{share} a year"),
}
"""Every text by name."""

LEVERS: Final[dict[str, Sentence]] = {
    "minimum-size": Sentence(nl="ondergrens", en="minimum size"),
    "coverage": Sentence(nl="dekking", en="coverage"),
    "product-scope": Sentence(nl="wat eronder valt", en="what is covered"),
    "maximum-price": Sentence(nl="maximumprijzen", en="maximum prices"),
    "quantity-tiers": Sentence(nl="staffel", en="tiers by quantity"),
    "level-discount": Sentence(nl="korting per prijsniveau", en="discount by price level"),
    "price-period": Sentence(nl="wanneer een prijs ingaat", en="when a price reaches one"),
    "price-lock": Sentence(nl="prijsprotectie", en="price protection"),
    "indexation": Sentence(nl="indexering", en="indexation"),
    "yearly-flexibility": Sentence(nl="jaarlijkse flexibiliteit", en="yearly flexibility"),
    "promotion": Sentence(nl="instapkorting", en="promotion"),
    "end": Sentence(nl="einde", en="end"),
    "fee": Sentence(nl="bijdrage", en="fee"),
}
"""The levers by the id of their term."""

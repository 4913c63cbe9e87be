"""Every fact (column) of a batch, declared once: its kind, and its label in two languages.

A fact that is not known is null. The kind says how it is held and how doors show it:
money: Int64 micro-euros; quantity: Int64 millionths; ratio: Int64 millionths (30000 is 3 %);
count: Int64; date: Date; flag: Boolean; text: String.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import polars as pl

from raamwerk.core.rule import Sentence


class Kind(StrEnum):
    """How a fact is held and shown."""

    MONEY = "money"
    QUANTITY = "quantity"
    RATIO = "ratio"
    COUNT = "count"
    DATE = "date"
    FLAG = "flag"
    TEXT = "text"

    @property
    def dtype(self) -> type[pl.DataType]:
        """The Polars type of a column of this kind."""
        return _DTYPES.get(self, pl.Int64)


_DTYPES: Final[dict[Kind, type[pl.DataType]]] = {
    Kind.DATE: pl.Date,
    Kind.FLAG: pl.Boolean,
    Kind.TEXT: pl.String,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """The facts that say what a price covers: months (0 is once), and unit-months in all."""

    months: str
    span: str


UNITS: Final = {
    "unit_price": Unit("unit_months", "price_span"),
    "maximum": Unit("maximum_months", "maximum_span"),
    "list_price": Unit("maximum_months", "maximum_span"),
    "locked_price": Unit("locked_months", "locked_span"),
    "order_price": Unit("order_months", "order_span"),
}
"""What each price covers; a price without its unit says little (K-1)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One column of the batch."""

    name: str
    kind: Kind
    label: Sentence


def _facts(kind: Kind, **labels: tuple[str, str]) -> list[Fact]:
    return [Fact(name, kind, Sentence(nl=nl, en=en)) for name, (nl, en) in labels.items()]


FACTS: Final[dict[str, Fact]] = {
    fact.name: fact
    for fact in (
        # What the document states.
        *_facts(
            Kind.TEXT,
            document=("document", "document"),
            document_kind=("soort document", "kind of document"),
            source=("bestand", "file"),
            line=("regel", "line"),
            place=("plaats", "place"),
            part_number=("artikelnummer", "part number"),
            name=("omschrijving", "item name"),
            currency=("valuta", "currency"),
            unit=("eenheid", "unit"),
            buyer=("koper", "buyer"),
            seller=("verkoper", "seller"),
            order_reference=("bestelreferentie", "order reference"),
            buyer_reference=("kenmerk van de koper", "buyer reference"),
            corrects=("creditering van", "credits"),
            change=("soort wijziging", "kind of change"),
            step_up_from=("step-up van", "step-up from"),
            step_up_to=("step-up naar", "step-up to"),
        ),
        *_facts(
            Kind.MONEY,
            unit_price=("stuksprijs", "unit price"),
            line_amount=("regelbedrag", "line amount"),
            line_charge=("toeslag op de regel", "charge on the line"),
            line_allowance=("korting op de regel", "allowance on the line"),
            line_total=("som van de regels volgens het document", "sum of lines as stated"),
            surcharges=("toeslagen op het document", "charges on the document"),
        ),
        *_facts(
            Kind.QUANTITY,
            quantity=("aantal", "quantity"),
            price_quantity=("aantal waarvoor de prijs geldt", "base quantity of the price"),
            minimum_quantity=("verplichte afname", "obliged quantity"),
            quantity_from=("prijs geldt vanaf", "price holds from quantity"),
        ),
        *_facts(
            Kind.DATE,
            issued_on=("datum van het document", "date of the document"),
            received_on=("ontvangen op", "received on"),
            ordered_on=("besteldatum", "order date"),
            usage_on=("eerste gebruiksdag", "first day of use"),
            period_since=("periode vanaf", "period from"),
            period_last=("periode tot en met", "period to and including"),
            commitment_last=("verplichting tot en met", "commitment to and including"),
            due_on=("uiterste betaaldag", "last day of payment"),
            valid_last=("offerte geldig tot en met", "quote valid to and including"),
        ),
        *_facts(
            Kind.COUNT,
            unit_months=("maanden per prijs", "months a price covers"),
            payment_days=("betaaltermijn in dagen", "payment term in days"),
        ),
        *_facts(
            Kind.FLAG,
            states_purchase_obligation=("afnameverplichting gesteld", "purchase obligation stated"),
        ),
        # What the price book says of the line on its price date.
        *_facts(
            Kind.DATE,
            price_date=("prijsdatum", "price date"),
            maximum_since=("maximumprijs geldt vanaf", "maximum in force since"),
        ),
        *_facts(
            Kind.MONEY,
            maximum=("maximumprijs", "maximum price"),
            list_price=("lijstprijs", "list price"),
        ),
        *_facts(
            Kind.COUNT,
            price_span=("eenheid-maanden van de prijs", "unit-months of the price"),
            maximum_months=("maanden per maximumprijs", "months a maximum covers"),
            maximum_span=("eenheid-maanden van de maximumprijs", "unit-months of the maximum"),
            maximum_row=("rij in het prijsboek", "row in the price book"),
        ),
        *_facts(
            Kind.TEXT,
            maximum_book=("prijsboek", "price book"),
            product_type=("producttype", "product type"),
            family=("productfamilie", "product family"),
        ),
        *_facts(
            Kind.FLAG,
            part_known=("artikel komt in een prijsboek voor", "part number occurs in a price book"),
            in_framework=("valt onder de raamovereenkomst", "within the framework's scope"),
            book_depends_on_volume=("maximum hangt af van aantal", "maximum depends on volume"),
        ),
        # What the enrolment says.
        *_facts(
            Kind.MONEY,
            locked_price=("vastgelegde prijs", "locked price"),
            order_price=("bestelde prijs", "price of the order"),
            step_up_difference=(
                "verschil met de basislicentie",
                "difference with the base licence",
            ),
        ),
        *_facts(
            Kind.DATE,
            locked_on=("prijs vastgelegd op", "price locked on"),
            enrolment_start=("begin inschrijving", "start of the enrolment"),
            enrolment_last=("einde inschrijving", "end of the enrolment"),
            participation_since=("deelname vanaf", "participation since"),
            framework_since=("raamovereenkomst vanaf", "framework since"),
            framework_last=("raamovereenkomst tot en met", "framework to and including"),
            terms_last=("voorwaarden gelden tot en met", "terms hold to and including"),
            checked_on=("getoetst op", "checked on"),
            anniversary=("verjaardag", "anniversary"),
            effect_on=("wijziging gaat in op", "change takes effect on"),
            window_opens=("wijzigen kan vanaf", "changes possible from"),
            window_closes=("wijzigen kan tot en met", "changes possible to and including"),
        ),
        *_facts(
            Kind.COUNT,
            locked_months=("maanden per vastgelegde prijs", "months a locked price covers"),
            locked_span=(
                "eenheid-maanden van de vastgelegde prijs",
                "unit-months of the locked price",
            ),
            order_months=("maanden per bestelde prijs", "months an ordered price covers"),
            order_span=(
                "eenheid-maanden van de bestelde prijs",
                "unit-months of the ordered price",
            ),
            step_up_span=("eenheid-maanden van het verschil", "unit-months of the difference"),
            cover_months=("te dekken maanden", "months to cover"),
            billed_months=("gefactureerde maanden", "months billed"),
            headcount=("medewerkers met werkplek", "staff with a workplace"),
            minimum_users=("minimumaantal gebruikers", "minimum number of users"),
        ),
        *_facts(
            Kind.QUANTITY,
            owned_quantity=("aantal in bezit", "quantity owned"),
            base_owned_quantity=("aantal basislicenties", "quantity of base licences"),
            covered_quantity=("gedekte medewerkers", "staff covered"),
            required_quantity=("vereiste dekking", "cover required"),
        ),
        *_facts(
            Kind.RATIO,
            declared_discount=("toegezegde korting", "declared discount"),
            tier_discount=("staffelkorting", "tier discount"),
        ),
        *_facts(
            Kind.FLAG,
            buyer_is_participant=("koper is de deelnemer", "buyer is the participant"),
            seller_is_reseller=("verkoper is de LSP", "seller is the reseller"),
            may_reduce=("verlagen is toegestaan", "reduction is allowed"),
            online_service=("is een online dienst", "is an online service"),
        ),
        # What follows by arithmetic, and from the other documents at hand.
        *_facts(
            Kind.MONEY,
            computed_amount=("nagerekend regelbedrag", "line amount recomputed"),
            maximum_amount=("regelbedrag tegen de maximumprijs", "line amount at the maximum"),
            computed_total=("nagerekende som van de regels", "sum of lines recomputed"),
            all_in_amount=("alles samen gevraagd", "asked all in"),
            all_in_maximum=("alles samen hoogstens", "maximum all in"),
            invoiced_amount=("eerder gefactureerd", "invoiced before"),
            credited_amount=("gecrediteerd", "credited"),
        ),
        *_facts(
            Kind.TEXT,
            duplicate_line=("zelfde als regel", "same as line"),
            duplicate_document=("zelfde als document", "same as document"),
            framework_currency=("valuta van de raamovereenkomst", "currency of the framework"),
        ),
        *_facts(
            Kind.COUNT,
            framework_lines=(
                "regels die onder de raamovereenkomst vallen",
                "lines of the framework",
            ),
            payment_days_allowed=("afgesproken betaaltermijn", "agreed payment term"),
            payment_days_most=("langste betaaltermijn", "longest payment term"),
            reservation_months=("maanden vooruit te reserveren", "months reservable ahead"),
            reservation_closed_days=("dagen gesloten vóór de verjaardag", "days closed before"),
        ),
    )
}

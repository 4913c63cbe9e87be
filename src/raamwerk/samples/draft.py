"""A made-up document on its way: lines that still know what may be asked of them, and what a check must find.

What a check must find is worked out here from first principles, in exact fractions and a line at a time, so that it
is a second opinion on the rules and not a copy of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Literal

from raamwerk.core.checking.document import Document, DocumentKind, Lines
from raamwerk.core.money import amount
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from raamwerk.samples.market import Priced

BREACH: Final = Outcome.BREACH
UNKNOWN: Final = Outcome.UNKNOWN
Findings = dict[str, Outcome]
"""By rule: breach or unknown; what is not in it passes or does not apply."""
Role = Literal["goods", "unlisted", "own-service", "surcharge"]
"""Goods of the book, goods that no book knows, the reseller's own service, or a surcharge."""

_CENT: Final = Decimal("0.01")
_ONE: Final = 1_000_000
_NO_BASIS: Final = ("price.above-maximum", "price.unit-unknown")


@dataclass(slots=True)
class DraftLine:
    """A line of a made-up document.

    Args:
        part_number, name: of the item.
        quantity: charged.
        unit: as the document writes it.
        months: of use that one unit of the quantity covers; 1 when paid once; None when the line does not tell.
        price: of `per` units.
        per: the base quantity of the price.
        priced: what may be asked; None for what no book knows.
        role: what kind of line it is.
        more: other columns of `Lines`, as text.
        excess: what the amount is wrong by.
        found: what a check must find beside what follows from the price.
        off: whether the rules about prices do not look at it.
    """

    part_number: str | None
    name: str | None
    quantity: int
    unit: str
    months: int | None
    price: Decimal
    per: int = 1
    priced: Priced | None = None
    role: Role = "goods"
    more: dict[str, str] = field(default_factory=dict)
    excess: Decimal = Decimal(0)
    found: Findings = field(default_factory=dict)
    off: bool = False

    @property
    def amount(self) -> Decimal:
        """What the line asks, in whole cents."""
        goods = (self.price * self.quantity / self.per).quantize(_CENT, ROUND_HALF_UP)
        return goods + Decimal(self.more.get("charge", "0")) + self.excess

    @property
    def asked(self) -> Fraction | None:
        """The price for one unit-month in micro-euros, exact; None where the line does not tell what it covers."""
        if self.months is None:
            return None
        return Fraction(self.price) * _ONE / (self.per * self.months)

    @property
    def most(self) -> int | None:
        """What the line may cost at its ceiling, rounded up to a micro-euro; None where that is not known."""
        ceiling = None if self.priced is None else self.priced.ceiling
        if ceiling is None or self.months is None:
            return None
        return -int(-ceiling * self.quantity * self.months // 1)

    @property
    def charges(self) -> bool:
        """Whether the rules about prices look at it."""
        return self.role == "goods" and not self.off and self.more.get("change") != "true_down"

    def findings(self, *, credit: bool) -> Findings:
        """All that a check must find on this line."""
        prices = _of_price(self) if self.charges and not credit else {}
        return {**prices, **self.found}

    def texts(self, number: int) -> dict[str, str | None]:
        """The line by column of `Lines`."""
        return {
            "number": str(number),
            "part_number": self.part_number,
            "name": self.name,
            "quantity": str(self.quantity),
            "unit": self.unit,
            "unit_price": format(self.price, "f"),
            "price_quantity": None if self.per == 1 else str(self.per),
            "amount": format(self.amount, "f"),
            **self.more,
        }


def _of_price(line: DraftLine) -> Findings:
    """What follows from the price of a line: maximum, lock, promise (K-1..K-3)."""
    priced = line.priced
    if priced is None:
        return {}
    promised = {"price.discount-not-kept": UNKNOWN} if priced.discount else {}
    if priced.maximum is None:
        # A lock goes on without a maximum; whether it is broken can still be told.
        return {"price.no-maximum": UNKNOWN, "price.above-maximum": UNKNOWN, **promised}
    if line.asked is None:
        locked = {"price.above-lock": UNKNOWN} if priced.locked is not None else {}
        return {**dict.fromkeys(_NO_BASIS, UNKNOWN), **locked, **promised}
    kept = Fraction(_ONE - priced.discount, _ONE)
    broken = {
        "price.above-maximum": line.asked > priced.maximum,
        "price.above-lock": priced.locked is not None and line.asked > priced.locked,
        "price.discount-not-kept": bool(priced.discount)
        and line.asked > (priced.ceiling or priced.maximum) * kept,
    }
    suspect = {"price.unit-suspect": UNKNOWN} if _twelvefold(line.asked, priced.maximum) else {}
    return {**{rule: BREACH for rule, so in broken.items() if so}, **suspect}


def _twelvefold(asked: Fraction, maximum: Fraction) -> bool:
    """About twelve times the maximum, or a twelfth: 10 to 14."""
    return 10 * maximum <= asked <= 14 * maximum or 10 * asked <= maximum <= 14 * asked


@dataclass(slots=True)
class Draft:
    """A made-up document.

    Args:
        kind: of document.
        header: what `Document` says besides its lines; `id` and `issued_on` among it.
        lines: at least one.
        table: whether it becomes a CSV file; else UBL.
        found: what a check must find of the document as a whole, beside what follows from its sums.
        form: ids of the format rules that it breaks on purpose.
        fault: the id of the fault that is in it, "" for none.
        at: the place of the faulty line, None where the fault is of the document.
    """

    kind: DocumentKind
    header: dict[str, Any]
    lines: list[DraftLine]
    table: bool = False
    found: Findings = field(default_factory=dict)
    form: tuple[str, ...] = ()
    fault: str = ""
    at: int | None = None

    def document(self) -> Document:
        """The document as stated."""
        rows = [line.texts(number) for number, line in enumerate(self.lines, 1)]
        used = [each.name for each in fields(Lines) if any(each.name in row for row in rows)]
        columns = {name: [row.get(name) for row in rows] for name in used}
        total = amount(sum((line.amount for line in self.lines), Decimal(0)))
        stated = {"line_total": total, **self.header}
        return Document(
            kind=self.kind, source="", sha256="", currency=stated.pop("currency", "EUR"),
            lines=Lines(**columns), **stated,
        )  # fmt: skip

    def findings(self) -> dict[str | None, Findings]:
        """All that a check must find, by line number; None for the document as a whole."""
        credit = self.kind is DocumentKind.CREDIT_NOTE
        found: dict[str | None, Findings] = {None: {**self._of_sums(), **self.found}}
        for number, line in enumerate(self.lines, 1):
            found[str(number)] = line.findings(credit=credit)
        return {place: rules for place, rules in found.items() if rules}

    def _of_sums(self) -> Findings:
        """What follows from the sums of a document: surcharges, and all of it against all maximums (K-4)."""
        if self.kind is DocumentKind.CREDIT_NOTE:
            return {}
        goods = [line for line in self.lines if line.role in {"goods", "unlisted"}]
        extra = [line.amount for line in self.lines if line.role == "surcharge"]
        beside = Fraction(sum(extra, Decimal(0))) * _ONE + self.header.get("charges", 0)
        found = {"price.surcharge": BREACH} if beside else {}
        most = [line.most for line in goods]
        if None in most:
            return {**found, "price.all-in-above-maximum": UNKNOWN}
        asked = sum((Fraction(line.amount) for line in goods), Fraction(0)) * _ONE + beside
        allowed = sum(each for each in most if each is not None)
        return {**found, "price.all-in-above-maximum": BREACH} if asked > allowed > 0 else found

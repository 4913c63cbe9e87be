"""Made-up documents that sit at, or one step beside, what the books and the enrolment say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.money import Micro
from tests.oracle import days
from tests.oracle.logic import in_cents
from tests.oracle.made import (
    BUYER,
    ELSEWHERE,
    MILLION,
    PARTS,
    SELLER,
    UNIT_WORDS,
    books_of,
    cut,
    enrolment_of,
    maybe,
    micro,
    near,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.pricebook.entry import Entry, PriceBook
    from tests.oracle.made import Chooser

ONE: Final = Fraction(1)
TIMES: Final = (*[ONE] * 5, ONE * 12, ONE / 12, ONE * 97 / 100, ONE * 10, ONE * 14)
"""How many times the book's price is asked."""


@dataclass(frozen=True)
class Made:
    """Everything that one judgement takes, but for the framework."""

    documents: tuple[Document, ...]
    books: tuple[PriceBook, ...]
    enrolment: Enrolment | None
    on: date


def made(choose: Chooser, framework: str, *, documents: int = 3, lines: int = 5) -> Made:
    books = books_of(choose, framework)
    enrolment = enrolment_of(choose, framework) if choose.between(0, 3) else None
    maker = Maker(choose, books, enrolment)
    papers = tuple(
        maker.document(choose.between(1, lines)) for _ in range(choose.between(1, documents))
    )
    return Made(papers, books, enrolment, near(choose, date(2026, 11, 24)))


class Maker:
    """Makes documents that sit close to what the books and the enrolment say."""

    def __init__(
        self, choose: Chooser, books: Sequence[PriceBook], enrolment: Enrolment | None
    ) -> None:
        self.choose = choose
        self.enrolment = enrolment
        self.entries = [entry for book in books for entry in book.entries]
        self.number = 0

    def day(self) -> date:
        """A day at or near a cut in the book, an anniversary or an end."""
        choose = self.choose
        if self.enrolment is None or choose.between(0, 2) == 0:
            return near(choose, cut(choose))
        start = self.enrolment.start
        return near(choose, days.years_after(start, choose.between(0, 5)))

    def document(self, lines: int) -> Document:
        choose = self.choose
        self.number += 1
        kind = choose.one_of(tuple(DocumentKind))
        issued = self.day()
        filled = Lines()
        for number in range(lines):
            self._line(filled, number)
        total = sum(Decimal(amount or 0) for amount in filled.amount)
        off = choose.one_of((0, 0, 0, 10_000))
        identifier = choose.one_of((f"D-{self.number}", "D-1"))
        return Document(
            kind=kind,
            id=identifier,
            source=f"{self.number}.xml",
            sha256=f"{self.number:064d}",
            issued_on=maybe(choose, issued, out_of=20),
            currency=choose.one_of(("EUR", "EUR", "EUR", "USD", None)),
            seller=choose.one_of(
                (Party(), Party("L", (SELLER,)), Party("O", (("0106", "33333333"),)))
            ),
            buyer=choose.one_of(
                (Party(), Party("G", (BUYER,)), Party("H", (("0106", "44444444"),)))
            ),
            order_reference=choose.one_of((None, "B-1", "D-1", "D-2")),
            buyer_reference=choose.one_of((None, "ICT")),
            ordered_on=choose.one_of((None, None, self.day())),
            corrects=choose.one_of((None, "D-1", "D-2")) if kind == "credit-note" else None,
            due_on=choose.one_of((None, issued + timedelta(days=choose.between(28, 62)))),
            payment_days=choose.one_of((None, 29, 30, 45, 60, 61)),
            received_on=choose.one_of((None, issued + timedelta(days=choose.between(0, 3)))),
            valid_until=choose.one_of((None, issued + timedelta(days=choose.between(-1, 30)))),
            since=choose.one_of((None, None, issued)),
            until=choose.one_of((None, None, issued + timedelta(days=choose.between(28, 31)))),
            charges=choose.one_of((None, None, Micro(0), Micro(1_500 * MILLION), Micro(10_000))),
            line_total=choose.one_of((None, Micro(micro(str(total)) + off))),
            purchase_obligation=choose.one_of((None, None, True, False)),
            lines=filled,
        )

    def _line(self, lines: Lines, number: int) -> None:
        choose = self.choose
        if number and choose.between(0, 9) == 0:
            for _, cells in lines.columns():
                if cells:
                    cells.append(cells[-1])
            return
        entry = choose.one_of(self.entries)
        word = choose.one_of(UNIT_WORDS)
        quantity = choose.one_of(
            ("600", "1", "0.5", "371", "370", "140", "9000", "-5", "0", "7200")
        )
        base = choose.one_of((None, None, None, "1", "100", "12"))
        price = self._price(entry, word, base)
        since = self.day()
        last = days.years_after(since, 1) - days.ONE if choose.between(0, 1) else self.day()
        ordered, used = self.day(), self.day()
        extra = choose.one_of((None, None, None, "0", "12.34"))
        lines.number.append(str(number + 1))
        lines.place.append(f"line {number + 1}")
        lines.name.append(maybe(choose, "M365 E3", out_of=6))
        lines.part_number.append(choose.one_of((entry.part_number,) * 8 + (None, ELSEWHERE)))
        lines.quantity.append(maybe(choose, quantity, out_of=20))
        lines.unit.append(maybe(choose, word, out_of=12))
        lines.unit_price.append(maybe(choose, price, out_of=20))
        lines.price_quantity.append(base)
        lines.charge.append(extra)
        lines.allowance.append(choose.one_of((None, None, None, "5.00")))
        lines.amount.append(self._amount(lines, price, quantity, base))
        with_period = choose.between(0, 2)
        lines.since.append(since.isoformat() if with_period else None)
        lines.until.append(last.isoformat() if with_period and last >= since else None)
        lines.ordered_on.append(maybe(choose, ordered.isoformat(), out_of=2))
        lines.usage_on.append(maybe(choose, used.isoformat(), out_of=2))
        lines.change.append(
            choose.one_of(
                (None, "first", "true_up", "true_down", "true_down", "reservation", "step_up")
            )
        )
        lines.step_up_from.append(choose.one_of((None, *PARTS[:3])))
        lines.step_up_to.append(choose.one_of((None, *PARTS[3:])))
        lines.minimum_quantity.append(choose.one_of((None, None, None, "0", "600")))
        lines.quantity_from.append(choose.one_of((None, None, None, "0", "1", "250")))
        lines.commitment_until.append(
            choose.one_of((None, None, self.day().isoformat(), "2028-12-31", "2027-05-31"))
        )
        lines.product_type.append(choose.one_of((None, None, "online-service", "surcharge")))

    def _price(self, entry: Entry, word: str, base: str | None) -> str:
        """A price at, just above, just below or twelve times a price of the book, in the line's own unit."""
        choose = self.choose
        most = entry.maximum if entry.maximum is not None else 34_200_000
        months = {"MON": 1, "month": 1, "ANN": 12, "year": 12, "3 months": 3, "36 months": 36}.get(
            word
        )
        units = Fraction(most, (entry.unit.months or 1) * entry.unit.quantity)
        asked = units * (months or entry.unit.months or 1) * Fraction(base or 1)
        asked *= choose.one_of(TIMES)
        off = choose.one_of((0, 0, 0, 1, -1, 10_000, -10_000, 1_230_000))
        whole = max(int(asked) + off, 0)
        precise = choose.between(0, 40) == 0
        return format(Decimal(whole).scaleb(-6), "f") + ("1" if precise else "")

    def _amount(self, lines: Lines, price: str, quantity: str, base: str | None) -> str | None:
        """Mostly what the figures give, in whole cents; sometimes a cent off, or nothing."""
        choose = self.choose
        exact = Fraction(price) * Fraction(quantity) / Fraction(base or 1)
        exact += Fraction(lines.charge[-1] or 0) - Fraction(lines.allowance[-1] or 0)
        cents = in_cents(exact) + choose.one_of((0, 0, 0, 0, 10_000, -10_000))
        return maybe(choose, format(Decimal(cents).scaleb(-6), "f"), out_of=12)

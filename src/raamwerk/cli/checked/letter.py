"""The claim letter in words: to whom, which lines, what is asked and by when, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from raamwerk import __version__
from raamwerk.cli import framework_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.letter_words import WORDS
from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from raamwerk.cli.checked.asked import Asked
    from raamwerk.core.checking.claim import Claim, ClaimedLine
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import Verdict
    from raamwerk.core.rule import Language

_SCHEMES: Final = {"0106": "KvK", "0190": "OIN", "VAT": "btw"}


@dataclass(frozen=True)
class Letter:
    """A letter to one seller about one or more of its invoices.

    Args:
        claims: all on invoices of that seller.
        asked: of which check they come.
        language: of the letter.
    """

    claims: Sequence[Claim]
    asked: Asked
    language: Language

    @property
    def words(self) -> dict[str, Any]:
        """Everything that stands in the letter, as `formats/letter.typ` names it."""
        names = ("to", "dear", "grounds", "source", "regards")
        labels = [self._say(name) for name in ("name", "function", "signature")]
        return {
            "lang": self.language,
            "words": {name: self._say(name) for name in names} | {"signature": labels},
            "sender": {"name": self._sender()},
            "receiver": self._receiver(),
            "about": self._about(),
            "subject": self._subject(),
            "opening": [self._opening()],
            "invoices": [self._invoice(claim) for claim in self.claims],
            "parts": [self._asks(), self._clock()],
            "grounds": list(self._grounds()),
            "footer": self._say("footer", version=__version__),
        }

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _money(self, micro: int) -> str:
        return show.money(micro, self.language)

    def _day(self, on: date | None) -> str:
        return show.day(on, self.language)

    @property
    def _total(self) -> str:
        return self._money(sum(claim.total for claim in self.claims))

    @property
    def _only(self) -> Document | None:
        """The invoice, where there is one."""
        return self.claims[0].document if len(self.claims) == 1 else None

    def _sender(self) -> str:
        enrolment = self.asked.held.enrolment
        if enrolment is not None and enrolment.participant_name:
            return show.printable(enrolment.participant_name)
        return said.party(self.claims[0].document.buyer, self.language)

    def _receiver(self) -> dict[str, Any]:
        seller = self.claims[0].document.seller
        numbers = [
            f"{_SCHEMES[scheme]} {show.printable(value)}"
            for scheme, value in seller.identifiers
            if scheme in _SCHEMES
        ]
        return {"name": said.party(seller, self.language), "lines": numbers}

    def _about(self) -> list[tuple[str, str]]:
        found = [(self._say("date"), self._day(self.asked.held.on))]
        if self._only is not None:
            found.append((self._say("invoice"), show.printable(self._only.id)))
            reference = self._only.order_reference or self._only.buyer_reference
            if reference:
                found.append((self._say("reference"), show.printable(reference)))
        if self.asked.held.enrolment is not None:
            number = show.printable(self.asked.held.enrolment.number)
            found.append((self._say("enrolment"), number))
        return found

    def _subject(self) -> str:
        if self._only is not None:
            return self._say("subject-one", id=show.printable(self._only.id))
        return self._say("subject-more", number=str(len(self.claims)))

    def _opening(self) -> str:
        word = "opening" if self._only is not None else "opening-more"
        return self._say(word, total=self._total, framework=self.asked.held.framework.name)

    def _invoice(self, claim: Claim) -> dict[str, Any]:
        document = claim.document
        rows = [self._row(line) for line in claim.lines]
        if claim.whole is not None:
            rows.append(self._whole(claim.whole, claim.rest))
        return {
            "title": self._say(
                "invoice-of", id=show.printable(document.id), day=self._day(document.issued_on)
            ),
            "head": [self._say(word) for word in ("line", "item", "asked", "due", "excess")],
            "rows": rows,
            "total": [self._say("total"), self._money(claim.total)],
        }

    def _row(self, claimed: ClaimedLine) -> dict[str, str]:
        facts = claimed.line.facts
        amount = facts.get("line_amount")
        known = isinstance(amount, int)
        name = facts.get("name")
        return {
            "number": show.printable(claimed.line.line or "-"),
            "part": show.printable(claimed.line.part_number or "-"),
            "name": show.printable(name) if isinstance(name, str) else "",
            "asked": self._money(amount) if isinstance(amount, int) else "-",
            "due": self._money(amount - claimed.excess) if known else "-",  # type: ignore[operator]
            "excess": self._money(claimed.excess),
            "because": said.reason(claimed.verdict, self.language, facts),
            "grounds": self._short(claimed.verdict),
        }

    def _whole(self, verdict: Verdict, rest: int) -> dict[str, str]:
        return {
            "number": "",
            "part": self._say("whole"),
            "name": "",
            "asked": "",
            "due": "",
            "excess": self._money(rest),
            "because": said.reason(verdict, self.language),
            "grounds": self._short(verdict),
        }

    def _short(self, verdict: Verdict) -> str:
        ids = ", ".join(reading.id for reading in verdict.readings)
        return f"({framework_words.title(verdict.term, self.language)}{f'; {ids}' if ids else ''})"

    def _asks(self) -> dict[str, Any]:
        word = "credit" if self._only is not None else "credit-more"
        credit = self._say(word, total=self._total, by=self._day(self.by))
        return {"title": self._say("ask"), "paragraphs": [credit, self._say("disagree")]}

    @property
    def by(self) -> date:
        """When the credit note is asked for: the first day of payment still ahead, else a term on."""
        on = self.asked.held.on
        ahead = [due for claim in self.claims if (due := self._due(claim.document)) and due > on]
        return min(ahead, default=on + timedelta(days=self.days))

    @property
    def days(self) -> int:
        """The days to pay: as agreed with the enrolment, else as the term of the framework says."""
        enrolment = self.asked.held.enrolment
        if enrolment is not None and enrolment.payment_days is not None:
            return enrolment.payment_days
        return self._legal("days")

    def _legal(self, name: str) -> int:
        held = self.asked.held
        term = held.framework.term("payment", held.on)
        if term is None:
            raise NotFound("claim.no-payment-term", framework=held.framework.id)
        return term.number(name)

    def _due(self, document: Document) -> date | None:
        since = document.received_on or document.issued_on
        return None if since is None else since + timedelta(days=self.days)

    def _clock(self) -> dict[str, Any]:
        paragraphs = [self._term_of(claim.document) for claim in self.claims]
        return {"title": self._say("clock"), "paragraphs": paragraphs}

    def _term_of(self, document: Document) -> str:
        number = show.printable(document.id)
        due = self._due(document)
        if due is None:
            return self._say("since-unknown", id=number, days=str(self.days))
        received = document.received_on is not None
        day = self._day(document.received_on or document.issued_on)
        return self._say(
            "clock-agreed",
            id=number,
            days=str(self.days),
            due=self._day(due),
            since=self._say("since-received" if received else "since-issued", day=day),
            legal=str(self._legal("days")),
            most=str(self._legal("most-days")),
        )

    def _grounds(self) -> Iterator[dict[str, Any]]:
        """Each term once: its words, where it was read, and the readings chosen."""
        first = {v.term: v for claim in self.claims for v in claim.verdicts}
        for name, verdict in sorted(first.items()):
            term = self.asked.held.framework.term(name, self.asked.held.on)
            readings = [
                self._say("reading", id=each.id, words=each.chosen.words.fill(self.language, {}))
                for each in verdict.readings
            ]
            yield {
                "term": framework_words.title(name, self.language),
                "words": "" if term is None else framework_words.words(term, self.language),
                "source": said.source(verdict, self.language),
                "url": verdict.source.url if verdict.source else None,
                "readings": readings,
            }

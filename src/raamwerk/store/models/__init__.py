"""The tables, a module a noun. Only `raamwerk.store` touches them."""

from raamwerk.store.models.change import Change, Head
from raamwerk.store.models.document import Document, DocumentStep
from raamwerk.store.models.enrolment import (
    Discount,
    Enrolment,
    OrderLine,
    RegisteredPrice,
    ResellerChange,
    Statement,
)
from raamwerk.store.models.framework import Framework, FrameworkFile
from raamwerk.store.models.organisation import Membership, Organisation, Person
from raamwerk.store.models.participation import Participation, ParticipationStep
from raamwerk.store.models.pricebook import Book, Entry
from raamwerk.store.models.receipt import Receipt, ReceiptDocument

__all__ = [
    "Book",
    "Change",
    "Discount",
    "Document",
    "DocumentStep",
    "Enrolment",
    "Entry",
    "Framework",
    "FrameworkFile",
    "Head",
    "Membership",
    "OrderLine",
    "Organisation",
    "Participation",
    "ParticipationStep",
    "Person",
    "Receipt",
    "ReceiptDocument",
    "RegisteredPrice",
    "ResellerChange",
    "Statement",
]

"""The tables, a module a noun. Only `raamwerk.store` touches them."""

from raamwerk.store.models.change import Change, Head
from raamwerk.store.models.document import Document, DocumentStep
from raamwerk.store.models.enrolment import (
    Cancellation,
    CoTerm,
    Discount,
    Enrolment,
    Order,
    OrderItem,
    OrderLine,
    OrderStep,
    RegisteredPrice,
    ResellerChange,
    Statement,
)
from raamwerk.store.models.framework import Framework, FrameworkFile
from raamwerk.store.models.judged import Claim, JudgedLine
from raamwerk.store.models.message import Message
from raamwerk.store.models.organisation import Membership, Organisation, Person
from raamwerk.store.models.participation import Participation, ParticipationStep, Signature
from raamwerk.store.models.pricebook import Book, Entry
from raamwerk.store.models.product import ProductPlan, ProductTable
from raamwerk.store.models.receipt import Receipt, ReceiptDocument

__all__ = [
    "Book",
    "Cancellation",
    "Change",
    "Claim",
    "CoTerm",
    "Discount",
    "Document",
    "DocumentStep",
    "Enrolment",
    "Entry",
    "Framework",
    "FrameworkFile",
    "Head",
    "JudgedLine",
    "Membership",
    "Message",
    "Order",
    "OrderItem",
    "OrderLine",
    "OrderStep",
    "Organisation",
    "Participation",
    "ParticipationStep",
    "Person",
    "ProductPlan",
    "ProductTable",
    "Receipt",
    "ReceiptDocument",
    "RegisteredPrice",
    "ResellerChange",
    "Signature",
    "Statement",
]

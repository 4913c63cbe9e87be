"""Short ways to write down the shape of a term; see `schema.Parameter` for what each part means."""

from __future__ import annotations

from raamwerk.core.framework.schema import Kind, Parameter, Shape
from raamwerk.core.rule import Sentence


def term(id_: str, nl: str, en: str, about: str, *parameters: Parameter) -> Shape:
    """A term's shape with its title in Dutch and English."""
    return Shape(id_, Sentence(nl=nl, en=en), about, parameters)


def needs(kind: Kind, name: str, about: str) -> Parameter:
    """A parameter that an executable term must have."""
    return Parameter(name, kind, about)


def may(kind: Kind, name: str, about: str) -> Parameter:
    """A parameter that may be absent."""
    return Parameter(name, kind, about, required=False)


def one_of(name: str, about: str, *choices: str, required: bool = True) -> Parameter:
    """A parameter with a fixed set of values."""
    return Parameter(name, Kind.CHOICE, about, choices, required=required)


def some_of(name: str, about: str, *choices: str, required: bool = True) -> Parameter:
    """A list of values from a fixed set."""
    return Parameter(name, Kind.TEXTS, about, choices, required=required)

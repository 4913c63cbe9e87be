"""A value held against a JSON Schema: as much of the language as our own schema uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
_WORDS: Final = {
    *("$schema", "title", "type", "required", "additionalProperties", "properties", "$defs"),
    *("items", "enum", "const", "pattern", "$ref"),
}


def faults(value: Any, schema: Any, root: Any, at: str = "$") -> Iterator[str]:
    """Where a value does not fit, and why."""
    unknown = set(schema) - _WORDS
    if unknown:
        yield f"{at}: the schema uses {unknown}"
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root, at)
        return
    if "type" in schema and not _is_one_of(value, schema["type"]):
        yield f"{at}: {value!r} is no {schema['type']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not one of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not fit {schema['pattern']}"
    if isinstance(value, dict):
        yield from _of_object(value, schema, root, at)
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from faults(each, schema.get("items", {}), root, f"{at}[{place}]")


def _of_object(value: dict[str, Any], schema: Any, root: Any, at: str) -> Iterator[str]:
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}: {name} is missing"
    known, further = schema.get("properties", {}), schema.get("additionalProperties", True)
    for name, each in value.items():
        if name in known:
            yield from faults(each, known[name], root, f"{at}.{name}")
        elif further is False:
            yield f"{at}: {name} is not in the schema"
        elif further is not True:
            yield from faults(each, further, root, f"{at}.{name}")


def _is_one_of(value: Any, kinds: str | list[str]) -> bool:
    names = [kinds] if isinstance(kinds, str) else kinds
    return any(
        isinstance(value, _KINDS[name]) and not (name == "integer" and isinstance(value, bool))
        for name in names
    )

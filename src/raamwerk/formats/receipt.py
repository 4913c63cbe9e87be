"""A receipt as a JSON file: docs/receipts.md describes it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final, cast

from raamwerk.core.checking.receipt import Input, Receipt, Result
from raamwerk.core.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION: Final = 1


def write(receipt: Receipt) -> bytes:
    """The receipt as JSON, UTF-8."""
    held = {
        "receipt": VERSION,
        "made_at": receipt.made_at.isoformat(),
        "raamwerk": receipt.program,
        "polars": receipt.engine,
        "framework": {
            "id": receipt.framework,
            "sha256": receipt.framework_sha256,
            "named": receipt.named,
        },
        "options": {
            "on": receipt.on.isoformat(),
            "declared_months": receipt.declared_months,
            "format": receipt.form,
        },
        "inputs": [
            {"part": each.part, "name": each.name, "sha256": each.sha256} for each in receipt.inputs
        ],
        "documents": [
            {"name": each.name, "sha256": each.sha256, "result": each.result}
            for each in receipt.results
        ],
        "rules": dict(receipt.rules),
        "rule_sets": list(receipt.rule_sets),
        "result": receipt.result,
    }
    return json.dumps(held, ensure_ascii=False, indent=2).encode() + b"\n"


def read(data: bytes, name: str) -> Receipt:
    """The receipt of a file.

    Args:
        data: the file.
        name: what people call it, for the refusal.

    Raises:
        Unreadable: `receipt.unreadable` for what is no receipt, `receipt.other-version`, or
            `receipt.changed` where its own result hash does not fit what it holds.
    """
    try:
        held = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreadable("receipt.unreadable", name=name, reason=str(error)[:200]) from error
    if not isinstance(held, dict) or "receipt" not in held:
        raise Unreadable("receipt.unreadable", name=name, reason="receipt")
    if held["receipt"] != VERSION:
        raise Unreadable("receipt.other-version", name=name, found=str(held["receipt"])[:20])
    try:
        receipt = _receipt(held)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable("receipt.unreadable", name=name, reason=str(error)[:200]) from error
    if held.get("result") != receipt.result:
        raise Unreadable("receipt.changed", name=name)
    return receipt


def _receipt(held: Mapping[str, Any]) -> Receipt:
    framework, options = held["framework"], held["options"]
    months, named = options["declared_months"], framework["named"]
    return Receipt(
        made_at=datetime.fromisoformat(_text(held["made_at"])).astimezone(UTC),
        program=_text(held["raamwerk"]),
        engine=_text(held["polars"]),
        framework=_text(framework["id"]),
        framework_sha256=_text(framework["sha256"]),
        named=None if named is None else _text(named),
        on=date.fromisoformat(_text(options["on"])),
        declared_months=None if months is None else _of(int, months),
        form=_of(bool, options["format"]),
        inputs=tuple(
            Input(_text(each["part"]), _text(each["name"]), _text(each["sha256"]))
            for each in _of(list, held["inputs"])
        ),
        rules={_text(rule): _text(sha256) for rule, sha256 in held["rules"].items()},
        rule_sets=tuple(_text(each) for each in _of(list, held["rule_sets"])),
        results=tuple(
            Result(_text(each["name"]), _text(each["sha256"]), _text(each["result"]))
            for each in _of(list, held["documents"])
        ),
    )


def _text(value: object) -> str:
    return cast("str", _of(str, value))


def _of(kind: type, value: object) -> Any:  # noqa: ANN401 - it is of that kind, or refused
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        message = f"{kind.__name__}: {str(value)[:50]}"
        raise TypeError(message)
    return value

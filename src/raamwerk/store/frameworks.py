"""The files of frameworks, kept and given back; `raamwerk.formats.framework` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound
from raamwerk.store import models, uploads

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """A file of a framework.

    Args:
        framework: the id that it declares.
        name: of the file.
        data: its bytes.
        terms_sha256: of the file and all that it includes, when it was loaded.
        loaded_on: when that was.
    """

    framework: str
    name: str
    data: bytes
    terms_sha256: str
    loaded_on: date


def add(file: FrameworkFile) -> bool:
    """Keep a file; False where the latest of its framework is the same already."""
    sha256 = uploads.keep(file.data)
    framework, _ = models.Framework.objects.get_or_create(code=file.framework)
    latest = framework.files.order_by("-id").first()
    if latest and (latest.sha256, latest.terms_sha256) == (sha256, file.terms_sha256):
        return False
    framework.files.create(
        name=file.name,
        sha256=sha256,
        terms_sha256=file.terms_sha256,
        loaded_on=file.loaded_on,
    )
    return True


def latest(code: str) -> FrameworkFile:
    """The file of a framework that holds now.

    Raises:
        NotFound: `framework.unknown`, with the ids there are.
    """
    found = row(code).files.order_by("-id").first()
    if found is None:
        raise NotFound("framework.unknown", framework=code, known=", ".join(codes()))
    return FrameworkFile(
        code, found.name, uploads.fetch(found.sha256), found.terms_sha256, found.loaded_on
    )


def codes() -> tuple[str, ...]:
    """The ids of all frameworks, in order."""
    return tuple(sorted(models.Framework.objects.values_list("code", flat=True)))


def row(code: str) -> models.Framework:
    """The row of a framework, for the modules beside this one.

    Raises:
        NotFound: `framework.unknown`, with the ids there are.
    """
    found = models.Framework.objects.filter(code=code).first()
    if found is None:
        raise NotFound("framework.unknown", framework=code, known=", ".join(codes()))
    return found

"""Text of any length that both databases can hold, and nothing that only one of them can."""

from __future__ import annotations

from typing import Any

from django.db.models import TextField

from raamwerk.core.errors import Refused


def storable(text: str) -> str:
    """A text, where every database of ours can hold it.

    PostgreSQL has no NUL in a text, and a lone surrogate cannot be written as UTF-8.

    Raises:
        Refused: `store.text`.
    """
    if "\0" in text:
        raise Refused("store.text", text=text.replace("\0", "\N{SYMBOL FOR NULL}")[:80])
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text.encode("utf-8", "replace").decode()[:80]
        raise Refused("store.text", text=shown) from error
    return text


class Text(TextField):  # type: ignore[type-arg]  # the class takes no argument when it runs
    """A column of text; what cannot be stored on every database is refused on each."""

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's own signature
        """The text as it is stored.

        Raises:
            Refused: as `storable`.
        """
        prepared = super().get_prep_value(value)
        return storable(prepared) if isinstance(prepared, str) else prepared

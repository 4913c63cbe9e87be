"""What the exit code of `raamwerk` says to a script."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The worst thing that was found or happened; a command gives it back."""

    PASS = 0
    BREACH = 1
    """A blocking breach of the terms."""
    REFUSED = 2
    """What was asked may not or cannot be done; nothing was judged."""
    UNKNOWN = 3
    """No breach, but something could not be told."""
    BUG = 70
    """Raamwerk itself failed; never to be taken for a breach, which Python's own 1 would be."""
    INTERRUPTED = 130
    """Stopped by the person (Ctrl-C)."""
    PIPE_CLOSED = 141
    """The reader of the output went away, as `raamwerk ... | head` does."""

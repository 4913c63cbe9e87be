"""All benchmarks, one after the other: python -m bench [NAME ...]."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

ALL: Final = (
    "start",
    "format_rules",
    "invoices",
    "giant",
    "xlsx",
    "lines",
    "register",
    "forecast",
    "replay",
    "mix",
)


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; the worst exit code of them."""
    worst = 0
    for name in names or ALL:
        print(f"\n{name}: python -m bench.{name}", flush=True)
        ran = subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False)
        worst = max(worst, ran.returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Where the rules about hybrid benefit were read, by the number that findings carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A text, and where it stands."""

    title: str
    url: str


_WINDOWS: Final = RuleSource(
    "Azure Hybrid Benefit for Windows Server (Microsoft, 2025-09-03)",
    "https://github.com/MicrosoftDocs/windowsserverdocs/blob/main/WindowsServerDocs/get-started/azure-hybrid-benefit.md",
)
_SQL: Final = RuleSource(
    "Azure Hybrid Benefit, Azure SQL (Microsoft, sql-docs, 2021 and 2023)",
    "https://github.com/MicrosoftDocs/sql-docs/blob/live/azure-sql/azure-hybrid-benefit.md",
)
_COUNTING: Final = RuleSource(
    "Licensing Windows Server 2022: 2-core and 16-core packs (Microsoft, techcommunity)",
    "https://techcommunity.microsoft.com/t5/windows-server-for-it-pro/licensing-windows-server-2022-2-core-and-16-core/m-p/3463045",
)
_SERVER_CLOUD: Final = RuleSource(
    "Server and Cloud Enrollment (Microsoft)",
    "https://www.microsoft.com/licensing/guidance/Server_and_Cloud_Enrollment",
)

SOURCES: Final = {
    **dict.fromkeys(("H-1", "H-2", "H-3", "H-4", "H-5"), _WINDOWS),
    "H-6": _SQL,
    "K-16": _COUNTING,
    "K-18": _SERVER_CLOUD,
}

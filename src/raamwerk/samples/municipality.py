"""A dozen municipalities as they are: code, name and inhabitants.

Source: national table 33 (RvIG) for codes and names, CBS for inhabitants, as gathered for 2026. Everything that
samples say of them beyond these facts is made up.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Municipality(NamedTuple):
    """A municipality: its four-digit code, its name, its inhabitants."""

    code: str
    name: str
    inhabitants: int

    @property
    def id(self) -> str:
        """Its id as a participant."""
        return f"GM{self.code}"


MUNICIPALITIES: Final = (
    Municipality("0014", "Groningen", 244_829),
    Municipality("0034", "Almere", 232_650),
    Municipality("0080", "Leeuwarden", 130_179),
    Municipality("0096", "Vlieland", 1_204),
    Municipality("0106", "Assen", 70_765),
    Municipality("0193", "Zwolle", 134_143),
    Municipality("0202", "Arnhem", 172_002),
    Municipality("0344", "Utrecht", 378_278),
    Municipality("0503", "Delft", 110_044),
    Municipality("0687", "Middelburg", 50_438),
    Municipality("0772", "Eindhoven", 249_873),
    Municipality("0935", "Maastricht", 126_017),
    Municipality("0995", "Lelystad", 85_758),
)

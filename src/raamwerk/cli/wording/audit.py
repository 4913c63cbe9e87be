"""What is said of the record of changes when it is verified."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "audit.changed": Sentence(
        nl="Wijziging {change} is achteraf veranderd: haar inhoud past niet bij haar hash.",
        en="Change {change} was altered afterwards: its content does not fit its hash.",
    ),
    "audit.broken": Sentence(
        nl="Tussen wijziging {before} en {after} is de keten gebroken: er is iets weggehaald, "
        "tussengevoegd of veranderd.",
        en="Between changes {before} and {after} the chain is broken: something was taken out, put in "
        "or altered.",
    ),
    "audit.tail": Sentence(
        nl="De keten eindigt bij wijziging {change} en het slot noemt wijziging {head}: aan het einde "
        "is iets weggehaald of toegevoegd.",
        en="The chain ends at change {change} and its head names change {head}: something was taken "
        "off or put on at the end.",
    ),
    "audit.head": Sentence(
        nl="De opgegeven hash {expected} komt in de keten niet voor: wat er toen stond, is weg of anders.",
        en="The given hash {expected} is not in the chain: what was there then is gone or different.",
    ),
    "audit.unrecorded": Sentence(
        nl="{object} {id} staat in het register zonder dat zijn komst is vastgelegd.",
        en="{object} {id} is in the register without a record of how it came there.",
    ),
    "audit.differs": Sentence(
        nl="{object} {id} is anders dan de laatste vastgelegde wijziging zegt.",
        en="{object} {id} differs from what its last recorded change says.",
    ),
    "audit.lost": Sentence(
        nl="{object} {id} is verdwenen zonder dat dat is vastgelegd.",
        en="{object} {id} has gone without a record of it.",
    ),
    "audit.trigger": Sentence(
        nl="De database mist de trigger {trigger}, dus niet alles wordt vastgelegd. Zet een "
        "reservekopie terug, of zoek uit wie haar heeft weggehaald.",
        en="The database lacks the trigger {trigger}, so not everything is recorded. Bring back a "
        "backup, or find out who removed it.",
    ),
}

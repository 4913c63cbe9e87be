"""The gate of SI-UBL 2.0: does the document say that it is one?

A folder of its own, because the official set has these rules in a pattern of their own.
"""

from raamwerk.formats.ubl.rules.nlcius import RULE_SET as RULE_SET

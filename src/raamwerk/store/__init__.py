"""The register's tables: the one Django app with models, and one module of functions a noun.

Functions take core values and give core values back; a model or a queryset never leaves this package. Every write
happens inside `writing`, which says who acts; triggers on every table record it (docs/decisions/0010-one-register-two-databases.md).
"""

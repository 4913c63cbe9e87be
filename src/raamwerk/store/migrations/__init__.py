"""The history of the tables; docs/decisions/0010-one-register-two-databases.md says how one is added."""

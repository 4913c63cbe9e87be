"""The history of the tables; docs/decisions/0009-one-register-two-databases.md says how one is added."""

"""TOML files that people write: every problem with its line and with what to write instead."""

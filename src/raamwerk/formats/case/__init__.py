"""Readable cases (TOML): docs/cases.md describes the file, with an example."""

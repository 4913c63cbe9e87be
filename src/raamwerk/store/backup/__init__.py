"""A backup is one file: every row as text, every upload, and the hash of each, the same for both databases.

So a register that began on SQLite can go on with PostgreSQL, and the other way round. docs/register.md describes the file.
"""

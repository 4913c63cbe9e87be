"""The record of every change: triggers built from the tables, a chain of hashes, and the proof that it is whole."""

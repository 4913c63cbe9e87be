"""A framework as data: its dated terms, their sources and readings, and two frameworks side by side."""

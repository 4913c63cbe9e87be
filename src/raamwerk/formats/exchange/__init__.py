"""Rows of the register in and out: CSV, XLSX and JSON lines, each giving back exactly what was written."""

"""A report once told, shown four ways: on the terminal, as HTML, as PDF and as a workbook."""

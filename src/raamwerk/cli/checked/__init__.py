"""What `raamwerk check` makes of its findings: a page, JSON, HTML, a workbook, a letter, a response."""

"""Who may take part in a framework."""

"""Maximum prices by start date, the price in force, and two books side by side."""

"""What an enrolment costs month by month to its end, and what is exposed after it (K-9)."""

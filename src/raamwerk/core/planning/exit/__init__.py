"""What ends when, what must be procured again, and by when to start."""

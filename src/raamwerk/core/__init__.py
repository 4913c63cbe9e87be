"""The arithmetic of a framework. No Django, no files, no network, no clock."""

"""Hybrid benefit: owned core licences against hosts and machines, on premises and in the cloud."""

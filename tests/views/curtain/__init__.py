"""The curtain."""

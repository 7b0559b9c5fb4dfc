"""Prints, read back from their PDFs."""

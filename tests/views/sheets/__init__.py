"""Sheets that come back."""

"""Moments on a person's page."""

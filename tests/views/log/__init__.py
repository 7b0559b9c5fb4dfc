"""Moments at the learning log."""

"""Moments at the board."""

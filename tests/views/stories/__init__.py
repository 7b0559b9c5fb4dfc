"""Moments at the story shelf."""

"""Moments at the huddle."""

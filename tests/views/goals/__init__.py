"""Moments at the goal wall."""

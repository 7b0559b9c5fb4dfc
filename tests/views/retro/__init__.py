"""Moments of the team's retro."""

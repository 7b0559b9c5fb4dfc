"""Moments over coaching cards."""

"""Moments over thanks."""

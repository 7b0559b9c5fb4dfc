"""Moments of practice health."""

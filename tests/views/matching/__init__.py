"""Moments before the matching screen."""

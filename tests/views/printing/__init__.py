"""Moments before the printing screen."""

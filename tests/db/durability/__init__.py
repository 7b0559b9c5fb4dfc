"""Kills and power cuts: what was acknowledged is there afterwards."""

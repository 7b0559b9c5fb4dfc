"""Coaching cards: a conversation in a few named steps."""

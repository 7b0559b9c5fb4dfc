"""The team's retro: one thing about this board to be other, followed to its end."""

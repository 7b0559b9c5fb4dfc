"""What the wall shows while nobody is there."""

"""Background work and the change bus: the only Qt below views besides widgets."""

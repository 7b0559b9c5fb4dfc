"""Background work and the change bus."""

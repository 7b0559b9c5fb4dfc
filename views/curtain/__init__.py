"""The curtain: what the team grows in, and nobody on it."""

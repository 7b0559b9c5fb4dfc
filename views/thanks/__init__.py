"""Thanks, as facts: who did what for whom."""

"""The huddle: who is here, the round, and its check-out."""

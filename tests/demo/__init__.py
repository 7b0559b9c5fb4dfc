"""The demo programme: believable, the same for the same wish, and within the rules of what it shows."""

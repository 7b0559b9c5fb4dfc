"""Fingers on the whole way through Qt: offscreen in the ordinary run, and once more on a real X server."""

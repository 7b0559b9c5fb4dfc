"""Benchmarks by command: how quickly the board answers a finger, and how soon it stands after a start."""

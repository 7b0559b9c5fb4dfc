"""Composition root: main, command line, window, wiring."""

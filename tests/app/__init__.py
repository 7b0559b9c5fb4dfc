"""Tests of the window, the session and the commands."""

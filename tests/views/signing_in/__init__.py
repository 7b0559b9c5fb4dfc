"""Tests of the question who is there."""

"""Tests of rotation matching."""

"""Tests of the ambient page."""

"""Tests of background work and the change bus."""

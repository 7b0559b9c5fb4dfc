"""Tests of the surroundings: what is installed, what the source may not contain, what the guards catch."""

"""Tests of the widgets: offscreen, with real synthetic touches."""

"""Rotation assignment: problem, model, plan, explanation and an independent checker."""

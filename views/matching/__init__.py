"""Rotation matching: the plan and why."""

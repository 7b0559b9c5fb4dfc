"""The goal wall."""

"""Tests of the database: on SQLite and on PostgreSQL alike."""

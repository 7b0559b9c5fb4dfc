"""What stands around every test: surroundings of its own, no network, no unexpected log line, nothing left behind."""

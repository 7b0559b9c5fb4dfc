"""A believable programme, made through the same actions that people use: for a first look, for tests and pictures."""

"""A believable programme, made through the same actions that people use."""

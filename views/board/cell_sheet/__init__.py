"""The sheet of a cell: what was seen before, what was seen now, who can help."""

"""A column of the board, a touch deeper."""

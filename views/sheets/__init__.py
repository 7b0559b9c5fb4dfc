"""I have a sheet: the code on the paper, then the week it is of."""

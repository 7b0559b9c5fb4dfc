"""The story shelf: how people got better at something, told by themselves."""

"""Practice health on one page: figures of how a programme practises, never of how anybody is."""

"""The tour: a picture of every screen and every print of a demo programme, for who has no screen at hand."""

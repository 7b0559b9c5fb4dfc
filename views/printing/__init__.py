"""Preview, printer or file, told in words."""

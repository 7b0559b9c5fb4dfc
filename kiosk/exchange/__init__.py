"""Files in and out: strict CSV, dry run, errors by row."""

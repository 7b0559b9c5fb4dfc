"""The schema's history: one module a version in `versions/`, applied in order, all pending ones in one transaction."""

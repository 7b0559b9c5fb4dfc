"""PDFs: goal sheets and plans."""

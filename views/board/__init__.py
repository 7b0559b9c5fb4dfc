"""The competency board and its cell sheet."""

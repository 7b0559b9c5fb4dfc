"""What is true without a screen or a disk. Standard library only."""

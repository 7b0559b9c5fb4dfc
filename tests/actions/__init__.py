"""What people can do, on both databases."""

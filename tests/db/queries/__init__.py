"""What the questions to the database let whoever looks see."""

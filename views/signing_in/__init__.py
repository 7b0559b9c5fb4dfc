"""Who are you: the sheet that asks, and proves it by a PIN."""

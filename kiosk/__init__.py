"""Growing Edge: the program. `kiosk.app` is the only part that knows everything."""

"""Bare Textual apps to measure against. Each is run as a script of its own."""

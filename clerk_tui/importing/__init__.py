"""Imports published minutes into a minute book: which files, what is in them, who is who, and saving them."""

"""A committee clerk's terminal: minutes recorded live over one SQLite file."""

__version__ = "0.1.0"

"""Widgets, which do not know the screens that use them."""

"""Widgets that know nothing of the screens they are put on."""

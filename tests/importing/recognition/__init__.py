"""Recognising meetings in published minutes; the bodies and people in these are made up."""

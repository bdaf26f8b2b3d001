"""Corrections in words of what was just recorded: *no, make that 5-7-1*, *it was Hall who asked*, *scrub that*."""

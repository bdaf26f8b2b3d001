"""Prose: what a line in plain words tells of, and the lines of notation that record it."""

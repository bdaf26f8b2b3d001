"""Reads prose: what a line in plain words tells of, and the lines of the notation that it could be."""

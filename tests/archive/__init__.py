"""Tests of the archive of published minutes."""

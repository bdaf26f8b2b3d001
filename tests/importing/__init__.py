"""Tests of taking published minutes in."""

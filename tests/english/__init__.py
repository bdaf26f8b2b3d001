"""Tests of the English that people speak and minutes report."""

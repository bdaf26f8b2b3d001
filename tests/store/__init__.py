"""Tests of the store: scenarios that a clerk would notice."""

"""Tests of the looks of councils."""

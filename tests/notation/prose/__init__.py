"""Tests of prose that may be an event."""

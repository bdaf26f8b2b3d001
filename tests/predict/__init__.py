"""Tests of the prediction of prose."""

"""Whole meetings as an ordinary clerk types them, with Tab pressed wherever something is offered."""

"""Fixtures of every test. They are in a module of their own because mypy takes one `conftest` in a run."""

from quick import new_books_are_copies, pytest_collection_finish, pytest_configure

__all__ = ["new_books_are_copies", "pytest_collection_finish", "pytest_configure"]

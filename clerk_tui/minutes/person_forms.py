"""The forms in which a house style may write a person."""

from __future__ import annotations

from enum import StrEnum


class PersonForm(StrEnum):
    """How a person is written who has no form of their own."""

    LISTED = "listed"
    """As listed: *Councillor J Maitland*."""
    TITLE_AND_SURNAME = "title-and-surname"
    """*Councillor Maitland*; with the initial where two share a surname."""
    WITHOUT_TITLE = "without-title"
    """*J Maitland*."""
    GIVEN_NAME = "given-name"
    """*Jane*; with the surname where two share a given name, by title and surname where none is listed."""
    INITIALS = "initials"
    """*JM*; the first on the roll keeps them where two share them, the next has more letters: *JMc*."""


class ChairWord(StrEnum):
    """For whom the word for the chair stands."""

    PRESIDING = "presiding"
    """Whoever presides at that moment."""
    APPOINTED = "appointed"
    """The chair of the roll only, whoever presides."""
    NOBODY = "nobody"
    """The chair is named like everybody else."""

"""Quickly made frozen dataclasses are what the standard library's are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from clerk_tui import frozen

MAKERS: list[Callable[..., Any]] = [frozen.dataclass(frozen=True), dataclasses.dataclass(frozen=True)]


def plain(make: Callable[..., Any]) -> Any:
    class Chair:
        name: str
        terms: int = 1
        notes: list[str] = dataclasses.field(default_factory=list)
        seat: int = dataclasses.field(default=0, compare=False, repr=False)

    return make(Chair)


def empty(make: Callable[..., Any]) -> Any:
    class Nobody:
        pass

    return make(Nobody)


def checked(make: Callable[..., Any]) -> Any:
    class Quorum:
        needed: int

        def __post_init__(self) -> None:
            if self.needed < 0:
                raise ValueError(self.needed)

        def __repr__(self) -> str:
            return f"quorum {self.needed}"

    return make(Quorum)


@pytest.mark.parametrize("make", MAKERS)
def test_an_instance_compares_shows_and_copies_by_its_fields(make: Callable[..., Any]) -> None:
    chair = plain(make)
    ann = chair("Ann", notes=[])
    assert ann == chair("Ann")
    assert ann != chair("Ann", 2)
    assert ann == chair("Ann", seat=4)
    assert ann.notes is not chair("Ann").notes
    assert repr(ann).endswith("Chair(name='Ann', terms=1, notes=[])")
    assert dataclasses.replace(ann, terms=2) == chair("Ann", 2)
    assert [field.name for field in dataclasses.fields(ann)] == list(chair.__match_args__)
    assert ann.__eq__("Ann") is NotImplemented


@pytest.mark.parametrize("make", MAKERS)
def test_an_instance_cannot_be_changed(make: Callable[..., Any]) -> None:
    ann = plain(make)("Ann")
    with pytest.raises(dataclasses.FrozenInstanceError):
        ann.name = "Bea"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del ann.name


@pytest.mark.parametrize("make", MAKERS)
def test_an_instance_that_was_copied_compares_though_nobody_made_one(make: Callable[..., Any]) -> None:
    chair = plain(make)
    ann, bea = (object.__new__(chair) for _ in range(2))
    for copy, name in ((ann, "Ann"), (bea, "Bea")):
        vars(copy).update(name=name, terms=1, notes=(), seat=0)
    assert ann != bea
    assert hash(ann) != hash(bea)
    assert ann == chair("Ann", notes=())


@pytest.mark.parametrize("make", MAKERS)
def test_a_class_that_stands_on_another_has_its_fields_first(make: Callable[..., Any]) -> None:
    base = plain(make)

    class Deputy(base):  # type: ignore[valid-type, misc]
        since: str = "May"

    deputy = make(Deputy)
    match deputy("Ann", 2, [], 0, "June"):
        case deputy(name, terms, since=since):
            assert (name, terms, since) == ("Ann", 2, "June")
        case _:
            raise AssertionError
    assert base("Ann").terms == 1


@pytest.mark.parametrize("make", MAKERS)
def test_equal_instances_have_one_hash(make: Callable[..., Any]) -> None:
    quorum = checked(make)
    assert hash(quorum(3)) == hash(quorum(3))
    assert len({quorum(3), quorum(3), quorum(4)}) == 2
    assert len({empty(make)()}) == 1


@pytest.mark.parametrize("make", MAKERS)
def test_what_a_class_says_of_its_own_stands(make: Callable[..., Any]) -> None:
    quorum = checked(make)
    assert repr(quorum(3)) == "quorum 3"
    with pytest.raises(ValueError, match="-1"):
        quorum(-1)


@pytest.mark.parametrize("make", MAKERS)
def test_an_argument_that_is_missing_is_told_by_name(make: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match=r"Chair\.__init__\(\) missing .*'name'"):
        plain(make)()


def test_other_dataclasses_are_the_standard_librarys() -> None:
    @frozen.dataclass
    class Count:
        members: int = 0

    @frozen.dataclass(frozen=True, order=True)
    class Place:
        row: int

    count = Count()
    count.members += 1
    assert count == Count(1)
    assert Place(1) < Place(2)

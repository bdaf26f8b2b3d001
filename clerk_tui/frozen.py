"""Frozen dataclasses that are fast to create at start-up.

The standard library reads the fields of a dataclass and compiles its methods when the class is made, most of a
millisecond per class; the first screen of a meeting needs some two hundred, and makes objects of a third. The
`dataclass` here reads the fields when a class is first used, and compiles `__init__` alone, for a class that makes many
objects; the other methods are shared. `fields`, `replace` and `match` work as usual, and so do type checkers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    _LEFT_OUT = dataclasses.MISSING

    _MANY = 8
    """Objects of a class from which a compiled `__init__` is worth its making."""

    def dataclass(cls=None, /, *, frozen=False, **options):
        """Do what `dataclasses.dataclass` does, but faster if `frozen=True` is the only option."""
        if cls is None and frozen and not options:
            return _frozen
        made = dataclasses.dataclass(frozen=frozen, **options)
        return made if cls is None else made(cls)

    class _Late:
        """A class attribute that is computed, with the rest of its class, when it is first read."""

        def __init__(self, cls, name):
            self._cls, self._name = cls, name

        def __get__(self, _, owner):
            _complete(self._cls)
            return getattr(self._cls, self._name)

    def _frozen(cls):
        own = set(vars(cls))
        if cls.__doc__ is None:
            cls.__doc__ = cls.__name__  # else one is built from the signature, slowly
        for name, method in {
            **{name: _late_method(cls, name) for name in ("__init__", "__eq__", "__hash__")},
            "__repr__": _repr,
            "__setattr__": _refuse,
            "__delattr__": _refuse,
        }.items():
            if name not in own:
                setattr(cls, name, method)
        cls.__dataclass_fields__, cls.__match_args__ = _Late(cls, "__dataclass_fields__"), _Late(cls, "__match_args__")
        if dataclasses.Field in map(type, vars(cls).values()):
            _complete(cls)  # which leaves the default on the class, or nothing
        return cls

    def _late_method(cls, name):
        def method(self, *args, **named):
            _complete(cls)
            return getattr(cls, name)(self, *args, **named)

        method.is_late = True
        return method

    def _complete(cls):
        """Read the fields of a class and make its methods. Two threads may do so at once: both set the same values."""
        dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False)(cls)
        fields = dataclasses.fields(cls)
        compared = [field.name for field in fields if field.compare]
        values = attrgetter(*compared) if compared else lambda _: ()

        def eq(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        init = _first_init(cls, fields)
        cls.__match_args__ = tuple(field.name for field in fields)
        methods = {"__init__": init, "__eq__": eq, "__hash__": lambda self: hash(values(self))}
        for name, method in methods.items():
            if hasattr(vars(cls)[name], "is_late"):
                setattr(cls, name, method)

    def _first_init(cls, fields):
        """Return an `__init__` that serves until the compiled one pays: for many objects, or to report a wrong call."""
        names = [field.name for field in fields]
        usual = {f.name: f.default for f in fields if (f.default, f.default_factory) != (_LEFT_OUT, _LEFT_OUT)}
        made_of = {field.name: field.default_factory for field in fields}
        made = 0

        def init(self, *args, **named):
            nonlocal made
            made += 1
            values = usual | dict(zip(names, args, strict=False)) | named
            is_sound = (
                len(args) <= len(names) and values.keys() == set(names) and named.keys().isdisjoint(names[: len(args)])
            )
            if made == _MANY or not is_sound:
                compiled = _init(fields, has_more=hasattr(cls, "__post_init__"))
                compiled.__qualname__ = f"{cls.__qualname__}.__init__"
                if vars(cls)["__init__"] is init:
                    cls.__init__ = compiled
                return compiled(self, *args, **named)
            for name in names:
                value = made_of[name]() if values[name] is _LEFT_OUT else values[name]
                if name not in usual or value is not usual[name]:
                    object.__setattr__(self, name, value)
            if hasattr(cls, "__post_init__"):
                self.__post_init__()

        return init

    def _init(fields, *, has_more):
        """Return the compiled `__init__` for these fields. Defaults are not set on the object: the class has them."""
        names = {"_left_out": _LEFT_OUT}
        parameters, lines = ["self"], ["_own = self.__dict__"]  # which is filled faster than attributes are set
        for field in fields:
            name, value, unless = field.name, field.name, ""
            if field.default is not _LEFT_OUT:
                names[f"_default_{name}"] = field.default
                parameters.append(f"{name}=_default_{name}")
                unless = f"if {name} is not _default_{name}: "
            elif field.default_factory is not _LEFT_OUT:
                names[f"_make_{name}"] = field.default_factory
                parameters.append(f"{name}=_left_out")
                value = f"_make_{name}() if {name} is _left_out else {name}"
            else:
                parameters.append(name)
            lines.append(f"{unless}_own[{name!r}] = {value}")
        if has_more:
            lines.append("self.__post_init__()")
        exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), names)
        return names["__init__"]

    def _repr(self):
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(self, name, *_):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

"""Base of the objects of training: a changed object in place of one that cannot be changed."""

from __future__ import annotations

from typing import Any, Self

from attrs import evolve

from backworkouts.model.display import PydanticField

__all__ = ["Replaceable"]


class Replaceable(PydanticField):
    """Base of the classes with `replace`."""

    __slots__ = ()

    def replace(self, **changes: Any) -> Self:
        """Return this object with other values of some fields, validated like a new object.

        Args:
            **changes: the new values, by the names of the fields, as the class takes them.

        Raises:
            InvalidValueError: naming every field that is wrong.
            TypeError: for a field that the class does not have.

        >>> from backworkouts import Set
        >>> Set(reps=8, load="60 kg").replace(load="62.5 kg")
        Set(reps=8, load='62.5 kg')
        """
        return evolve(self, **changes)

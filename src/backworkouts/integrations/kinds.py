"""The classes that integrations read and write, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.parts import PARTS
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.progressions import Progressions
from backworkouts.suggest import nearest
from backworkouts.volume.credits import CreditTable

__all__ = ["DOCUMENTS", "KINDS", "kind_of", "name_of"]


DOCUMENTS: tuple[type[Any], ...] = get_args(api.Document)
"""The classes whose plain value is a document."""

KINDS: Mapping[str, type[Any]] = {
    **PARTS,
    "catalog": Catalog,
    "credit_table": CreditTable,
    "progressions": Progressions,
}
"""The classes that `api.read_plain` takes, by name."""

_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(kind: object) -> type[Any]:
    """Return a class of `KINDS`, from the class itself or its name.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> kind_of("workout")
    <class 'backworkouts.model.workout.Workout'>
    """
    if isinstance(kind, str) and kind in KINDS:
        return KINDS[kind]
    if isinstance(kind, type) and kind in _NAMES:
        return kind
    names = nearest(kind, [*KINDS]) if isinstance(kind, str) else ()
    expected = "a class of backworkouts, or its name: " + ", ".join(names or KINDS)
    raise UnsupportedSubjectError(describe(kind), expected)


def name_of(kind: type[Any]) -> str:
    """Return the name of a class of `KINDS`.

    >>> from backworkouts import Workout
    >>> name_of(Workout)
    'workout'
    """
    return _NAMES[kind]

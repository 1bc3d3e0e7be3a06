"""Kinds of rows, and the usual words for kinds of sets."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from backworkouts.model.set import SetKind, Side

__all__ = ["KINDS", "RowKind", "fold_kind"]


class RowKind(NamedTuple):
    """What the column of kinds states of a row."""

    kind: SetKind = SetKind.WORKING
    to_failure: bool = False
    is_rest: bool = False
    """The row holds the rest after the set before it, and no set."""
    is_note: bool = False
    """The row holds a note on its exercise, and no set."""
    is_planned: bool = False
    """The row holds the plan of a set that another row may hold as it was done."""
    side: Side | None = None
    """The side that the set was done with."""


_WARM_UP = RowKind(SetKind.WARM_UP)
_DROP = RowKind(SetKind.DROP)
_WORKING = RowKind()
_BACK_OFF = RowKind(SetKind.BACK_OFF)
_FAILURE = RowKind(to_failure=True)
_REST_PAUSE = RowKind(SetKind.REST_PAUSE)
_CLUSTER = RowKind(SetKind.CLUSTER)

KINDS: Mapping[str, RowKind] = MappingProxyType(
    {
        "warm up": _WARM_UP, "warmup": _WARM_UP, "w": _WARM_UP, "warm up set": _WARM_UP,
        "warmup set": _WARM_UP, "warm ups": _WARM_UP, "warmups": _WARM_UP, "warming up": _WARM_UP,
        "drop set": _DROP, "dropset": _DROP, "drop": _DROP, "d": _DROP,
        "back off": _BACK_OFF, "back off set": _BACK_OFF, "backoff": _BACK_OFF,
        "backoff set": _BACK_OFF,
        "rest pause": _REST_PAUSE, "restpause": _REST_PAUSE, "rest pause set": _REST_PAUSE,
        "myo": _REST_PAUSE, "myo reps": _REST_PAUSE, "myoreps": _REST_PAUSE,
        "myo rep set": _REST_PAUSE, "myo reps set": _REST_PAUSE,
        "cluster": _CLUSTER, "cluster set": _CLUSTER,
        "failure": _FAILURE, "f": _FAILURE, "failure set": _FAILURE, "to failure": _FAILURE,
        "normal": _WORKING, "working": _WORKING, "": _WORKING, "normal set": _WORKING,
        "working set": _WORKING, "work set": _WORKING, "standard": _WORKING,
        "work": _WORKING, "main": _WORKING, "main set": _WORKING, "top": _WORKING,
        "top set": _WORKING, "standard set": _WORKING, "regular": _WORKING, "regular set": _WORKING,
    }
)  # fmt: skip
"""What the words for kinds of sets mean, folded by `fold_kind`."""


def fold_kind(text: str) -> str:
    """Return the name of a kind of set without case, hyphens and underscores.

    >>> fold_kind("Warm-Up_Set")
    'warm up set'
    """
    return " ".join(text.replace("_", " ").replace("-", " ").casefold().split())

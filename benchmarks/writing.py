"""Measure `dumps` against pydantic, for workouts that were read before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

import backworkouts as bw
from benchmarks import documents, peer_pydantic
from benchmarks.measure import Figure, seconds

_Workout = TypeVar("_Workout")


def figures(count: int = 1_000) -> Iterator[Figure]:
    """Yield pydantic's time to ours, with the garbage collector off for both."""
    for kind, different in documents.KINDS.items():
        texts = documents.workouts(count, different=different)
        ours = [bw.loads(text, bw.Workout) for text in texts]
        theirs = [peer_pydantic.read(text) for text in texts]
        times = seconds(
            {
                "ours": partial(_write, bw.dumps, ours),
                "theirs": partial(_write, peer_pydantic.write, theirs),
            }
        )
        ratio = times["theirs"] / times["ours"]
        yield Figure(f"`dumps`, {kind}: pydantic's time to ours", ratio, at_least=3)


def _write(write: Callable[[_Workout], str], workouts: Iterable[_Workout]) -> None:
    for workout in workouts:
        write(workout)

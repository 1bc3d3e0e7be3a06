"""Measure `loads`: cold against `json.loads`, warm against pydantic.

Cold is a new process that has loaded the catalog and read one other document: no set, load or
number of repetitions is cached. Warm is the second time that the same documents are read.
"""

from __future__ import annotations

import gc
import json
import statistics
from collections.abc import Callable, Iterator

import backworkouts as bw
from benchmarks import documents, peer_pydantic
from benchmarks.measure import Figure, in_new_process, seconds, time_of

_AT_A_TIME = 50
_READERS = {"core": True, "with msgspec": False}

_MISTAKES = (
    (b'"reps": ', b'"repz": '), (b'"reps": 1', b'"reps": -1'), (b'"reps": "', b'"reps": " '),
    (b'"reps": ', b'"duration": "30 s", "reps": '), (b'"reps": ', b'"per_side": 1, "reps": '),
    (b'"reps": ', b'"kind": "hard", "reps": '), (b'"reps": ', b'"tempo": "3", "reps": '),
    (b'"reps": ', b'"note": "", "reps": '), (b'"rir": 2', b'"rir": 11'),
    (b'"rir": 2', b'"rir": 0.3'), (b'"rir": 2', b'"rir": true'),
    (b'"count": 4', b'"count": 0'), (b'"count": 4', b'"count": 201'),
    (b'"sets": [', b'"sets": [5, '), (b'"sets": [', b'"sets": [{"count": 199, "reps": 5}, '),
    (b'"name": "', b'"name": " '), (b'"name": "W', b'"name": "\\u0007W'), (b" kg", b" stone"),
    (b'"exercise": "', b'"exercise": "no_'), (b" kg", b"000 kg"), (b"hypertrophy", b"growth"),
    (b"}]", b"}"),
)  # fmt: skip
"""What stands in a document, and a mistake to put in its place."""


def cold(*, different: bool, seed: int, count: int = 1_000) -> float:
    """Return how many times as long as `json.loads` our `loads` takes. For a new process."""
    list(bw.catalog.exercises.values())
    bw.loads(bw.dumps(bw.Workout("A", bw.straight("pull_up", 3, reps=20))))
    texts = documents.workouts(count, different=different, seed=seed)
    kept: list[object] = []
    ours = theirs = 0.0
    gc.disable()
    for begin in range(0, count, _AT_A_TIME):
        chosen = texts[begin : begin + _AT_A_TIME]
        theirs += time_of(kept.extend, map(json.loads, chosen))
        ours += time_of(kept.extend, map(bw.loads, chosen))
    return ours / theirs


def cold_figures(rounds: int = 5) -> Iterator[Figure]:
    """Yield our time to that of `json.loads`, each round in a new process."""
    for kind, different in documents.KINDS.items():
        for reader, plain in _READERS.items():
            ratios = [
                in_new_process(f"reading.cold({different=}, {seed=})", plain=plain)
                for seed in range(rounds)
            ]
            what = f"`loads`, cold, {reader}, {kind}: to `json.loads`"
            yield Figure(what, statistics.median(ratios), "{:.1f} x", at_most=6)


def warm(*, different: bool, count: int = 1_000) -> float:
    """Return how many times as long as our `loads` pydantic takes. For a new process."""
    _agree()
    texts = documents.workouts(count, different=different)
    times = seconds(
        {
            "ours": lambda: [bw.loads(text) for text in texts],
            "pydantic": lambda: [peer_pydantic.read(text) for text in texts],
        }
    )
    return times["pydantic"] / times["ours"]


def warm_figures() -> Iterator[Figure]:
    """Yield pydantic's time to ours."""
    for kind, different in documents.KINDS.items():
        for reader, plain in _READERS.items():
            ratio = in_new_process(f"reading.warm({different=})", plain=plain)
            what = f"`loads`, warm, {reader}, {kind}: pydantic's time to ours"
            yield Figure(what, ratio, at_least=1.3 if plain else 2)


def _agree() -> None:
    """Make sure that pydantic accepts and refuses what we do: good documents, and mistakes."""
    for different in documents.KINDS.values():
        for text in documents.workouts(20, different=different):
            written = peer_pydantic.write(peer_pydantic.read(text))
            if bw.loads(written) != bw.loads(text):
                raise AssertionError(text)
            for right, wrong in _MISTAKES:
                mistaken = text.replace(right, wrong, 1)
                if mistaken != text:
                    _refused(bw.loads, mistaken)
                    _refused(peer_pydantic.read, mistaken)


def _refused(read: Callable[[bytes], object], text: bytes) -> None:
    try:
        read(text)
    except ValueError:
        return
    raise AssertionError(text)

"""Measure the memory of a workout that was read, against pydantic."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator

import backworkouts as bw
from benchmarks import documents, peer_pydantic
from benchmarks.measure import Figure, in_new_process


def bytes_per_workout(read: Callable[[bytes], object], texts: list[bytes]) -> float:
    """Return what each workout adds, in bytes, with what the caches keep of it."""
    gc.collect()
    tracemalloc.start()
    kept = [read(text) for text in texts]
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return size / len(kept)


def ratios(*, different: bool, count: int = 2_000) -> tuple[float, float]:
    """Return how many times as much memory pydantic takes, cold and warm. For a new process."""
    list(bw.catalog.exercises.values())
    first, *texts = documents.workouts(count + 1, different=different)
    for read in (bw.loads, peer_pydantic.read):
        read(first)
    cold = bytes_per_workout(peer_pydantic.read, texts) / bytes_per_workout(bw.loads, texts)
    warm = bytes_per_workout(peer_pydantic.read, texts) / bytes_per_workout(bw.loads, texts)
    return cold, warm


def figures() -> Iterator[Figure]:
    """Yield pydantic's memory to ours: warm, and cold, when the caches fill too."""
    for kind, different in documents.KINDS.items():
        cold, warm = in_new_process(f"memory.ratios({different=})")
        what = f"memory of a workout, {kind}: pydantic's to ours"
        yield Figure(f"{what}, warm", warm, "{:.1f} x", at_least=7)
        yield Figure(f"{what}, cold, with our caches", cold, "{:.1f} x")

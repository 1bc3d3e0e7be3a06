"""Measure a web request: a process that runs for long gets a document that it has never seen."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import backworkouts as bw
from benchmarks import documents
from benchmarks.measure import Figure

_WARM_UP = 20


def _steps(text: bytes) -> tuple[float, float, float]:
    """Return the times of reading, checking and counting a document, findings read too."""
    begin = time.perf_counter()
    workout = bw.loads(text, bw.Workout)
    is_read = time.perf_counter()
    for finding in bw.check(workout).findings:
        str(finding)
    is_checked = time.perf_counter()
    bw.session_volume(workout)
    return is_read - begin, is_checked - is_read, time.perf_counter() - is_checked


def figures(count: int = 1_000) -> Iterator[Figure]:
    """Yield the median times per document, in milliseconds, with the collector as Python has it."""
    form = "{:.3f} ms"
    for kind, different in documents.KINDS.items():
        texts = documents.workouts(count + _WARM_UP, different=different)
        times = [_steps(text) for text in texts][_WARM_UP:]
        whole = statistics.median(map(sum, times)) * 1e3
        yield Figure(f"`loads`, `check` and `session_volume`, {kind}", whole, form, at_most=0.4)
        names = ("`loads`", "`check`, with every message", "`session_volume`")
        for name, steps in zip(names, zip(*times, strict=True), strict=True):
            yield Figure(f"of that, {name}", statistics.median(steps) * 1e3, form)

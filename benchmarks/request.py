"""Measure a web request: a process that runs for long gets a document that it has never seen."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator
from itertools import pairwise

import backworkouts as bw
from benchmarks import documents
from benchmarks.measure import Figure

_WARM_UP = 20


_STEPS = ("`loads`", "`check`, with every message", "`session_volume`", "`to_dict` of the report")


def _times(text: bytes) -> list[float]:
    """Return the time of each step of a request with a document."""
    times = [time.perf_counter()]
    workout = bw.loads(text, bw.Workout)
    times.append(time.perf_counter())
    report = bw.check(workout)
    for finding in report.findings:
        str(finding)
    times.append(time.perf_counter())
    bw.session_volume(workout)
    times.append(time.perf_counter())
    report.to_dict()
    times.append(time.perf_counter())
    return [end - begin for begin, end in pairwise(times)]


def _from_dict_time(text: bytes) -> float:
    """Return how long `from_dict` takes for a document that a framework parsed already."""
    values = json.loads(text)
    begin = time.perf_counter()
    bw.from_dict(values, bw.Workout)
    return time.perf_counter() - begin


def figures(count: int = 1_000) -> Iterator[Figure]:
    """Yield the median times per document, in milliseconds, with the collector as Python has it."""
    form = "{:.3f} ms"
    for kind, different in documents.KINDS.items():
        texts = documents.workouts(count + _WARM_UP, different=different)
        times = [_times(text) for text in texts][_WARM_UP:]
        whole = statistics.median(map(sum, times)) * 1e3
        yield Figure(f"one request, {kind}", whole, form, at_most=0.4)
        for name, steps in zip(_STEPS, zip(*times, strict=True), strict=True):
            yield Figure(f"of that, {name}", statistics.median(steps) * 1e3, form)
        others = documents.workouts(count + _WARM_UP, different=different, seed=8)
        instead = statistics.median([_from_dict_time(text) for text in others][_WARM_UP:]) * 1e3
        yield Figure("`from_dict` instead of `loads`", instead, form)

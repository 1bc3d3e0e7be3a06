"""Measure new processes: the import, and the first text that the command line checks."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from benchmarks.measure import Figure, output_of, time_of

_IMPORT = (
    "import time; begin = time.perf_counter(); import backworkouts;"
    "print((time.perf_counter() - begin) * 1e3)"
)
_CHECK = ("-m", "backworkouts", "check", "examples/pull_day.txt")


def figures(rounds: int = 15) -> Iterator[Figure]:
    """Yield the median times of new processes, in milliseconds."""
    form = "{:.1f} ms"
    imports = [float(output_of("-c", _IMPORT)) for _ in range(rounds)]
    yield Figure("`import backworkouts`", statistics.median(imports), form, at_most=2)
    bare, check = [], []
    for _ in range(rounds):
        bare.append(time_of(lambda: output_of("-c", "pass")) * 1e3)
        check.append(time_of(lambda: output_of(*_CHECK)) * 1e3)
    what = "`backworkouts check examples/pull_day.txt`, the whole process"
    yield Figure(what, statistics.median(check), "{:.0f} ms", at_most=300)
    yield Figure("an interpreter that does nothing", statistics.median(bare), "{:.0f} ms")

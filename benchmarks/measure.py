"""Measuring contenders in turns, so that what the machine does besides hits all of them alike."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

Row = Callable[[str, str, str], None]
"""Takes a figure: what it is, the figure, and the goal."""


def seconds(
    contenders: Mapping[str, Callable[[], object]], rounds: int = 9, *, collect: bool = False
) -> dict[str, float]:
    """The median time of one call of each, in turns.

    With the garbage collector off for all, or else on for all, as Python has it.
    """
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        call()
    for _ in range(rounds):
        for name, call in contenders.items():
            gc.collect()
            if not collect:
                gc.disable()
            begin = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - begin)
            gc.enable()
    return {name: statistics.median(each) for name, each in times.items()}


def interpreter(codes: Mapping[str, str], rounds: int = 25) -> dict[str, float]:
    """The median time that each piece of code takes in a fresh interpreter, in turns.

    Timed inside the process: how long a process takes to start is not what is asked.
    """
    times: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(rounds):
        for name, code in codes.items():
            timed = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
            done = subprocess.run(  # noqa: S603  our own code
                [sys.executable, "-c", timed], check=True, capture_output=True, text=True
            )
            times[name].append(float(done.stdout))
    return {name: statistics.median(each) for name, each in times.items()}

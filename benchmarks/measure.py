"""Measure calls: in turns, so that other work on the machine slows all contenders alike."""

from __future__ import annotations

import compileall
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import backworkouts as bw

_ROOT = Path(__file__).parents[1]


class Figure(NamedTuple):
    """A measured number, with its budget where it has one."""

    what: str
    value: float
    form: str = "{:.2f} x"
    at_most: float | None = None
    at_least: float | None = None

    @property
    def text(self) -> str:
        """The number with its unit."""
        return self.form.format(self.value)

    @property
    def budget(self) -> str:
        """The budget, and whether the number misses it."""
        if self.at_most is not None:
            missed = self.value > self.at_most
            return f"<= {self.form.format(self.at_most)}{': **missed**' * missed}"
        if self.at_least is not None:
            missed = self.value < self.at_least
            return f">= {self.form.format(self.at_least)}{': **missed**' * missed}"
        return ""


def seconds(contenders: Mapping[str, Callable[[], object]], rounds: int = 9) -> dict[str, float]:
    """Return the median time of one call of each contender, warm.

    One call of each is not timed: it fills the caches. The garbage collector is off for all.
    """
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        call()
    for _ in range(rounds):
        for name, call in contenders.items():
            gc.collect()
            gc.disable()
            times[name].append(time_of(call))
            gc.enable()
    return {name: statistics.median(each) for name, each in times.items()}


def time_of(call: Callable[..., object], *arguments: object) -> float:
    """Return the time of one call."""
    begin = time.perf_counter()
    call(*arguments)
    return time.perf_counter() - begin


def peak_megabytes() -> float:
    """Return the peak memory of this process and of those that it started, in MB; only on Linux."""
    # Not getrusage: its peak begins with the size of the process that started this one.
    return sum(map(_peak_kilobytes, _with_children(os.getpid()))) / 1024


def _peak_kilobytes(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    peak = status.partition("VmHWM:")[2].split()
    return int(peak[0]) if peak else 0  # a process that has ended has no memory


def _with_children(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text(encoding="utf-8").split():
            yield from _with_children(int(child))


def in_new_process(call: str, *, plain: bool = False) -> Any:
    """Return what a call such as `reading.cold()` of a module of the benchmarks returns.

    A new process has empty caches, and with `plain` it reads JSON without msgspec.
    """
    module = call.partition(".")[0]
    code = f"import json; from benchmarks import {module}; print(json.dumps({call}))"
    environment = {**os.environ, "BACKWORKOUTS_PLAIN": "1" if plain else ""}
    return json.loads(output_of("-c", code, environment=environment))


def output_of(*words: str, environment: Mapping[str, str] | None = None) -> str:
    """Return what a new interpreter prints; findings of a check (exit status 1) are no error."""
    done = subprocess.run(
        [sys.executable, *words],
        check=False,
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode not in (0, 1) or done.stderr:
        raise RuntimeError(done.stderr)
    return done.stdout


def compile_all() -> None:
    """Compile the library as an installer does, so that no start pays for compiling."""
    compileall.compile_dir(str(Path(bw.__file__).parent), quiet=1)

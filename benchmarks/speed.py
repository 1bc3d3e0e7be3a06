"""Reading and writing workouts: `loads`, `dumps`, `iter_loads`, bad documents, memory."""

from __future__ import annotations

import gc
import io
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import backworkouts as bw
from benchmarks import contenders, documents
from benchmarks.contenders import (
    CORE,
    CORE_LINES,
    EVERYBODY,
    FAST,
    FAST_LINES,
    FLOORS,
    MSGSPEC,
    PYDANTIC,
    Contender,
    bad_documents,
)
from benchmarks.measure import Row, seconds

_KINDS = ((False, "runs of equal sets"), (True, "every set different"))
_SAME = {"ours, core": ">= 1.5 x", "ours, fast": ">= 2.6 x"}
_CALLED = {"iter_loads, core": ">= 5 x", "iter_loads, fast": ">= 9 x, and ahead of Structs"}
_WRITING = {"ours, core": ">= 1.8 x", "ours, fast": ">= 5 x"}


def _times(
    who: tuple[Contender, ...], texts: list[bytes], rounds: int, *, collect: bool
) -> dict[str, float]:
    calls = {one.name: lambda one=one: one.read(texts) for one in who}
    return seconds(calls, rounds, collect=collect)


def _report(row: Row, what: str, times: dict[str, float], goals: dict[str, str]) -> None:
    base = times[PYDANTIC.name]
    for name, taken in times.items():
        row(f"{what}: {name}", f"{base / taken:.2f} x", goals.get(name, ""))


def loads(row: Row, counts: tuple[int, ...] = (1_000, 10_000)) -> None:
    """pydantic's time to that of each, the collector off for all."""
    for count in counts:
        for different, name in _KINDS:
            texts = documents.workouts(count, different=different)
            times = _times((*EVERYBODY, *FLOORS), texts, 20_000 // count + 3, collect=False)
            _report(row, f"{count:,} workouts, {name}", times, _SAME)


def called(row: Row, count: int = 10_000) -> None:
    """The same as called: one plain call, with the collector as Python has it."""
    for different, name in _KINDS:
        texts = documents.workouts(count, different=different)
        who = (CORE_LINES, FAST_LINES, *EVERYBODY)
        _report(row, f"as called, {name}", _times(who, texts, 5, collect=True), _CALLED)


def lines(row: Row, count: int = 2_000) -> None:
    """`iter_loads` to `loads`, the collector off for both."""
    texts = documents.workouts(count, different=False)
    data = b"\n".join(texts)
    times = seconds(
        {
            "loads": lambda: FAST.read(texts),
            "bytes": lambda: FAST_LINES.read(texts),
            "lines": lambda: list(bw.iter_loads(iter(texts))),
            "file": lambda: list(bw.iter_loads(io.BytesIO(data))),
        }
    )
    row(
        "iter_loads of bytes, to loads a document",
        f"{times['bytes'] / times['loads']:.2f} x",
        "<= 1.1 x",
    )
    row(
        "iter_loads of an iterator, to the same",
        f"{times['lines'] / times['loads']:.2f} x",
        "<= 1.1 x",
    )
    row(
        "iter_loads of an open file, to the same",
        f"{times['file'] / times['loads']:.2f} x",
        "<= 1.1 x",
    )
    for amount in (1, 10):
        row(
            f"peak memory of iter_loads, {amount * len(data) / 2**20:.0f} MB",
            f"{_peak(data, amount):.1f} MB",
            "flat",
        )


def _peak(data: bytes, times: int) -> float:
    """In MB, of reading a text so many times over as a file, and keeping nothing."""

    def line_by_line():
        for _ in range(times):
            yield from data.split(b"\n")

    for _ in bw.iter_loads(data):
        pass
    tracemalloc.start()
    for _ in bw.iter_loads(line_by_line()):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def dumps(row: Row, count: int = 2_000) -> None:
    """pydantic's time to that of each, for values that were read."""
    for different, name in _KINDS:
        texts = documents.workouts(count, different=different)
        values = {one.name: one.read(texts) for one in EVERYBODY}
        calls = {
            one.name: lambda one=one, read=values[one.name]: one.write(read) for one in EVERYBODY
        }
        _report(row, f"dumps, {name}", seconds(calls), _WRITING)


def _refusals(who: Contender, texts: list[bytes]) -> Callable[[], object]:
    def refuse() -> None:
        for text in texts:
            with suppress(ValueError):
                who.read([text])

    return refuse


def bad(row: Row, count: int = 100) -> None:
    """The time to the complete list of errors, to that of a good document."""
    good = documents.workouts(count, different=False)
    wrong = [one for one in bad_documents(good) if b'"no_' not in one]
    unknown = [one for one in bad_documents(good) if b'"no_' in one]
    for who in (CORE, FAST):
        times = seconds(
            {
                "good": _refusals(who, good),
                "bad": _refusals(who, wrong),
                "unknown": _refusals(who, unknown),
            }
        )
        each = times["good"] / len(good)
        for name, amount, goal in (("bad", wrong, "<= 3 x"), ("unknown", unknown, "")):
            what = "a bad document" if name == "bad" else "  an exercise unknown, with suggestions"
            figure = times[name] / len(amount) / each
            row(f"{what}, to a good one: {who.name}", f"{figure:.1f} x", goal)


def _bytes_of(who: Contender, texts: list[bytes]) -> float:
    who.read(texts)
    gc.collect()
    tracemalloc.start()
    kept = who.read(texts)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return size / len(kept)


def memory(row: Row, count: int = 2_000) -> None:
    """What a workout that was read keeps, beside those before it."""
    for different, name in _KINDS:
        texts = documents.workouts(count, different=different)
        ours, pydantic, structs = (_bytes_of(one, texts) for one in (FAST, PYDANTIC, MSGSPEC))
        row(f"memory of a workout, {name}: to pydantic's", f"1/{pydantic / ours:.1f}", "<= 1/7")
        row("  to that of msgspec's Structs", f"{ours / structs:.2f} x", "<= 1.05 x")


def parts(row: Row) -> dict[str, Callable[[], None]]:
    """Each by its name on the command line."""
    return {
        "agree": lambda: contenders.agree(row),
        "loads": lambda: loads(row),
        "called": lambda: called(row),
        "lines": lambda: lines(row),
        "dumps": lambda: dumps(row),
        "bad": lambda: bad(row),
        "memory": lambda: memory(row),
    }

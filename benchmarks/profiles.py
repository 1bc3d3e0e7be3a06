"""Where the time goes of what missed its goal: shares of each function itself, by cProfile.

Calls cost more under it than they do, so that small functions seem larger than they are.
"""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import backworkouts as bw
from benchmarks import contenders, documents
from benchmarks.measure import Row

_SHOWN = 8


def _refused(texts: list[bytes]) -> None:
    for text in texts:
        with suppress(ValueError):
            bw.loads(text)


def _counted(workouts: list[bw.Workout]) -> None:
    for one in workouts:
        bw.session_volume(one)
        bw.check(one, select="ORD001")


def _top(what: str, call: Callable[[], object], row: Row) -> None:
    call()
    profile = cProfile.Profile()
    profile.runcall(call)
    stats = pstats.Stats(profile)
    functions = sorted(stats.stats.items(), key=lambda one: -one[1][2])
    whole = sum(own for _, (_, _, own, *_) in functions)
    for (file, _, name), (_, _, own, *_) in functions[:_SHOWN]:
        at = "" if file == "~" else f"{Path(file).stem}."
        row(f"{what}: `{at}{name.strip('<>')}`", f"{own / whole:.0%}", "")


def report(row: Row, count: int = 1_000) -> None:
    texts = documents.workouts(count, different=False)
    good = texts[:100]
    bad = [one for one in contenders.bad_documents(good) if b'"no_' not in one]
    read = contenders.FAST.read(texts)
    _top("loads, fast", lambda: contenders.FAST.read(texts), row)
    _top("dumps", lambda: [bw.dumps(one) for one in read], row)
    _top("a bad document", lambda: _refused(bad), row)
    _top("session_volume and ORD001", lambda: _counted(read), row)

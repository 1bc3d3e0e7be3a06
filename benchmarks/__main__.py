"""`python -m benchmarks`: every figure of docs/performance.md, as ratios."""

from __future__ import annotations

import compileall
import gc
import platform
import sys
import tracemalloc
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import backworkouts as bw
from benchmarks import documents, logs, peer, texts
from benchmarks.measure import interpreter, seconds

COUNT = 2_000


def _imports() -> None:
    # As pip does when it installs: or the time would be that of compiling, on some machines.
    compileall.compile_dir(str(Path(bw.__file__).parent), quiet=1)
    times = interpreter(
        {
            "backworkouts": "import backworkouts",
            "attrs": "import attrs",
            "set": "import backworkouts; backworkouts.Set",
            "workout": "import backworkouts; backworkouts.Workout",
            "catalog": "import backworkouts; backworkouts.catalog",
        }
    )
    attrs = times["attrs"]
    row(
        "import backworkouts, in a bare interpreter",
        f"{times['backworkouts'] * 1e3:.1f} ms",
        "<= 1 ms",
    )
    row("first use of Set, to import attrs", f"{times['set'] / attrs:.2f} x", "<= 1.25 x")
    row("first use of Workout, to import attrs", f"{times['workout'] / attrs:.2f} x", "<= 1.25 x")
    row("first use of the catalog, to import attrs", f"{times['catalog'] / attrs:.2f} x", "")


def _agree() -> None:
    """Both read the good documents and refuse the same bad ones."""
    good = documents.workouts(50, different=True) + documents.workouts(50, different=False)
    for data in good:
        bw.loads(data)
        peer.read(data)
    changes = (
        (b'"reps": ', b'"repz": '), (b'"count": 4', b'"count": 0'), (b'"name": "', b'"name": 1, "x": "'),
        (b'"exercise": "', b'"exercise": "no_'), (b" kg", b" stone"), (b"hypertrophy", b"growth"),
    )  # fmt: skip
    refused = 0
    for data in good:
        for old, new in changes:
            bad = data.replace(old, new, 1)
            if bad != data:
                for read in (bw.loads, peer.read):
                    try:
                        read(bad)
                    except ValueError:
                        refused += 1
                    else:
                        raise AssertionError((read, bad))
    row("documents on which both agree", f"{len(good)} good, {refused // 2} bad", "")


def _loads() -> None:
    for different, name in ((False, "runs of equal sets"), (True, "every set different")):
        texts = documents.workouts(COUNT, different=different)
        times = seconds(
            {
                "ours": lambda texts=texts: [bw.loads(text) for text in texts],
                "pydantic": lambda texts=texts: [peer.read(text) for text in texts],
            }
        )
        row(
            f"loads, {name}: pydantic's time to ours",
            f"{times['pydantic'] / times['ours']:.2f} x",
            ">= 1 x",
        )
        row("  ours, workouts a second here", f"{COUNT / times['ours']:,.0f}", "")


def _bytes_of(read: Callable[[bytes], object], texts: list[bytes]) -> int:
    read(texts[0])
    gc.collect()
    tracemalloc.start()
    kept = [read(text) for text in texts]
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return size // len(kept)


def _memory() -> None:
    for different, name in ((False, "runs of equal sets"), (True, "every set different")):
        texts = documents.workouts(COUNT, different=different)
        ours, theirs = _bytes_of(bw.loads, texts), _bytes_of(peer.read, texts)
        row(f"memory of a workout, {name}: ours to pydantic's", f"1/{theirs / ours:.1f}", "<= 1/6")


def _counting() -> None:
    workouts = [bw.loads(text, bw.Workout) for text in documents.workouts(COUNT, different=False)]

    def visit() -> None:
        for workout in workouts:
            for block in workout.blocks:
                for one in block.exercises:
                    for _ in one.sets:
                        pass

    def count() -> None:
        for workout in workouts:
            bw.session_volume(workout)
            bw.check(workout, select="ORD001")

    times = seconds({"visit": visit, "count": count})
    ratio = times["count"] / times["visit"]
    row("session_volume and ORD001, to a bare visit of every set", f"{ratio:.1f} x", "<= 7.5 x")
    row("  workouts a second where the visit does 750,000", f"{750_000 / ratio:,.0f}", ">= 100,000")
    row("  workouts a second here", f"{COUNT / times['count']:,.0f}", "")


def _logs() -> None:
    for name, floor, ours in logs.figures():
        row(f"{name}: csv.DictReader alone, rows a second here", f"{floor:,.0f}", "")
        row(f"{name}: typed sessions, rows a second here", f"{ours:,.0f}", ">= 50,000")
        row("  its time to that of csv.DictReader", f"{floor / ours:.1f} x", "")
    size, most, least = logs.peak()
    row(f"a million rows ({size} MB), streamed: peak memory", f"{most:.0f} MB", "< 100 MB")
    row("  of which the interpreter, the code and the catalog", f"{least:.0f} MB", "")


def row(what: str, figure: str, goal: str) -> None:
    print(f"{what:<62} {figure:>16}  {goal}")


def main() -> None:
    packages = ", ".join(f"{name} {version(name)}" for name in ("attrs", "cattrs", "pydantic"))
    print(f"Python {platform.python_version()}, {packages}, {platform.machine()}\n")
    row("what", "figure", "goal")
    chosen = sys.argv[1:]
    parts = {
        "imports": _imports,
        "agree": _agree,
        "loads": _loads,
        "memory": _memory,
        "counting": _counting,
        "logs": _logs,
        "texts": lambda: texts.report(row),
    }
    for name, part in parts.items():
        if not chosen or name in chosen:
            part()


if __name__ == "__main__":
    main()

"""Measure logs that apps export: rows per second into typed sessions, and peak memory."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from backworkouts.interop import hevy_csv, sets_csv, strong
from benchmarks.measure import Figure, in_new_process, seconds

_EXERCISES = (
    ("Deadlift (Barbell)", 140), ("Pull Up", 0), ("Bent Over Row (Barbell)", 70),
    ("Lat Pulldown (Cable)", 60), ("Face Pull", 20), ("Back Extension (Hyperextension)", 0),
    ("My Own Machine", 45),
)  # fmt: skip
_STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
)
_HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds",'
    '"rpe"\n'
)

_READERS: Mapping[str, Callable[[Path], Any]] = {
    "strong": partial(strong.iter_sessions, unit="kg"),
    "hevy": hevy_csv.iter_sessions,
    "sets": sets_csv.iter_sessions,
}


def sets(count: int) -> Iterator[tuple[datetime, str, int, float, int, str]]:
    """Yield the sets of one lifter, four sessions a week, with loads that rise.

    Each is a moment, an exercise, an index (0: a warm-up), a load in kg, repetitions and an RPE.
    """
    chance = random.Random(1)  # noqa: S311  reproducible, not secret
    moment = datetime(1990, 1, 1, 18, 30)  # noqa: DTZ001  apps write local times
    made = 0
    while made < count:
        moment += timedelta(hours=chance.choice((24, 48)), minutes=chance.randrange(-30, 30))
        week = made // 100
        for name, start in chance.sample(_EXERCISES, 5):
            top = start and start + 2.5 * (week // 8 % 20) + chance.choice((-5, 0, 0, 2.5))
            for index in range(5):
                load = round(top * (0.6 if index == 0 else 1) / 2.5) * 2.5
                rpe = chance.choice(("", "", "7", "8", "8.5", "9")) if index else ""
                yield moment, name, index, load, chance.randrange(5, 13), rpe
                made += 1


def strong_log(path: Path, count: int) -> None:
    """Write an export of Strong."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_STRONG)
        for moment, name, index, load, reps, rpe in sets(count):
            start = f'{moment},"Back and more",1h 12m,"{name}",{index or "W"}'
            file.write(f'{start},{load},{reps},0,0,"","",{rpe}\n')


def hevy_log(path: Path, count: int) -> None:
    """Write an export of Hevy."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEVY)
        for moment, name, index, load, reps, rpe in sets(count):
            at = f"{moment:%-d %b %Y, %H:%M}"
            kind = "normal" if index else "warmup"
            start = f'"Back and more","{at}","{at}","","{name}",,"",{index},"{kind}"'
            file.write(f"{start},{load or ''},{reps},,,{rpe}\n")


def read(path: Path) -> int:
    """Read a log session by session, and return the number of its rows: none may be lost."""
    reader = _READERS[path.stem](path)
    for _ in reader:
        pass
    if reader.counts.rows != reader.counts.read:
        raise AssertionError(reader.counts)
    return int(reader.counts.rows)


def peak(count: int) -> float:
    """Return the peak memory of a process that reads so many rows, in MB. For a new process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "strong.csv"
        strong_log(path, count)
        read(path)
    # Not getrusage: its peak begins with the size of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def figures(count: int = 50_000) -> Iterator[Figure]:
    """Yield rows per second for three formats, and the peak memory of a long log."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.csv" for name in _READERS}
        strong_log(paths["strong"], count)
        hevy_log(paths["hevy"], count)
        table = sets_csv.write(strong.read(paths["strong"], unit="kg").sessions)
        paths["sets"].write_bytes(table.to_bytes())
        names = {"strong": "Strong's export", "hevy": "Hevy's export", "sets": "the plain table"}
        for name, path in paths.items():
            times = seconds({"read": partial(read, path)}, rounds=3)
            yield Figure(
                f"{names[name]}, rows per second", count / times["read"], "{:,.0f}", at_least=50_000
            )
    if Path("/proc/self/status").exists():
        for rows in (1_000, 300_000):
            what = f"peak memory of a process that streams {rows:,} rows"
            yield Figure(what, in_new_process(f"logs.peak({rows})"), "{:.0f} MB", at_most=100)

"""Logs of any length, as apps export them, and what reading them takes."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from backworkouts.interop import hevy_csv, sets_csv, strong
from benchmarks.measure import seconds

_EXERCISES = (
    ("Deadlift (Barbell)", 140), ("Pull Up", 0), ("Bent Over Row (Barbell)", 70),
    ("Lat Pulldown (Cable)", 60), ("Face Pull", 20), ("Back Extension (Hyperextension)", 0),
    ("My Own Machine", 45),
)  # fmt: skip
_STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
_HEVY = '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'


def sets(count: int) -> Iterator[tuple[datetime, str, int, float, int, str]]:
    """Sets of one lifter, four sessions a week: loads that rise, a warm-up before each exercise."""
    chance = random.Random(1)  # noqa: S311  the same log every time
    moment = datetime(1990, 1, 1, 18, 30)  # noqa: DTZ001  as apps write it
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
    """An export of Strong with so many rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_STRONG)
        for moment, name, index, load, reps, rpe in sets(count):
            order = index or "W"
            file.write(
                f'{moment},"Back and more",1h 12m,"{name}",{order},{load},{reps},0,0,"","",{rpe}\n'
            )


def hevy_log(path: Path, count: int) -> None:
    """An export of Hevy with so many rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEVY)
        for moment, name, index, load, reps, rpe in sets(count):
            at = f"{moment:%-d %b %Y, %H:%M}"
            kind = "normal" if index else "warmup"
            file.write(
                f'"Back and more","{at}","{at}","","{name}",,"",{index},"{kind}",{load or ""},{reps},,,{rpe}\n'
            )


def _rows_of(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def _read(path: Path) -> int:
    if path.stem == "hevy":
        reader = hevy_csv.iter_sessions(path)
    else:
        table = strong if path.stem == "strong" else sets_csv
        reader = table.iter_sessions(path, unit="kg" if table is strong else None)
    for _ in reader:
        pass
    assert reader.counts.rows == reader.counts.read
    return reader.counts.rows


def figures(count: int = 100_000) -> Iterator[tuple[str, float, float]]:
    """For each format: rows a second through `csv.DictReader`, and into typed sessions."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.csv" for name in ("strong", "hevy", "sets")]
        strong_log(paths[0], count)
        hevy_log(paths[1], count)
        paths[2].write_text(sets_csv.write(strong.read(paths[0], unit="kg").sessions).data)
        for path in paths:
            times = seconds(
                {"floor": lambda path=path: _rows_of(path), "ours": lambda path=path: _read(path)},
                rounds=5,
            )
            rows = _rows_of(path)
            yield path.stem, rows / times["floor"], rows / times["ours"]


def peak(count: int = 1_000_000) -> tuple[int, float, float]:
    """Of reading so many rows in a process of its own: the file's size and its peak, in MB.

    Beside it the peak of a process that has only loaded what reading takes.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "strong.csv"
        strong_log(path, count)
        size = path.stat().st_size // 2**20
        small = Path(folder) / "small" / "strong.csv"
        small.parent.mkdir()
        strong_log(small, 10)
        return size, _peak_of(path), _peak_of(small)


def _peak_of(path: Path) -> float:
    words = [sys.executable, "-m", "benchmarks.logs", str(path)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603  our own
    return float(done.stdout)


if __name__ == "__main__":
    _read(Path(sys.argv[1]))
    # Not getrusage: what it says begins with the size of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)

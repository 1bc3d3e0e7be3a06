"""Measure logs that apps export: rows per second into typed sessions, and peak memory."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from backworkouts.interop import (
    fitbod,
    fitnotes,
    gymbook,
    gymrun,
    hevy_csv,
    jefit,
    liftosaur,
    lyfta,
    macrofactor,
    sets_csv,
    strong,
    stronglifts,
)
from benchmarks.measure import Figure, in_new_process, peak_megabytes, seconds

_EXERCISES = (
    ("Deadlift (Barbell)", 140), ("Pull Up", 0), ("Bent Over Row (Barbell)", 70),
    ("Lat Pulldown (Cable)", 60), ("Face Pull", 20), ("Back Extension (Hyperextension)", 0),
    ("My Own Machine", 45),
)  # fmt: skip


class LoggedSet(NamedTuple):
    """A set of the lifter: `index` 0 is a warm-up set, `load` is in kg, `rpe` may be empty."""

    moment: datetime
    name: str
    index: int
    load: float
    reps: int
    rpe: str


class Export(NamedTuple):
    """An export of an app: its line of headings, a row for a set, and its reader."""

    title: str
    headings: str
    row: Callable[[LoggedSet], str]
    read: Callable[[Path], Any]


def _strong_row(done: LoggedSet) -> str:
    start = f'{done.moment},"Back and more",1h 12m,"{done.name}",{done.index or "W"}'
    return f'{start},{done.load},{done.reps},0,0,"","",{done.rpe}'


def _hevy_row(done: LoggedSet) -> str:
    at = f"{done.moment:%-d %b %Y, %H:%M}"
    kind = "normal" if done.index else "warmup"
    start = f'"Back and more","{at}","{at}","","{done.name}",,"",{done.index},"{kind}"'
    return f"{start},{done.load or ''},{done.reps},,,{done.rpe}"


def _sets_row(done: LoggedSet) -> str:
    kind = "working" if done.index else "warm_up"
    return f"{done.moment},Back and more,{done.name},{kind},{done.reps},{done.load} kg,{done.rpe}"


def _fitnotes_row(done: LoggedSet) -> str:
    return f'{done.moment:%Y-%m-%d},{done.name},Back,{done.load},kgs,{done.reps},,,,""'


def _fitbod_row(done: LoggedSet) -> str:
    warm_up = "false" if done.index else "true"
    start = f"{done.moment} +0000,{done.name},{done.reps},{done.load}"
    return f"{start},0.0,0.0,0.0,0.0,{warm_up},,1.0"


def _liftosaur_row(done: LoggedSet) -> str:
    start = f'{done.moment:%Y-%m-%dT%H:%M:%S}.000Z,Rows,Pull,"{done.name}",{int(not done.index)}'
    load = f"{done.load},kg"
    return f"{start},8,{done.reps},0,,{done.rpe},0,{load},{load},0,,Lats,Biceps,"


def _lyfta_row(done: LoggedSet) -> str:
    kind = "NORMAL_SET" if done.index else "WARMUP_SET"
    start = f'"Back and more","{done.moment}",01:12:00,"{done.name}",'
    return f"{start},{done.load},{done.reps},null,null,{kind}"


def _stronglifts_row(done: LoggedSet) -> str:
    start = f"{done.moment:%Y/%m/%d},1,Back,,80,{done.name}"
    return f'{start},"{done.moment:%-I:%M %p}",,{done.reps},{done.load}'


def _jefit_row(done: LoggedSet) -> str:
    return f"{done.moment:%Y-%m-%d},{done.name},{done.load}x{done.reps}"


def _macrofactor_row(done: LoggedSet) -> str:
    kind = "Standard Set" if done.index else "Warm-Up Set"
    start = f"{done.moment:%Y-%m-%d},Back and more,{done.name},{kind}"
    return f"{start},{done.load or ''},{done.reps},{done.rpe and 2},4320"


def _gymbook_row(done: LoggedSet) -> str:
    kind = "Set" if done.index else "Set di riscaldamento"
    start = f'{done.moment:%d/%m/%Y},"Schiena",{done.moment:%H:%M},"{done.name}",Schiena,,'
    load = f"{done.load:.2f}".replace(".", ",")
    return f'{start},{kind},"{done.reps} ripetizioni","{load} kg",,No'


def _gymrun_row(done: LoggedSet) -> str:
    start = f"{done.moment:%d.%m.%Y;%H:%M:%S};Pull;{done.name};{done.index + 1}"
    return f"{start};{done.load};{done.reps};;;;;;;;;1;1;1"


EXPORTS: Mapping[str, Export] = {
    "strong": Export(
        "Strong's export",
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
        "Workout Notes,RPE",
        _strong_row,
        partial(strong.iter_sessions, unit="kg"),
    ),
    "hevy": Export(
        "Hevy's export",
        '"title","start_time","end_time","description","exercise_title","superset_id",'
        '"exercise_notes","set_index","set_type","weight_kg","reps","distance_km",'
        '"duration_seconds","rpe"',
        _hevy_row,
        hevy_csv.iter_sessions,
    ),
    "sets": Export(
        "the plain table",
        "date,workout,exercise,kind,reps,load,rpe",
        _sets_row,
        sets_csv.iter_sessions,
    ),
    "fitnotes": Export(
        "FitNotes' export",
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
        _fitnotes_row,
        fitnotes.iter_sessions,
    ),
    "fitbod": Export(
        "Fitbod's export",
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
        "multiplier",
        _fitbod_row,
        fitbod.iter_sessions,
    ),
    "liftosaur": Export(
        "Liftosaur's export",
        "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
        "Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
        "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,"
        "Target Muscles,Synergist Muscles,Notes",
        _liftosaur_row,
        liftosaur.iter_sessions,
    ),
    "lyfta": Export(
        "Lyfta's export",
        ' Title,Date,Duration,Exercise,"Superset id",Weight,Reps,Distance,Time,"Set Type"',
        _lyfta_row,
        partial(lyfta.iter_sessions, unit="kg"),
    ),
    "stronglifts": Export(
        "StrongLifts' export",
        "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,"
        "Start Time (h:mm),Notes,Set 1 (Reps),Set 1 (KG)",
        _stronglifts_row,
        stronglifts.iter_sessions,
    ),
    "jefit": Export(
        "JEFIT's export",
        "### EXERCISE LOGS ###\nmydate,ename,logs",
        _jefit_row,
        partial(jefit.iter_sessions, unit="kg"),
    ),
    "macrofactor": Export(
        "MacroFactor's log",
        "Date,Workout,Exercise,Set Type,Weight (kg),Reps,RIR,Workout Duration",
        _macrofactor_row,
        macrofactor.iter_sessions,
    ),
    "gymbook": Export(
        "GymBook's export",
        "Data,Programma,Orario,Esercizio,Zona,Gruppi muscolari (Primari),"
        "Gruppi muscolari (Secondari),Set / Set di riscaldamento / Set di defaticamento,"
        "Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato",
        _gymbook_row,
        gymbook.iter_sessions,
    ),
    "gymrun": Export(
        "GymRun's export",
        "Date;Time;Routine;Exercise;Set;Weight;Reps;Duration;Distance;Para6;Para7;Para8;Para9;"
        "Para10;Note;Type;Book;Version1",
        _gymrun_row,
        partial(gymrun.iter_sessions, unit="kg"),
    ),
}
"""What is measured, by a short name."""


def sets(count: int) -> Iterator[LoggedSet]:
    """Yield the sets of one lifter, four sessions a week, with loads that rise."""
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
                yield LoggedSet(moment, name, index, load, chance.randrange(5, 13), rpe)
                made += 1


def write(name: str, path: Path, count: int) -> None:
    """Write an export with so many rows."""
    export = EXPORTS[name]
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{export.headings}\n")
        file.writelines(f"{export.row(done)}\n" for done in sets(count))


def read(name: str, path: Path) -> int:
    """Read a log session by session, and return the number of its rows: none may be lost."""
    reader = EXPORTS[name].read(path)
    for _ in reader:
        pass
    if reader.counts.rows != reader.counts.read:
        raise AssertionError(reader.counts)
    return int(reader.counts.rows)


def peak(count: int, name: str = "strong") -> float:
    """Return the peak memory of a process that reads so many rows, in MB. For a new process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.csv"
        write(name, path, count)
        read(name, path)
    return peak_megabytes()


def figures(count: int = 50_000) -> Iterator[Figure]:
    """Yield rows per second for each format, and the peak memory of long logs."""
    with tempfile.TemporaryDirectory() as folder:
        for name, export in EXPORTS.items():
            path = Path(folder) / f"{name}.csv"
            write(name, path, count)
            times = seconds({"read": partial(read, name, path)}, rounds=3)
            yield Figure(
                f"{export.title}, rows per second", count / times["read"], "{:,.0f}",
                at_least=50_000,
            )  # fmt: skip
    if Path("/proc/self/status").exists():
        what = "peak memory of a process that streams 1,000 rows"
        yield Figure(what, in_new_process("logs.peak(1_000)"), "{:.0f} MB", at_most=100)
        for name, export in EXPORTS.items():
            what = f"{export.title}, peak memory of a process that streams 300,000 rows"
            megabytes = in_new_process(f"logs.peak(300_000, {name!r})")
            yield Figure(what, megabytes, "{:.0f} MB", at_most=100)

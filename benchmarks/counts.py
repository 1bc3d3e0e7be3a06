"""`python -m benchmarks.counts`: what it takes to count sets per muscle, beside looking at them.

The first call of each is on workouts that were just read: an app counts a workout once. Whatever
the library may keep of a workout helps the second call, on the same workouts.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

import backworkouts as bw
from benchmarks import documents

AT_A_TIME = 250
ROUNDS = 40
BACK = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")

Call = Callable[[Sequence[bw.Workout]], object]


def visit(workouts: Sequence[bw.Workout]) -> None:
    """The least that a loop can do which sees every set."""
    for workout in workouts:
        for block in workout.blocks:
            for one in block.exercises:
                for _ in one.sets:
                    pass


def count(workouts: Sequence[bw.Workout]) -> None:
    for workout in workouts:
        bw.session_volume(workout)


def compare(workouts: Sequence[bw.Workout]) -> None:
    """Count, and ask what a rule asks when nothing is wrong."""
    for workout in workouts:
        bw.session_volume(workout).above(BACK, 50)


def read(workouts: Sequence[bw.Workout]) -> None:
    """Count, and ask the same through intervals."""
    for workout in workouts:
        volume = bw.session_volume(workout)
        [muscle for muscle in BACK if volume[muscle].low > 50]


CALLS: dict[str, Call] = {
    "session_volume, first call": count,
    "session_volume, second call": count,
    "session_volume and Volume.above of four muscles": compare,
    "session_volume and four intervals": read,
}


def _once(call: Call, workouts: Sequence[bw.Workout]) -> float:
    begin = time.perf_counter()
    call(workouts)
    return time.perf_counter() - begin


def figures(*, different: bool) -> Iterator[tuple[str, float, float, float]]:
    """For each call: the median of its times to those of the visit beside it, the ratio of the
    least times (what is left when nothing else runs on the machine), and workouts a second."""
    texts = documents.workouts(AT_A_TIME * 8, different=different)
    count([bw.loads(text, bw.Workout) for text in texts[:100]])
    visits: dict[str, list[float]] = {name: [] for name in CALLS}
    times: dict[str, list[float]] = {name: [] for name in CALLS}
    for number in range(ROUNDS):
        begin = number % 8 * AT_A_TIME
        chosen = texts[begin : begin + AT_A_TIME]
        workouts = [bw.loads(text, bw.Workout) for text in chosen]
        gc.collect()
        gc.disable()
        for name, call in CALLS.items():
            visits[name].append(_once(visit, workouts))
            times[name].append(_once(call, workouts))
        gc.enable()
    for name in CALLS:
        pairs = zip(times[name], visits[name], strict=True)
        median = statistics.median(taken / bare for taken, bare in pairs)
        least = min(times[name]) / min(visits[name])
        yield name, median, least, AT_A_TIME / statistics.median(times[name])


def report(row: Callable[[str, str, str], object]) -> None:
    """The rows of the table, as the other benchmarks give theirs."""
    for different, sets in ((False, "runs of equal sets"), (True, "every set different")):
        for name, median, least, rate in figures(different=different):
            goal = "<= 2.3 x" if name == "session_volume, first call" else ""
            row(f"{name}, {sets}: to a bare visit of every set", f"{median:.1f} x", goal)
            row("  the least times of both", f"{least:.1f} x", "")
            row("  workouts a second here", f"{rate:,.0f}", "")


if __name__ == "__main__":
    report(lambda what, figure, goal: print(f"{what:<96} {figure:>10}  {goal}"))

"""What a check costs: every rule on generated workouts, beside a bare visit of every set."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial

import backworkouts as bw
from benchmarks import documents
from benchmarks.measure import seconds

COUNT = 1_000
ROUNDS = 15


def visit(workouts: list[bw.Workout]) -> None:
    for workout in workouts:
        for block in workout.blocks:
            for one in block.exercises:
                for _ in one.sets:
                    pass


def check(workouts: list[bw.Workout]) -> None:
    for workout in workouts:
        bw.check(workout)


def count_and_order(workouts: list[bw.Workout]) -> None:
    for workout in workouts:
        bw.session_volume(workout)
        bw.check(workout, select="ORD001")


def process_seconds(*words: str, rounds: int = 15) -> float:
    """The median time on the processor of a whole command, from the start of its interpreter."""
    code = (
        "import resource, subprocess, sys\n"
        f"subprocess.run([sys.executable, '-m', 'backworkouts', *{words!r}], stdout=-3, check=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime)"
    )
    times = sorted(
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout)  # noqa: S603  our own code
        for _ in range(rounds)
    )
    return times[rounds // 2]


def report(row: Callable[[str, str, str], None]) -> None:
    for different, name in ((False, "runs of equal sets"), (True, "every set different")):
        texts = documents.workouts(COUNT, different=different)
        workouts = [bw.loads(text, bw.Workout) for text in texts]
        times = seconds(
            {
                "visit": partial(visit, workouts),
                "check": partial(check, workouts),
                "both": partial(count_and_order, workouts),
            },
            rounds=ROUNDS,
        )
        found = sum(len(bw.check(one)) for one in workouts) / COUNT
        ran = len(bw.check(workouts[0]).ran)
        ratio = times["check"] / times["visit"]
        row(
            f"every rule ({ran} run, {found:.1f} findings), {name}: to a bare visit",
            f"{ratio:.0f} x",
            "",
        )
        row("  workouts a second where the visit does 750,000", f"{750_000 / ratio:,.0f}", "")
        row("  workouts a second here", f"{COUNT / times['check']:,.0f}", ">= 20,000")
        both = times["both"] / times["visit"]
        row(f"session_volume and ORD001, {name}: to a bare visit", f"{both:.1f} x", "<= 3.75 x")
        row("  workouts a second here", f"{COUNT / times['both']:,.0f}", "")
    row(
        "`backworkouts explain ORD001`, time on the processor",
        f"{process_seconds('explain', 'ORD001') * 1e3:.0f} ms",
        "<= 150 ms",
    )
    row(
        "`backworkouts rules`, time on the processor",
        f"{process_seconds('rules') * 1e3:.0f} ms",
        "<= 150 ms",
    )

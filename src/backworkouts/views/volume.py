"""Sets per muscle as a table, several credit tables side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import session_volume, weekly_volume
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.muscle_names import MuscleNames
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.plurals import noun
from backworkouts.views.table import Table
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.rows import shown_muscles
from backworkouts.volume.volume import Volume

__all__ = [
    "Counted",
    "count_notes",
    "credits_note",
    "files_table",
    "volume_table",
    "volumes_of",
]


class Counted(NamedTuple):
    """The sets of one subject.

    Attributes:
        file: what the command line calls it.
        title: its name.
        weekly: whether the sets are per week, not per session.
        volumes: its volumes, one per credit table.
    """

    file: str
    title: str
    weekly: bool
    volumes: Sequence[Volume]


def volumes_of(
    subject: Workout | Session | Program | Phase | Iterable[Workout] | Iterable[Session],
    tables: Iterable[CreditTable],
    catalog: Catalog,
) -> list[Volume]:
    """Return the volumes of one subject, one per credit table.

    The sets of a workout or a session by itself are per session, all others per week.
    """
    if isinstance(subject, (Workout, Session)):
        return [session_volume(subject, table, catalog=catalog) for table in tables]
    return [weekly_volume(subject, table, catalog=catalog) for table in tables]


def volume_table(
    title: str,
    volumes: Sequence[Volume],
    muscles: Mapping[str, Muscle],
    *,
    weekly: bool = False,
    every: bool = False,
) -> Table:
    """Return a table with a row for each trained muscle, muscles of the back first.

    Args:
        title: the title of the table.
        volumes: the volumes of one subject, one per credit table.
        muscles: the muscles of the catalog that the volumes were counted with.
        weekly: whether to show on how many days a week each muscle is trained.
        every: whether to show untrained muscles, muscles outside the back, and every part.
    """
    rows = []
    right = frozenset(range(1, 1 + len(volumes) + weekly))
    for muscle, is_part in shown_muscles(volumes, muscles, every=every):
        often = [str(volumes[0].frequency[muscle.id])] if weekly else []
        sets = [volume.shown(muscle.id) for volume in volumes]
        rows.append((f"{'  ' * is_part}{muscle.name}", *sets, *often))
    return Table(
        title,
        (
            "Muscle",
            *(volume.credits.name for volume in volumes),
            *(["days a week"] if weekly else []),
        ),
        tuple(rows),
        (*(credits_note(volume.credits) for volume in volumes), *count_notes(volumes[:1])),
        right,
    )


def files_table(
    counted: Sequence[Counted], muscles: Mapping[str, Muscle], *, every: bool = False
) -> Table:
    """Return a table with a row for each file and trained muscle, muscles of the back first.

    Args:
        counted: one or more subjects, counted by the same credit tables.
        muscles: as for `volume_table`.
        every: as for `volume_table`.
    """
    rows = []
    for file, _, weekly, volumes in counted:
        for muscle, is_part in shown_muscles(volumes, muscles, every=every):
            sets = [volume.shown(muscle.id) for volume in volumes]
            often = str(volumes[0].frequency[muscle.id]) if weekly else ""
            per = "week" if weekly else "session"
            rows.append((file, f"{'  ' * is_part}{muscle.name}", *sets, per, often))
    tables = [volume.credits for volume in counted[0].volumes]
    names = [table.name for table in tables]
    missing = count_notes([volumes[0] for _, _, _, volumes in counted])
    return Table(
        "Sets of each file",
        ("File", "Muscle", *names, "per", "days a week"),
        tuple(rows),
        (*map(credits_note, tables), *missing),
        frozenset({*range(2, 2 + len(names)), 3 + len(names)}),
    )


def credits_note(table: CreditTable) -> str:
    """Return a sentence on what a set earns by a credit table, with its sources."""
    sources = f" ({', '.join(table.sources)})" if table.sources else ""
    return (
        f"{table.name}: {table.prime_mover:g} per set for a prime mover, "
        f"{table.synergist:g} for a synergist, {table.stabilizer:g} for a stabilizer{sources}."
    )


def count_notes(volumes: Iterable[Volume]) -> Iterator[str]:
    """Yield a sentence for each exercise whose sets are not counted, or not all of them.

    Exercises that earn no sets by their kind share a sentence, and make nothing incomplete.
    """
    uncredited: dict[str, None] = {}
    uncounted: dict[str, Interval] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    open_rounds: dict[str, None] = {}
    for volume in volumes:
        open_rounds |= dict.fromkeys(volume.open_rounds)
        uncredited |= dict.fromkeys(volume.uncredited)
        if volume.unknown_muscles:
            called = MuscleNames(volume.muscles.values())
            unknown |= {muscle: called.suggest(muscle) for muscle in volume.unknown_muscles}
        for name, sets in volume.uncounted.items():
            uncounted[name] = uncounted.get(name, Interval(0, 0)) + sets
    for name, sets in uncounted.items():
        verb = "is" if sets == 1 else "are"
        yield (
            f"Incomplete: {sets} {noun(sets, 'set')} of {name} {verb} in no count; its muscles are "
            "not known."
        )
    for muscle, suggestions in unknown.items():
        nearest = f"; nearest: {', '.join(suggestions)}" if suggestions else ""
        yield f"Incomplete: an exercise names the unknown muscle {muscle}{nearest}."
    for name in open_rounds:
        yield f"Incomplete: {name} is in an AMRAP block; only the listed rounds are counted."
    if uncredited:
        names = ", ".join(uncredited)
        yield f"Not counted: {names}; cardio, mobility work and massage earn no sets."

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
from backworkouts.plurals import first_of, noun
from backworkouts.views.table import Table
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.rows import shown_muscles
from backworkouts.volume.volume import Volume

__all__ = [
    "Counted",
    "count_notes",
    "credits_note",
    "files_table",
    "missing_notes",
    "note_on_other_muscles",
    "volume_table",
    "volumes_of",
]

_NAMED = 3


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
        (
            *(credits_note(volume.credits) for volume in volumes),
            *count_notes(volumes[:1], every=every),
        ),
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
    missing = count_notes([volumes[0] for _, _, _, volumes in counted], every=every)
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


def count_notes(volumes: Iterable[Volume], *, every: bool = False) -> Iterator[str]:
    """Yield the sentences of `missing_notes`, and of `note_on_other_muscles` below a table.

    Args:
        volumes: the volumes of which some muscles are shown.
        every: whether all muscles are shown, not only those of the back.
    """
    shown = [volume if every else volume.back for volume in volumes]
    yield from missing_notes(shown)
    outside = note_on_other_muscles(shown)
    if outside and not every:
        yield outside


def note_on_other_muscles(volumes: Sequence[Volume]) -> str:
    r"""Return a sentence on the sets that no count of the back includes; empty without any.

    Args:
        volumes: the volumes, whose sets are added up.

    >>> from backworkouts.notation import parse
    >>> day = parse("Seated Row 3x10\nLeg Press 4x10\nPush-Up 3x20")
    >>> note_on_other_muscles([session_volume(day)])
    'Only muscles of the back: 7 sets train none of them (Leg Press 4, Push-Up 3).'
    >>> note_on_other_muscles([weekly_volume([day, day])])
    'Only muscles of the back: 14 sets a week train none of them (Leg Press 8, Push-Up 6).'
    """
    by_name: dict[str, Interval] = {}
    for volume in volumes:
        for name, sets in volume.outside_back.items():
            by_name[name] = by_name.get(name, Interval(0, 0)) + sets
    if not by_name:
        return ""
    total = sum(by_name.values(), Interval(0, 0))
    most_first = sorted(by_name, key=lambda name: -by_name[name].high)
    names = first_of((f"{name} {by_name[name]}" for name in most_first), _NAMED)
    per = " a week" if len(volumes) == 1 and volumes[0].weekly else ""
    verb = "trains" if total == 1 else "train"
    return (
        f"Only muscles of the back: {total} {noun(total, 'set')}{per} {verb} none of them "
        f"({names})."
    )


def missing_notes(volumes: Iterable[Volume]) -> Iterator[str]:
    """Yield a sentence for each exercise whose sets are not counted, or not all of them.

    Exercises that earn no sets by their kind share a sentence, and make nothing incomplete.

    Args:
        volumes: the volumes, such as `Volume.back` for what the back may miss.
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

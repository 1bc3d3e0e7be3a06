"""Sets per muscle as a table, several credit tables side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backworkouts.model.muscle import Muscle
from backworkouts.views.table import Table
from backworkouts.volume.volume import Volume

__all__ = ["volume_table"]


def volume_table(
    title: str,
    volumes: Sequence[Volume],
    muscles: Mapping[str, Muscle],
    *,
    weekly: bool = False,
    every: bool = False,
) -> Table:
    """A row for each muscle that a set is counted for, those of the back first.

    Args:
        title: above it.
        volumes: counts of one subject, by one credit table each.
        muscles: of the catalog they were counted with.
        weekly: show on how many days a week each muscle is trained, too.
        every: show muscles without a set, those outside the back, and every part, too.
    """
    rows = []
    right = frozenset(range(1, 1 + len(volumes) + weekly))
    shown: set[str] = set()
    for muscle in _in_order(muscles):
        counts = [one[muscle.id] for one in volumes]
        if not every:
            # A part that gets what its whole gets says nothing more.
            alike = muscle.parent in shown and counts == [one[muscle.parent] for one in volumes]
            if alike or not muscle.back or not any(counts):
                continue
        shown.add(muscle.id)
        indent = "  " if muscle.parent in shown else ""
        often = [str(volumes[0].frequency[muscle.id])] if weekly else []
        rows.append((f"{indent}{muscle.name}", *(str(one) for one in counts), *often))
    return Table(
        title,
        ("Muscle", *(one.credits.name for one in volumes), *(["days a week"] if weekly else [])),
        tuple(rows),
        tuple(_notes(volumes)),
        right,
    )


def _in_order(muscles: Mapping[str, Muscle]) -> list[Muscle]:
    """Back first, and parts below the muscle they are parts of."""
    top = [one for one in muscles.values() if one.parent is None or one.parent not in muscles]
    ordered: list[Muscle] = []
    for whole in sorted(top, key=lambda one: not one.back):
        ordered.append(whole)
        ordered += [one for one in muscles.values() if one.parent == whole.id]
    return ordered


def _notes(volumes: Sequence[Volume]) -> list[str]:
    notes = []
    for one in volumes:
        table = one.credits
        earns = (
            f"{table.prime_mover:g} per set for a prime mover, "
            f"{table.synergist:g} for a synergist, {table.stabilizer:g} for a stabilizer"
        )
        sources = f" ({', '.join(table.sources)})" if table.sources else ""
        notes.append(f"{table.name}: {earns}{sources}.")
    for name, sets in volumes[0].uncounted.items() if volumes else ():
        notes.append(
            f"Incomplete: {sets} sets of {name} are in no count; its muscles are not known."
        )
    return notes

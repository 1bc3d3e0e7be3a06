"""`backworkouts list`: what there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from backworkouts.bundled import bundled
from backworkouts.cli.output import format_option, show_json, show_tables
from backworkouts.linter.registry import all_rules
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment, Pattern
from backworkouts.views.table import Table
from backworkouts.volume.credits import TABLES

__all__ = ["list_"]


def _rows(kind: str) -> tuple[tuple[str, ...], Iterable[tuple[str, ...]]]:
    known = bundled()
    makers: dict[str, tuple[tuple[str, ...], Callable[[], Iterable[tuple[str, ...]]]]] = {
        "muscles": (
            ("Id", "Name", "Latin name", "Region"),
            lambda: (
                (one.id, one.name, one.latin_name or "", one.region)
                for one in known.muscles.values()
            ),
        ),
        "workouts": (
            ("Id", "Name", "Exercises"),
            lambda: (
                (one.id or "", one.name, ", ".join(each.name for each in one.exercises))
                for one in known.workouts.values()
            ),
        ),
        "programs": (
            ("Id", "Name", "Phases"),
            lambda: (
                (one.id or "", one.name, str(len(one.phases))) for one in known.programs.values()
            ),
        ),
        "sources": (
            ("Id", "Source", "Read"),
            lambda: ((one.id, str(one), one.verified) for one in known.sources.values()),
        ),
        "credits": (
            ("Id", "Prime mover", "Synergist", "Stabilizer", "Note"),
            lambda: (
                (
                    one.name,
                    f"{one.prime_mover:g}",
                    f"{one.synergist:g}",
                    f"{one.stabilizer:g}",
                    one.note or "",
                )
                for one in TABLES.values()
            ),
        ),
        "rules": (
            ("Code", "Name", "Severity", "Summary"),
            lambda: (
                (one.code, one.name, one.severity, one.summary) for one in all_rules().values()
            ),
        ),
    }
    columns, rows = makers[kind]
    return columns, rows()


_KINDS = ("exercises", "muscles", "workouts", "programs", "sources", "credits", "rules")


@click.command("list")
@click.argument("kind", type=click.Choice(_KINDS), default="exercises")
@click.option(
    "--pattern",
    type=click.Choice([one.value for one in Pattern]),
    help="Exercises of this movement pattern.",
)
@click.option(
    "--equipment",
    type=click.Choice([one.value for one in Equipment]),
    help="Exercises that take this.",
)
@click.option(
    "--muscle", metavar="NAME", help="Exercises with this muscle as prime mover or synergist."
)
@format_option
def list_(
    kind: str, pattern: str | None, equipment: str | None, muscle: str | None, form: str
) -> None:
    """List the exercises, muscles, workouts, programs, sources, credit tables or rules."""
    if kind == "exercises":
        columns, rows = _exercises(pattern, equipment, muscle)
    elif pattern or equipment or muscle:
        raise click.UsageError("--pattern, --equipment and --muscle choose among exercises")
    else:
        columns, rows = _rows(kind)
    found = [tuple(map(str, row)) for row in rows]
    if form == "json":
        keys = [column.lower().replace(" ", "_") for column in columns]
        value: Any = {kind: [dict(zip(keys, row, strict=True)) for row in found]}
        show_json(value)
    else:
        count = f"{len(found)} {kind[:-1] if len(found) == 1 else kind}"
        show_tables([Table("", columns, tuple(found), (count,))])


def _exercises(
    pattern: str | None, equipment: str | None, muscle: str | None
) -> tuple[tuple[str, ...], Iterable[tuple[str, ...]]]:
    known = bundled()
    wanted = known.resolve_muscle(muscle).id if muscle else None

    def matches(one: Exercise) -> bool:
        return (
            (pattern is None or pattern in one.patterns)
            and (equipment is None or equipment in one.equipment)
            and (wanted is None or wanted in (*one.prime_movers, *one.synergists))
        )

    chosen = [one for one in known.exercises.values() if matches(one)]
    return ("Id", "Name", "Patterns", "Equipment"), (
        (one.id, one.name, ", ".join(one.patterns), ", ".join(one.equipment)) for one in chosen
    )

"""`backworkouts list`: tables of what the catalog holds, of credit tables, rules and formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.output import format_option, show_json, show_tables
from backworkouts.linter.registry import all_rules
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment, Level, Pattern
from backworkouts.plurals import plural
from backworkouts.views.table import Table
from backworkouts.volume.credits import TABLES

__all__ = ["list_"]


def _formats() -> Iterable[tuple[str, ...]]:
    from backworkouts.interop import FORMATS  # noqa: PLC0415  slow to import

    return [
        (
            known.name,
            known.title,
            ", ".join(known.reads),
            ", ".join(known.writes),
            "--unit" if known.needs_unit else "",
        )
        for known in FORMATS.values()
    ]


def _rows(kind: str) -> tuple[tuple[str, ...], Iterable[tuple[str, ...]]]:
    known = known_catalog()
    makers: dict[str, tuple[tuple[str, ...], Callable[[], Iterable[tuple[str, ...]]]]] = {
        "muscles": (
            ("Id", "Name", "Latin name", "Region"),
            lambda: (
                (muscle.id, muscle.name, muscle.latin_name or "", muscle.region)
                for muscle in known.muscles.values()
            ),
        ),
        "workouts": (
            ("Id", "Name", "Exercises"),
            lambda: (
                (
                    workout.id or "",
                    workout.name,
                    ", ".join(exercise.name for exercise in workout.exercises),
                )
                for workout in known.workouts.values()
            ),
        ),
        "programs": (
            ("Id", "Name", "Phases"),
            lambda: (
                (program.id or "", program.name, str(len(program.phases)))
                for program in known.programs.values()
            ),
        ),
        "sources": (
            ("Id", "Source", "Read"),
            lambda: (
                (source.id, str(source), source.verified) for source in known.sources.values()
            ),
        ),
        "credits": (
            ("Id", "Prime mover", "Synergist", "Stabilizer", "Note"),
            lambda: (
                (
                    table.name,
                    f"{table.prime_mover:g}",
                    f"{table.synergist:g}",
                    f"{table.stabilizer:g}",
                    table.note or "",
                )
                for table in TABLES.values()
            ),
        ),
        "rules": (
            ("Code", "Name", "Severity", "Summary"),
            lambda: (
                (rule.code, rule.name, rule.severity, rule.summary) for rule in all_rules().values()
            ),
        ),
        "formats": (
            ("Id", "File", "Reads", "Writes", "Option"),
            _formats,
        ),
    }
    columns, rows = makers[kind]
    return columns, rows()


_ABOUT_FORMATS = """\
`import`, `volume`, `check` and `report` detect the format of a file; `export --to ID` writes one. \
--unit kg or --unit lb: needed for a file that does not state the unit of its loads."""
_KINDS = ("exercises", "muscles", "workouts", "programs", "sources", "credits", "rules", "formats")


@click.command("list")
@click.argument("kind", type=click.Choice(_KINDS), default="exercises")
@click.option(
    "--pattern",
    type=click.Choice([pattern.value for pattern in Pattern]),
    help="Exercises of this movement pattern.",
)
@click.option(
    "--equipment",
    type=click.Choice([equipment.value for equipment in Equipment]),
    help="Exercises that need this equipment.",
)
@click.option(
    "--muscle", metavar="NAME", help="Exercises with this muscle as prime mover or synergist."
)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level], case_sensitive=False),
    help="Exercises for lifters of this level, by the sources that state one.",
)
@catalog_option
@format_option
def list_(
    kind: str,
    pattern: str | None,
    equipment: str | None,
    muscle: str | None,
    level: str | None,
    form: str,
) -> None:
    """List the exercises, muscles, workouts, programs, sources, credit tables, rules or formats.

    `list formats` lists the files of other apps that are read and written.
    """
    if kind == "exercises":
        columns, rows = _exercises(pattern, equipment, muscle, level)
    elif pattern or equipment or muscle or level:
        message = "--pattern, --equipment, --muscle and --level choose among exercises"
        raise click.UsageError(message)
    else:
        columns, rows = _rows(kind)
    found = [tuple(map(str, row)) for row in rows]
    if form == "json":
        keys = [column.lower().replace(" ", "_") for column in columns]
        value: Any = {kind: [dict(zip(keys, row, strict=True)) for row in found]}
        show_json(value)
    else:
        count = plural(len(found), kind[:-1])
        notes = (_ABOUT_FORMATS, count) if kind == "formats" else (count,)
        show_tables([Table("", columns, tuple(found), notes)])


def _exercises(
    pattern: str | None, equipment: str | None, muscle: str | None, level: str | None
) -> tuple[tuple[str, ...], Iterable[tuple[str, ...]]]:
    known = known_catalog()
    wanted = known.resolve_muscle(muscle) if muscle else None
    # An exercise that names a part works the whole, and one that names the whole works its parts.
    related = {
        other.id
        for other in known.muscles.values()
        if wanted and (wanted.id in (other.id, other.parent) or wanted.parent == other.id)
    }

    def matches(exercise: Exercise) -> bool:
        return (
            (pattern is None or pattern in exercise.patterns)
            and (equipment is None or equipment in exercise.equipment)
            and (level is None or level == exercise.level)
            and (
                wanted is None
                or not related.isdisjoint((*exercise.prime_movers, *exercise.synergists))
            )
        )

    return ("Id", "Name", "Patterns", "Equipment"), (
        (exercise.id, exercise.name, ", ".join(exercise.patterns), ", ".join(exercise.equipment))
        for exercise in known.exercises.values()
        if matches(exercise)
    )

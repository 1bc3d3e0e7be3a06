"""Reading the programs of openweight documents, week by week."""

from __future__ import annotations

from functools import partial

from attrs import evolve

from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.openweight.workouts import (
    TEMPLATE_FIELDS,
    UNTITLED,
    count_workout_sets,
    read_template,
)
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal, Workout

__all__ = ["PROGRAM_FIELDS", "count_program_sets", "program_of", "read_program"]

PROGRAM_FIELDS = frozenset({"name", "description", "tags", "weeks"})
_WEEK_FIELDS = frozenset({"name", "notes", "workouts"})


def count_program_sets(value: object) -> int:
    """Return how many sets there are in a program."""
    weeks = value.get("weeks") if isinstance(value, dict) else None
    return sum(map(_count_week_sets, weeks)) if isinstance(weeks, list) else 0


def _count_week_sets(week: object) -> int:
    workouts = week.get("workouts") if isinstance(week, dict) else None
    return sum(map(count_workout_sets, workouts)) if isinstance(workouts, list) else 0


def program_of(context: ImportContext, value: object) -> Program | None:
    """Return a program; None when it cannot be read.

    Args:
        context: the import that it belongs to.
        value: the program.
    """
    return context.attempt(0, "$", lambda: read_program(Fields(context, value, "$")))


def read_program(fields: Fields) -> Program | None:
    """Return a program, equal weeks in a row as one phase; None when no week can be read.

    Raises:
        FieldError: when there is no list of weeks.
        InvalidValueError: when the model holds no such program.
    """
    goals, levels = _read_tags(fields)
    phases: list[Phase] = []
    for index, value in enumerate(fields.items("weeks")):
        where = f"{fields.where}.weeks[{index}]"
        read_week = partial(_read_week, fields.context, value, where)
        phase = fields.context.attempt(_count_week_sets(value), where, read_week)
        if phase is None:
            continue
        if phases and evolve(phases[-1], weeks=1) == phase:
            phases[-1] = evolve(phase, weeks=(phases[-1].weeks or 0) + 1)
        else:
            phases.append(phase)
    if not phases:
        return None
    name = fields.line("name")
    if name is None:
        fields.warn("name", None, f"a program without a name: called {UNTITLED!r}")
    fields.report_unknown(PROGRAM_FIELDS)
    goal = goals[0] if len(goals) == 1 else None
    note = fields.prose("description")
    return Program(name or UNTITLED, phases, goal=goal, levels=levels, note=note)


def _read_tags(fields: Fields) -> tuple[list[Goal], list[Level]]:
    """Return the goals and levels among the tags; warn about other tags."""
    tags = fields.raw("tags")
    if not isinstance(tags, list):
        fields.report_unsupported("tags")
        tags = []
    goals = [goal for goal in Goal if goal in tags]
    levels = [Level(tag) for tag in tags if tag in list(Level)]
    kept = [*levels, *(goals if len(goals) == 1 else ())]
    for index, tag in enumerate(tags):
        if tag not in kept:
            fields.warn(f"tags[{index}]", tag, "no tag that is known: not kept")
    return goals, levels


def _read_week(context: ImportContext, value: object, where: str) -> Phase | None:
    fields = Fields(context, value, where)
    days: list[tuple[int | None, Workout]] = []
    for index, workout in enumerate(fields.items("workouts")):
        place = f"{where}.workouts[{index}]"
        read_day = partial(_read_day, context, workout, place)
        day = context.attempt(count_workout_sets(workout), place, read_day)
        days += [day] if day is not None else []
    fields.report_unknown(_WEEK_FIELDS)
    if not days:
        return None
    return Phase(_rotation(fields, days), 1, fields.line("name"), fields.prose("notes"))


def _read_day(
    context: ImportContext, value: object, where: str
) -> tuple[int | None, Workout] | None:
    fields = Fields(context, value, where)
    fields.report_unknown(TEMPLATE_FIELDS)
    day, workout = fields.whole("day"), read_template(fields)
    return None if workout is None else (day, workout)


def _rotation(fields: Fields, days: list[tuple[int | None, Workout]]) -> tuple[Workout | None, ...]:
    """Return the seven days of a week."""
    stated = [day for day, _ in days if day is not None and 1 <= day <= DAYS_PER_WEEK]
    if len(set(stated)) == len(days):
        workout_of = dict(days)
        return tuple(workout_of.get(day) for day in range(1, DAYS_PER_WEEK + 1))
    if len(days) > DAYS_PER_WEEK:
        found = f"{len(days)} workouts"
        raise fields.error("workouts", found, "more than one a day in a week")
    fields.warn("workouts", None, "no day of its own for each workout: put on the first days")
    rest = [None] * (DAYS_PER_WEEK - len(days))
    return (*(workout for _, workout in days), *rest)

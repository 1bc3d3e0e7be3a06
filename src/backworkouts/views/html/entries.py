"""Muscles, exercises, credit tables and the catalog as tables of HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.pictures import exercise_map, muscle_map
from backworkouts.pictures.markup import Element, add
from backworkouts.views.entry import entry_table
from backworkouts.views.html.elements import (
    add_details,
    add_line,
    add_list,
    add_picture,
    add_rows,
    add_table,
)
from backworkouts.volume.credits import CreditTable

__all__ = ["add_catalog", "add_credits", "add_exercise", "add_muscle"]


def add_muscle(parent: Element, muscle: Muscle) -> None:
    """Add a muscle: its names, where it begins and ends, and what it does."""
    beside = add(parent, "div", class_="bw-beside")
    known = or_bundled(None).muscles
    rows = [
        ("Latin", muscle.latin_name or ""),
        ("In the gym", ", ".join(muscle.common_names)),
        ("Part of", _names([muscle.parent] if muscle.parent else [], known)),
        ("Region", _words([muscle.region])),
        ("Origin", muscle.origin or ""),
        ("Insertion", muscle.insertion or ""),
        ("Actions", "; ".join(muscle.actions)),
    ]
    if muscle.back:
        add_picture(beside, muscle_map(muscle))
    facts = add(beside, "div")
    add_rows(facts, muscle.name, rows)
    _add_all_fields(facts, muscle)


def add_exercise(parent: Element, exercise: Exercise) -> None:
    """Add an exercise: its muscles by role, its movement and equipment, and how to do it."""
    beside = add(parent, "div", class_="bw-beside")
    known = or_bundled(None).muscles
    rows = [
        ("Prime movers", _names(exercise.prime_movers, known)),
        ("Synergists", _names(exercise.synergists, known)),
        ("Stabilizers", _names(exercise.stabilizers, known)),
        ("Movement", _words(exercise.patterns)),
        ("Equipment", _words(exercise.equipment)),
        ("Load on the lower back", _words([exercise.lower_back_load or ""])),
        ("Level", _words([exercise.level or ""])),
    ]
    if exercise.has_known_muscles:
        add_picture(beside, exercise_map(exercise))
    facts = add(beside, "div")
    add_rows(facts, exercise.name, rows)
    if not exercise.has_known_muscles:
        add_line(facts, "Its muscles are not known.")
    _add_instructions(facts, exercise)
    _add_all_fields(facts, exercise)


def _add_instructions(parent: Element, exercise: Exercise) -> None:
    instructions = exercise.instructions
    if instructions is None and not exercise.cues and not exercise.cautions:
        return
    details = add_details(parent, "How to do it")
    if instructions is not None:
        add_list(details, (*instructions.setup, *instructions.execution), tag="ol")
        if instructions.advanced:
            add_line(details, f"Advanced: {instructions.advanced}")
    for title, sentences in (("Cues", exercise.cues), ("Cautions", exercise.cautions)):
        if sentences:
            add_line(details, title)
            add_list(details, sentences)


def _add_all_fields(parent: Element, entry: Exercise | Muscle) -> None:
    add_table(add_details(parent, "All fields"), entry_table(entry))


def _names(muscles: Iterable[str], known: Any) -> str:
    """Return the names of muscles; the id of a muscle that the bundled catalog does not have."""
    return ", ".join(known[muscle].name if muscle in known else muscle for muscle in muscles)


def _words(values: Iterable[str]) -> str:
    """Return members of an enumeration as words."""
    return ", ".join(value.replace("_", " ") for value in values)


def add_credits(parent: Element, table: CreditTable) -> None:
    """Add a credit table: what a set earns a muscle in each role."""
    rows = [
        ("Prime mover", f"{table.prime_mover:g}"),
        ("Synergist", f"{table.synergist:g}"),
        ("Stabilizer", f"{table.stabilizer:g}"),
        ("Drop set, as a share of a set", f"{table.drop_set:g}"),
        ("Exercises with credits of their own", ", ".join(name for name, _ in table.overrides)),
        ("Note", table.note or ""),
        ("Sources", ", ".join(table.sources)),
    ]
    add_rows(parent, f"Credit table {table.name}, version {table.version}", rows)


def add_catalog(parent: Element, catalog: Catalog) -> None:
    """Add a catalog: how many entries of each kind it has."""
    kinds = ("muscles", "exercises", "workouts", "programs", "sources")
    rows = [(kind.capitalize(), f"{len(getattr(catalog, kind)):,}") for kind in kinds]
    add_rows(parent, "Catalog", rows)

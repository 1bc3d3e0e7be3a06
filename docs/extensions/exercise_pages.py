"""The exercises of the back, a page per movement pattern, with their muscles as pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from muscle_pages import link
from page_parts import escaped, facts, page, table, toctree, words
from picture_files import themed

import backworkouts as bw

_FEW = 5
"""Patterns with fewer exercises share a page."""
_OTHERS = "others"
_ALIASES = 4
"""The number of other names that are shown; `backworkouts show` lists all of them."""


def pages() -> dict[str, str]:
    """Return the pages on exercises and their pictures, by their paths."""
    groups = grouped()
    files: dict[str, str] = {}
    for name, exercises in groups.items():
        files |= _page(name, exercises)
    total = sum(map(len, groups.values()))
    files["exercises/index.md"] = page(
        "# Exercises of the back",
        f"The catalog has {len(bw.catalog.exercises)} exercises. These pages show the {total} with "
        "a muscle of the back among their prime movers, by movement pattern. A picture shows the "
        "muscles of the back: prime movers, synergists and stabilizers. A variant whose muscles "
        "are those of its base shares the picture of the base.",
        table(
            ("movement pattern", "exercises"),
            ((f"[{title(name)}]({name}.md)", str(len(found))) for name, found in groups.items()),
        ),
        "`backworkouts list exercises` prints all exercises, and `backworkouts show NAME` all that "
        "the catalog knows about one. [The catalog](../../catalog.md) describes how names are "
        "resolved; [the review](../../catalog_review.md), how muscles were assigned.",
        toctree(groups, hidden=""),
    )
    return files


def title(name: str) -> str:
    """Return the title of a group."""
    return "Other patterns" if name == _OTHERS else words(name).capitalize()


def of_the_back() -> list[bw.Exercise]:
    """Return the exercises with a muscle of the back among their prime movers."""
    muscles = bw.catalog.muscles
    return [
        exercise
        for exercise in bw.catalog.exercises.values()
        if any(muscles[muscle].back for muscle in exercise.prime_movers)
    ]


def grouped() -> Mapping[str, list[bw.Exercise]]:
    """Return the exercises of the back by their first movement pattern, large groups first."""
    groups: dict[str, list[bw.Exercise]] = {}
    for exercise in of_the_back():
        groups.setdefault(exercise.patterns[0].value, []).append(exercise)
    by_size = sorted(groups.items(), key=lambda group: -len(group[1]))
    large = {name: found for name, found in by_size if len(found) >= _FEW}
    small = [exercise for name, found in by_size if name not in large for exercise in found]
    return {**large, _OTHERS: small}


def _page(name: str, exercises: list[bw.Exercise]) -> dict[str, str]:
    """Return a page and its pictures. A variant without a section is a row below its base."""
    listed = {exercise.id: exercise for exercise in exercises}
    rows: dict[str, list[bw.Exercise]] = {}
    for exercise in exercises:
        base = listed.get(exercise.variant_of or "")
        if base is not None and _roles(base) == _roles(exercise):
            rows.setdefault(_with_section(base, listed).id, []).append(exercise)
    in_rows = {exercise.id for found in rows.values() for exercise in found}
    files: dict[str, str] = {}
    sections = []
    for exercise in sorted(exercises, key=lambda exercise: (-exercise.popularity, exercise.name)):
        if exercise.id in in_rows:
            continue
        drawn, picture = themed(
            lambda theme, exercise=exercise: bw.pictures.exercise_map(exercise, theme=theme),
            exercise.id,
        )
        files |= drawn
        sections.append(_section(exercise, picture, rows.get(exercise.id, ())))
    head = f"{len(exercises)} exercises of the back. Popular ones come first."
    return {f"exercises/{name}.md": page(f"# {title(name)}", head, *sections), **files}


def _roles(exercise: bw.Exercise) -> tuple[tuple[str, ...], ...]:
    return exercise.prime_movers, exercise.synergists, exercise.stabilizers


def _with_section(exercise: bw.Exercise, listed: Mapping[str, bw.Exercise]) -> bw.Exercise:
    """Return the exercise whose section lists the variants of an exercise."""
    base = listed.get(exercise.variant_of or "")
    if base is None or _roles(base) != _roles(exercise):
        return exercise
    return _with_section(base, listed)


def _section(exercise: bw.Exercise, picture: str, variants: Iterable[bw.Exercise]) -> str:
    known = {
        "Id": f"`{exercise.id}`",
        "Also called": escaped(", ".join(exercise.aliases[:_ALIASES])),
        "Prime movers": _muscles(exercise.prime_movers),
        "Synergists": _muscles(exercise.synergists),
        "Stabilizers": _muscles(exercise.stabilizers),
        "Equipment": ", ".join(map(words, exercise.equipment)) or "none",
        "Mechanics": words(exercise.mechanics),
        "Level": words(exercise.level) if exercise.level else "",
        "Load on the lower back": words(exercise.lower_back_load),
        "Sources": ", ".join(
            f"[{source}](../../sources.md#{source})" for source in exercise.sources
        ),
    }
    return page(
        f"## {escaped(exercise.name)}",
        escaped(exercise.difference or ""),
        picture,
        facts(known),
        *_instructions(exercise),
        _variants(variants),
    ).rstrip()


def _muscles(muscles: Iterable[str]) -> str:
    return ", ".join(link(muscle, "../") for muscle in muscles)


def _instructions(exercise: bw.Exercise) -> list[str]:
    instructions = exercise.instructions
    steps = () if instructions is None else (*instructions.setup, *instructions.execution)
    parts = {"How to do it": steps, "Cues": exercise.cues, "Cautions": exercise.cautions}
    return [
        f"**{title}**\n\n" + "\n".join(f"{mark} {escaped(line)}" for line in lines)
        for (title, lines), mark in zip(parts.items(), ("1.", "-", "-"), strict=True)
        if lines
    ]


def _variants(variants: Iterable[bw.Exercise]) -> str:
    rows = [
        (escaped(variant.name), f"`{variant.id}`", escaped(variant.difference or ""))
        for variant in sorted(variants, key=lambda variant: variant.name)
    ]
    return table(("variants with the same muscles", "id", "difference"), rows) if rows else ""

"""`exercise_map` and `muscle_map`: the muscles of an exercise, and a single muscle, on the back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.pictures.figure import HALVES, Label, Look, draw_labeled_back
from backworkouts.pictures.map_page import KeyEntry, MapPage
from backworkouts.pictures.picture import Picture
from backworkouts.pictures.theme import Theme
from backworkouts.plurals import noun

__all__ = ["exercise_map", "muscle_map"]

_UNKNOWN = "The muscles of this exercise are not known."
_ROLES: Mapping[str, Look] = {
    "prime mover": Look("prime-mover", None, "prime mover"),
    "synergist": Look("synergist", "stripes", "synergist"),
    "stabilizer": Look("stabilizer", "bands", "stabilizer"),
}


def exercise_map(
    exercise: Exercise | str, *, catalog: Catalog | None = None, theme: Theme = "auto"
) -> Picture:
    """Return the back from behind, with the muscles that an exercise works.

    Prime movers are dark, synergists lighter with stripes, stabilizers the lightest with bands.
    Muscles that the drawing does not show are listed below it.

    Args:
        exercise: an `Exercise`, or any name that `resolve` knows.
        catalog: where names are looked up; the bundled one by default.
        theme: the colors.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: for the name.
        UnsupportedSubjectError: for anything but an exercise or a name.
        InvalidValueError: for an unknown theme.

    >>> exercise_map("pull-up")
    <Picture: Muscles of Pull-Up>
    """
    if not isinstance(exercise, Exercise | str):
        raise UnsupportedSubjectError(describe(exercise), "an Exercise or its name")
    catalog = or_bundled(catalog)
    exercise = catalog.resolve(exercise)
    roles = dict(_muscles_with_roles(exercise))
    drawn = {muscle: _role_of(muscle, roles, catalog.muscles) for muscle in DRAWN}
    working = [muscle for muscle in DRAWN if drawn[muscle]]
    looks = {muscle: Look("flesh", None, _name(muscle, catalog)) for muscle in DRAWN}
    for muscle in working:
        words = f"{_name(muscle, catalog)}: {drawn[muscle]}"
        looks[muscle] = _ROLES[drawn[muscle]]._replace(words=words)
    others = [muscle for muscle in roles if not _is_drawn(muscle, catalog.muscles)]
    page = MapPage(f"Muscles of {exercise.name}", _description(roles, catalog), theme)
    page.add_heading(exercise.name)
    page.add_note(HALVES)
    page.y += 8
    labels = {
        muscle: Label(_name(muscle, catalog), note=drawn[muscle]).lines() for muscle in working
    }
    page.y += draw_labeled_back(page, looks, labels) + 8
    if roles:
        page.add_key([KeyEntry(look.style, look.pattern, role) for role, look in _ROLES.items()])
    else:
        page.add_note(_UNKNOWN)
    for words in _sentences_by_role(others, roles, catalog, " not drawn"):
        page.add_note(words)
    return page.to_picture()


def muscle_map(
    muscle: Muscle | str, *, catalog: Catalog | None = None, theme: Theme = "auto"
) -> Picture:
    """Return the back from behind, with one muscle highlighted, or all parts of one.

    The muscle lies over all others, so that its whole extent shows.

    Args:
        muscle: a `Muscle`, or its id, name, Latin name or common name.
        catalog: where names and parts are looked up; the bundled one by default.
        theme: the colors.

    Raises:
        UnknownIdError: for the name.
        UnsupportedSubjectError: for anything but a muscle or a name.
        InvalidValueError: for an unknown theme.

    >>> muscle_map("lats")
    <Picture: latissimus dorsi>
    """
    if not isinstance(muscle, Muscle | str):
        raise UnsupportedSubjectError(describe(muscle), "a Muscle or its name")
    catalog = or_bundled(catalog)
    if isinstance(muscle, str):
        muscle = catalog.resolve_muscle(muscle)
    roles = {muscle.id: "prime mover"}
    shown = [part for part in DRAWN if _role_of(part, roles, catalog.muscles)]
    looks = {
        part: Look("prime-mover" if part in shown else "flesh", None, _name(part, catalog))
        for part in DRAWN
    }
    facts = [
        f"{heading}: {text}"
        for heading, text in (("Origin", muscle.origin), ("Insertion", muscle.insertion))
        if text
    ]
    if not shown:
        facts.insert(0, "The drawing does not show this muscle.")
    page = MapPage(muscle.name, f"{HALVES} {' '.join(facts)}", theme)
    page.add_heading(muscle.name)
    page.add_note(HALVES)
    page.y += 8
    labels = {part: Label(_name(part, catalog)).lines() for part in shown}
    page.y += draw_labeled_back(page, looks, labels, in_front=shown) + 8
    for fact in facts:
        page.add_note(fact)
    return page.to_picture()


def _muscles_with_roles(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield each muscle that an exercise works, with its role."""
    fields = (exercise.prime_movers, exercise.synergists, exercise.stabilizers)
    for role, muscles in zip(_ROLES, fields, strict=True):
        for muscle in muscles:
            yield muscle, role


def _role_of(muscle: str, roles: Mapping[str, str], muscles: Mapping[str, Muscle]) -> str:
    """Return the first role of a muscle or a whole that it is a part of; empty for none.

    Sets are counted the same way: a part gets the sets of its whole.
    """
    own = {roles.get(related) for related in _with_wholes(muscle, muscles)}
    return next((role for role in _ROLES if role in own), "")


def _with_wholes(muscle: str | None, muscles: Mapping[str, Muscle]) -> Iterator[str]:
    """Yield a muscle, and the muscles that it is a part of."""
    while muscle is not None:
        yield muscle
        known = muscles.get(muscle)
        muscle = known.parent if known else None


def _is_drawn(muscle: str, muscles: Mapping[str, Muscle]) -> bool:
    """Return whether the drawing shows a muscle, or all of its parts."""
    parts = [part.id for part in muscles.values() if part.parent == muscle]
    return muscle in DRAWN or (bool(parts) and all(_is_drawn(part, muscles) for part in parts))


def _name(muscle: str, catalog: Catalog) -> str:
    """Return the name of a muscle; the id of one that the catalog does not have."""
    known = catalog.muscles.get(muscle)
    return known.name if known else muscle


def _sentences_by_role(
    muscles: Sequence[str], roles: Mapping[str, str], catalog: Catalog, where: str = ""
) -> Iterator[str]:
    """Yield a sentence for each role, with the muscles that have it.

    Args:
        muscles: the ids of the muscles that are named.
        roles: the role of each muscle, by its id.
        catalog: the names of the muscles.
        where: what stands after the role, as " not drawn".
    """
    for role in _ROLES:
        names = [_name(muscle, catalog) for muscle in muscles if roles[muscle] == role]
        if names:
            roles_of = noun(len(names), role.capitalize())
            yield f"{roles_of}{where}: {', '.join(names)}."


def _description(roles: Mapping[str, str], catalog: Catalog) -> str:
    """Return the muscles of an exercise by their roles, in words."""
    words = " ".join(_sentences_by_role(list(roles), roles, catalog))
    return f"{HALVES} {words or _UNKNOWN}"

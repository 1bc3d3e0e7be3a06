"""Exercises: a movement as the gym knows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Problem, describe
from backworkouts.model import validate
from backworkouts.model.terms import (
    Attachment,
    Basis,
    Equipment,
    GripOrientation,
    GripWidth,
    Laterality,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)

__all__ = ["Exercise", "Grip", "Instructions"]


def _patterns(value: Iterable[Pattern | str]) -> tuple[Pattern, ...]:
    return validate.as_members(Pattern, value)


def _equipment(value: Iterable[Equipment | str]) -> tuple[Equipment, ...]:
    return validate.as_members(Equipment, value)


def _mechanics(value: Mechanics | str | None) -> Mechanics | None:
    return validate.as_enum(Mechanics, value)


def _laterality(value: Laterality | str) -> Laterality:
    return validate.as_enum(Laterality, value)


def _attachment(value: Attachment | str | None) -> Attachment | None:
    return validate.as_enum(Attachment, value)


def _torso_support(value: TorsoSupport | str | None) -> TorsoSupport | None:
    return validate.as_enum(TorsoSupport, value)


def _lower_back_load(value: LowerBackLoad | str | None) -> LowerBackLoad | None:
    return validate.as_enum(LowerBackLoad, value)


def _basis(value: Basis | str) -> Basis:
    return validate.as_enum(Basis, value)


def _width(value: GripWidth | str | None) -> GripWidth | None:
    return validate.as_enum(GripWidth, value)


def _orientation(value: GripOrientation | str | None) -> GripOrientation | None:
    return validate.as_enum(GripOrientation, value)


_GRIP: validate.Checks = {
    "width": validate.optional(validate.member(GripWidth)),
    "orientation": validate.optional(validate.member(GripOrientation)),
}


@frozen
class Grip:
    """How the hands hold: how far apart, and where the palms face. None: not stated.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    width: GripWidth | None = field(default=None, converter=_width)
    orientation: GripOrientation | None = field(default=None, converter=_orientation)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _GRIP)


_SENTENCES = validate.collection(validate.PROSE)
_INSTRUCTIONS: validate.Checks = {
    "setup": _SENTENCES,
    "execution": _SENTENCES,
    "advanced": validate.optional(validate.PROSE),
}


@frozen
class Instructions:
    """How an exercise is done, a sentence each.

    Args:
        setup: up to the first repetition.
        execution: one repetition.
        advanced: an option for the experienced.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    setup: tuple[str, ...] = field(default=(), converter=validate.texts)
    execution: tuple[str, ...] = field(default=(), converter=validate.texts)
    advanced: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _INSTRUCTIONS)


_IDS = validate.collection(validate.ID)
_CHECKS: validate.Checks = {
    "id": validate.ID,
    "name": validate.LINE,
    "aliases": validate.collection(validate.LINE),
    "patterns": validate.collection(validate.member(Pattern)),
    "mechanics": validate.optional(validate.member(Mechanics)),
    "laterality": validate.member(Laterality),
    "equipment": validate.collection(validate.member(Equipment)),
    "attachment": validate.optional(validate.member(Attachment)),
    "grip": validate.optional(validate.instance(Grip)),
    "torso_support": validate.optional(validate.member(TorsoSupport)),
    "prime_movers": _IDS,
    "synergists": _IDS,
    "stabilizers": _IDS,
    "lower_back_load": validate.optional(validate.member(LowerBackLoad)),
    "instructions": validate.optional(validate.instance(Instructions)),
    "cautions": _SENTENCES,
    "regressions": _IDS,
    "progressions": _IDS,
    "variant_of": validate.optional(validate.ID),
    "pause_s": validate.optional(validate.number(0, 60, " seconds")),
    "dead_stop": validate.FLAG,
    "basis": validate.member(Basis),
    "inferred": validate.collection(validate.LINE),
    "note": validate.optional(validate.PROSE),
    "sources": _IDS,
}


@frozen(repr=False, eq=False)
class Exercise(validate.Seen):
    """A movement as the gym knows it.

    Args:
        id: stable, such as `seated_row`; `custom:...` for one that no catalog knows.
        name: as shown to people; `aliases` are other names they write.
        patterns: movement patterns, the defining one first.
        mechanics, laterality, equipment, attachment, grip, torso_support: see `model.terms`.
        prime_movers, synergists, stabilizers: ids of muscles; a muscle has one role.
        lower_back_load: how hard the lower back works.
        instructions, cautions: how it is done, and what to mind.
        regressions, progressions: ids of easier and harder exercises.
        variant_of: id of the exercise it varies.
        pause_s: seconds held at peak contraction, where a source states a number.
        dead_stop: every repetition starts from rest.
        basis: what the classification rests on.
        inferred: which fields are our reading and stated by no source.
        note: contested points.
        sources: ids of sources.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Exercise.custom("Landmine Thing")
    <Exercise custom:landmine_thing>
    """

    id: str
    name: str
    aliases: tuple[str, ...] = field(default=(), converter=validate.texts)
    patterns: tuple[Pattern, ...] = field(default=(), converter=_patterns)
    mechanics: Mechanics | None = field(default=None, converter=_mechanics)
    laterality: Laterality = field(default=Laterality.BILATERAL, converter=_laterality)
    equipment: tuple[Equipment, ...] = field(default=(), converter=_equipment)
    attachment: Attachment | None = field(default=None, converter=_attachment)
    grip: Grip | None = None
    torso_support: TorsoSupport | None = field(default=None, converter=_torso_support)
    prime_movers: tuple[str, ...] = field(default=(), converter=validate.texts)
    synergists: tuple[str, ...] = field(default=(), converter=validate.texts)
    stabilizers: tuple[str, ...] = field(default=(), converter=validate.texts)
    lower_back_load: LowerBackLoad | None = field(default=None, converter=_lower_back_load)
    instructions: Instructions | None = None
    cautions: tuple[str, ...] = field(default=(), converter=validate.texts)
    regressions: tuple[str, ...] = field(default=(), converter=validate.texts)
    progressions: tuple[str, ...] = field(default=(), converter=validate.texts)
    variant_of: str | None = None
    pause_s: float | None = None
    dead_stop: bool = False
    basis: Basis = field(default=Basis.USER, converter=_basis)
    inferred: tuple[str, ...] = field(default=(), converter=validate.texts)
    note: str | None = None
    sources: tuple[str, ...] = field(default=(), converter=validate.texts)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS, self._double_roles())

    def _double_roles(self) -> Iterator[Problem]:
        roles = (*self.prime_movers, *self.synergists, *self.stabilizers)
        if len(set(roles)) < len(roles):
            for muscle in sorted(one for one, count in Counter(roles).items() if count > 1):
                yield Problem("Exercise", describe(muscle), "each muscle in one role, once")

    @classmethod
    def custom(cls, name: str) -> Exercise:
        """An exercise of which only the name is known: carried, and reported by every count.

        Args:
            name: one line of 1 to 200 characters.
        """
        words = re.sub(r"\W+", "_", name.casefold()).strip("_") if isinstance(name, str) else ""
        if not words and isinstance(name, str):
            words = "x" + name.encode("utf-8", "replace").hex()
        return cls(f"custom:{words[: limits.NAME_CHARACTERS - len('custom:')]}", name)

    @property
    def is_custom(self) -> bool:
        """Whether only its name is known."""
        return self.id.startswith("custom:")

    @property
    def has_known_muscles(self) -> bool:
        """Whether any muscle is known to work; if not, no count can include it."""
        return bool(self.prime_movers or self.synergists or self.stabilizers)

    def __eq__(self, other: object) -> bool:
        # Exercises are shared, so most comparisons end at the first line.
        if self is other:
            return True
        if not isinstance(other, Exercise):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _CHECKS)

    def __hash__(self) -> int:
        # Equal exercises have equal ids, and hashing every sentence of one would cost more than
        # any count made with it.
        return hash(self.id)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Exercise {self.id}>"

"""Exercises: a movement as the gym knows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from attrs import astuple, field, frozen

from backworkouts import limits
from backworkouts.errors import Code, Path, Problem, describe
from backworkouts.model import validate
from backworkouts.model.converters import (
    member_of,
    members_of,
    optional_member_of,
    sequence_of,
)
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.terms import (
    Attachment,
    ClassificationBasis,
    Equipment,
    GripOrientation,
    GripWidth,
    Laterality,
    Level,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)

__all__ = ["CUSTOM", "Exercise", "Grip", "Instructions"]

CUSTOM: str = "custom:"
"""Beginning of the ids of exercises that no catalog knows."""


@frozen
class Grip(PydanticField):
    """How the hands hold: how far apart, and where the palms face. None: not stated.

    Args:
        width: how far apart the hands are.
        orientation: where the palms face.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    width: GripWidth | None = field(
        default=None,
        converter=optional_member_of(GripWidth),
        validator=validate.optional(validate.member(GripWidth)),
    )
    orientation: GripOrientation | None = field(
        default=None,
        converter=optional_member_of(GripOrientation),
        validator=validate.optional(validate.member(GripOrientation)),
    )


_IDS = validate.collection(validate.ID)
_LINES = validate.collection(validate.LINE)
_SENTENCES = validate.collection(validate.PROSE)


@frozen
class Instructions(PydanticField):
    """How an exercise is done, a sentence each.

    Args:
        setup: up to the first repetition.
        execution: one repetition.
        advanced: an option for the experienced.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    setup: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_SENTENCES)
    execution: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_SENTENCES)
    advanced: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __str__(self) -> str:
        """The sentences as numbered steps, then the option for the experienced.

        >>> print(Instructions(["Sit down."], ["Pull.", "Let go slowly."], "Pause."))
        1. Sit down.
        2. Pull.
        3. Let go slowly.
        Advanced: Pause.
        """
        steps = enumerate((*self.setup, *self.execution), 1)
        lines = [f"{number}. {step}" for number, step in steps]
        return "\n".join([*lines, *([f"Advanced: {self.advanced}"] if self.advanced else [])])


@frozen(repr=False, eq=False)
class Exercise(Replaceable, NotebookDisplay):
    """A movement as the gym knows it.

    Args:
        id: stable, such as `seated_row`; `custom:...` for one that no catalog knows.
        name: as shown to people.
        aliases: other names that people write.
        patterns: movement patterns, the defining one first.
        mechanics, laterality, equipment, attachment, grip, torso_support: see `model.terms`.
        prime_movers, synergists, stabilizers: ids of muscles; a muscle has one role.
        lower_back_load: how hard the lower back works.
        instructions, cautions: how it is done, and what can harm.
        cues: what to mind or to feel while doing it, a sentence each.
        regressions, progressions: ids of easier and harder exercises.
        variant_of: id of its base exercise, of which it is a variant. It refers, and inherits
            nothing: an exercise states all its fields. Only entries of the bundled data files leave
            out what is as in their base.
        difference: what differs from the base exercise, and why: a sentence or two; for variants.
        level: how experienced its lifter should be; None where no source states it.
        popularity: number of published programs with this exercise; None when not counted.
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

    id: str = field(validator=validate.ID)
    name: str = field(validator=validate.LINE)
    aliases: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_LINES)
    patterns: tuple[Pattern, ...] = field(
        default=(),
        converter=members_of(Pattern),
        validator=validate.collection(validate.member(Pattern)),
    )
    mechanics: Mechanics | None = field(
        default=None,
        converter=optional_member_of(Mechanics),
        validator=validate.optional(validate.member(Mechanics)),
    )
    laterality: Laterality = field(
        default=Laterality.BILATERAL,
        converter=member_of(Laterality),
        validator=validate.member(Laterality),
    )
    equipment: tuple[Equipment, ...] = field(
        default=(),
        converter=members_of(Equipment),
        validator=validate.collection(validate.member(Equipment)),
    )
    attachment: Attachment | None = field(
        default=None,
        converter=optional_member_of(Attachment),
        validator=validate.optional(validate.member(Attachment)),
    )
    grip: Grip | None = field(default=None, validator=validate.optional(validate.instance(Grip)))
    torso_support: TorsoSupport | None = field(
        default=None,
        converter=optional_member_of(TorsoSupport),
        validator=validate.optional(validate.member(TorsoSupport)),
    )
    prime_movers: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)
    synergists: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)
    stabilizers: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)
    lower_back_load: LowerBackLoad | None = field(
        default=None,
        converter=optional_member_of(LowerBackLoad),
        validator=validate.optional(validate.member(LowerBackLoad)),
    )
    instructions: Instructions | None = field(
        default=None, validator=validate.optional(validate.instance(Instructions))
    )
    cautions: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_SENTENCES)
    cues: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_SENTENCES)
    regressions: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)
    progressions: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)
    variant_of: str | None = field(default=None, validator=validate.optional(validate.ID))
    difference: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    level: Level | None = field(
        default=None,
        converter=optional_member_of(Level),
        validator=validate.optional(validate.member(Level)),
    )
    popularity: int | None = field(
        default=None, validator=validate.optional(validate.whole(0, limits.ITEMS))
    )
    pause_s: float | None = field(
        default=None, validator=validate.optional(validate.number(0, 60, " seconds"))
    )
    dead_stop: bool = field(default=False, validator=validate.FLAG)
    basis: ClassificationBasis = field(
        default=ClassificationBasis.USER,
        converter=member_of(ClassificationBasis),
        validator=validate.member(ClassificationBasis),
    )
    inferred: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_LINES)
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sources: tuple[str, ...] = field(default=(), converter=sequence_of(str), validator=_IDS)

    def __attrs_post_init__(self) -> None:
        validate.raise_any(chain(self._double_roles(), self._stray_difference()))

    def _double_roles(self) -> Iterator[Problem]:
        roles = (*self.prime_movers, *self.synergists, *self.stabilizers)
        if len(set(roles)) < len(roles):
            for muscle in sorted(muscle for muscle, count in Counter(roles).items() if count > 1):
                expected = "each muscle in one role, once"
                yield _contradiction((), describe(muscle), expected)

    def _stray_difference(self) -> Iterator[Problem]:
        if self.difference is not None and self.variant_of is None:
            found, expected = "no variant_of", "the base that it differs from"
            yield _contradiction(("difference",), found, expected)

    @classmethod
    def custom(cls, name: str) -> Exercise:
        """Return an exercise of which only the name is known: every count reports it as unknown.

        Args:
            name: one line of 1 to 200 characters.
        """
        words = re.sub(r"\W+", "_", name.casefold()).strip("_") if isinstance(name, str) else ""
        if not words and isinstance(name, str):
            words = "x" + name.encode("utf-8", "replace").hex()
        return cls(f"{CUSTOM}{words[: limits.NAME_CHARACTERS - len(CUSTOM)]}", name)

    @property
    def is_custom(self) -> bool:
        """Whether it was made from a name that no catalog knows."""
        return self.id.startswith(CUSTOM)

    @property
    def has_known_muscles(self) -> bool:
        """Whether any muscle is known to work; if not, no count can include it."""
        return bool(self.prime_movers or self.synergists or self.stabilizers)

    def __eq__(self, other: object) -> bool:
        # Fast path: exercises are shared, so most comparisons are of an object with itself.
        if self is other:
            return True
        if not isinstance(other, Exercise):
            return NotImplemented
        return astuple(self, recurse=False) == astuple(other, recurse=False)

    def __hash__(self) -> int:
        # Equal exercises have equal ids, and counting by exercise hashes one for every set: hashing
        # all its fields would cost more than the count.
        return hash(self.id)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Exercise {self.id}>"


def _contradiction(path: Path, found: str, expected: str) -> Problem:
    return Problem.at(path, found, expected, Code.CONTRADICTION, root="Exercise")

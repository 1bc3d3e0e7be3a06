"""What an exercise is to the rules: a handful of yes-or-no facts, as bits of one integer.

So that a rule asks a whole workout at once whether it holds anything that concerns it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from backworkouts.model.terms import Laterality, LowerBackLoad, Mechanics, Pattern, TorsoSupport
from backworkouts.model.validate import Seen

if TYPE_CHECKING:
    from backworkouts.model.exercise import Exercise

__all__ = ["Fact", "Trait", "traits_of"]


class Trait:
    """The facts. `plan.traits & Trait.ROW` says whether any exercise of a workout is a row."""

    VERTICAL_PULL = 1 << 0
    """A pull-up or a pull-down."""
    ROW = 1 << 1
    """A horizontal pull."""
    HINGE = 1 << 2
    """A hip hinge: deadlifts and their kin."""
    SPINAL_EXTENSION = 1 << 3
    PULL = 1 << 4
    """A vertical or horizontal pull that is no hinge besides."""
    LOWER_BACK = 1 << 5
    """A hip hinge or a spinal extension that is no pull besides."""
    HYBRID = 1 << 6
    """Pull and hinge in one repetition: it may fill either part, and fails neither."""
    SHOULDER_EXTENSION = 1 << 7
    """Pullovers and straight-arm pull-downs: no part of the 2-2-1."""
    UPPER_BACK = 1 << 8
    """Face pulls and reverse flies: no part of the 2-2-1."""
    CHEST = 1 << 9
    """Presses and flies for the chest."""
    ONE_SIDED_BACK = 1 << 10
    """It trains the back, one side after the other."""
    HARD_ON_LOWER_BACK = 1 << 11
    """The lower back works hard, or is what is trained."""
    UNSUPPORTED_ROW = 1 << 12
    """A row whose torso the lower back holds: nothing supports it, and the load on it is no low
    one."""
    COMPOUND = 1 << 13
    BACK = 1 << 14
    """It trains the back: any of the pulls, hinges and extensions above, or the scapulae."""
    LOADED = 1 << 15
    """It takes equipment."""
    UNKNOWN = 1 << 16
    """No movement pattern is known of it: it may be anything."""
    PENDLAY_ROW = 1 << 17
    """It is one, or a variant of it."""
    UPPER_BACK_MUSCLES = 1 << 18
    """A muscle of the upper back is a prime mover, or may be: none is known of it."""


class Fact:
    """What else is known of a workout, as further bits: of its sets, and of it as a whole.

    Those of sets stay below 1 << 30, up to which integers are quickest.
    """

    WARM_UP = 1 << 19
    """A set is a warm-up set. All others on sets are of those that are none."""
    NOTE = 1 << 20
    """A set has a note, be it a warm-up set."""
    DROP = 1 << 21
    OPTIONAL = 1 << 22
    PER_SIDE = 1 << 23
    LOAD = 1 << 24
    UNSTATED_UNIT = 1 << 25
    """The unit of a load is not known."""
    REST = 1 << 26
    """A rest interval is stated."""
    TO_FAILURE = 1 << 27
    """A set goes to failure, or leaves no repetition in reserve, which is the same."""
    SHORT_OF_FAILURE = 1 << 28
    """A set does not."""
    DIFFERENT_SETS = 1 << 29
    """The sets of an exercise differ."""
    REPEATED = 1 << 30
    """An exercise stands in several places, or may."""
    SUPERSET = 1 << 31
    """Several exercises are trained together."""
    WARM_UP_PHASE = 1 << 32
    """A phase of the warm-up is stated."""
    ABOUT_THE_BACK = 1 << 33
    """It is a workout for the back, or a week in which something of the back may be missed."""


_BITS_OF_PATTERN = {
    Pattern.VERTICAL_PULL: Trait.VERTICAL_PULL | Trait.BACK,
    Pattern.HORIZONTAL_PULL: Trait.ROW | Trait.BACK,
    Pattern.HIP_HINGE: Trait.HINGE | Trait.BACK,
    Pattern.SPINAL_EXTENSION: Trait.SPINAL_EXTENSION | Trait.BACK,
    Pattern.SHOULDER_EXTENSION: Trait.SHOULDER_EXTENSION | Trait.BACK,
    Pattern.UPPER_BACK: Trait.UPPER_BACK | Trait.BACK,
    Pattern.SCAPULAR_RETRACTION: Trait.BACK,
    Pattern.SCAPULAR_ELEVATION: Trait.BACK,
    Pattern.HORIZONTAL_PUSH: Trait.CHEST,
    Pattern.CHEST_FLY: Trait.CHEST,
}
_HARD = (LowerBackLoad.HIGH, LowerBackLoad.PRIME_MOVER)
_BY_THE_LOWER_BACK = (LowerBackLoad.MODERATE, *_HARD)
_SUPPORTED = (TorsoSupport.PARTIAL, TorsoSupport.FULL)
_PENDLAY_ROW = "pendlay_row"
_UPPER_BACK_MUSCLES = frozenset(
    {
        "rhomboids",
        "rhomboid_major",
        "rhomboid_minor",
        "trapezius",
        "trapezius_middle",
        "trapezius_lower",
        "posterior_deltoid",
    }
)
_keep = Seen._seen.__set__  # type: ignore[misc]  # noqa: SLF001  a slot is a descriptor


def traits_of(exercise: Exercise) -> int:
    """The facts of an exercise, as bits; from now on in its `_seen` too."""
    try:
        return exercise._seen  # type: ignore[no-any-return]  # noqa: SLF001  see there
    except AttributeError:
        traits = _found(exercise)
        _keep(exercise, traits)
        return traits


def _found(exercise: Exercise) -> int:
    traits = 0 if exercise.patterns else Trait.UNKNOWN
    for pattern in exercise.patterns:
        traits |= _BITS_OF_PATTERN.get(pattern, 0)
    pulls = traits & (Trait.VERTICAL_PULL | Trait.ROW)
    hinges = traits & (Trait.HINGE | Trait.SPINAL_EXTENSION)
    if pulls and hinges:
        traits |= Trait.HYBRID
    elif pulls:
        traits |= Trait.PULL
    elif hinges:
        traits |= Trait.LOWER_BACK
    load = exercise.lower_back_load
    if load in _HARD:
        traits |= Trait.HARD_ON_LOWER_BACK
    is_row = traits & Trait.ROW and traits & Trait.PULL
    if is_row and load in _BY_THE_LOWER_BACK and exercise.torso_support not in _SUPPORTED:
        traits |= Trait.UNSUPPORTED_ROW
    if traits & Trait.BACK and exercise.laterality is not Laterality.BILATERAL:
        traits |= Trait.ONE_SIDED_BACK
    return traits | _of_itself(exercise) | _by_muscles(exercise)


def _of_itself(exercise: Exercise) -> int:
    """What it is, however it moves."""
    traits = 0
    if exercise.mechanics is Mechanics.COMPOUND:
        traits |= Trait.COMPOUND
    if exercise.equipment:
        traits |= Trait.LOADED
    if _PENDLAY_ROW in (exercise.id, exercise.variant_of):
        traits |= Trait.PENDLAY_ROW
    return traits


def _by_muscles(exercise: Exercise) -> int:
    if exercise.has_known_muscles and _UPPER_BACK_MUSCLES.isdisjoint(exercise.prime_movers):
        return 0
    return Trait.UPPER_BACK_MUSCLES

"""The exercises that a program may have, and how much each is liked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import session_volume
from backworkouts.builder.prescription import (
    Prescription,
    is_inverted_row,
    is_lowered,
    prescribe,
)
from backworkouts.builder.rules_in_force import RulesInForce
from backworkouts.interop import crosswalk
from backworkouts.linter.equipment import missing
from backworkouts.linter.profile import Profile
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment, Level, Pattern
from backworkouts.model.workout import Goal, Workout

__all__ = [
    "Candidate",
    "candidates",
    "family_of",
    "is_trainable",
    "tie",
    "without_dominated",
]

_NOT_BY_DEFAULT = frozenset(
    {
        "american_kettlebell_swing",
        "atlas_stone_lift",
        "back_extension_hold",
        "behind_the_neck_pull_up",
        "behind_the_neck_pulldown",
        "clapping_pull_up",
        "deadlift_high_pull",
        "explosive_pull_up",
        "flexed_arm_hang",
        "front_lever",
        "front_lever_raise",
        "jefferson_curl",
        "jumping_pull_up",
        "kettlebell_sumo_deadlift_high_pull",
        "kipping_muscle_up",
        "kipping_pull_up",
        "medicine_ball_slam",
        "mixed_grip_pull_up",
        "muscle_up",
        "archer_pull_up",
        "commando_pull_up",
        "front_lever_row",
        "l_sit_chin_up",
        "l_sit_pull_up",
        "one_arm_chin_up",
        "one_arm_pull_up",
        "overhead_shrug",
        "sternum_pull_up",
        "towel_pull_up",
        "towel_row",
        "typewriter_pull_up",
        "power_shrug",
        "prone_swimmer",
        "renegade_row_with_push_up",
        "ring_muscle_up",
        "rope_climb",
        "scapular_pull_up",
        "scapular_pulldown",
        "seated_row_scapular_retraction",
        "sled_row",
        "snatch_grip_shrug",
        "sumo_deadlift_high_pull",
        "wall_angel",
        "wall_slide",
    }
)
"""Holds, jumps, skills, drills of a warm-up and positions that many shoulders do not bear: chosen
only where a user prefers them. Our judgment as coaches."""

_NO_STRENGTH_WORK = (Pattern.WEIGHTLIFTING,)
_FAMILIES_NOT_BY_DEFAULT = ("kettlebell_swing", "upright_row")
"""Swings are done for speed, and upright rows for the shoulders."""

_COST_OF_UNKNOWN = 160
_FAMILIAR = 4
_COST_OF_ISOLATION = 15
_COST_OF_LEVEL = {
    (Level.BEGINNER, Level.INTERMEDIATE): 60,
    (Level.BEGINNER, Level.ADVANCED): 150,
    (Level.INTERMEDIATE, Level.ADVANCED): 80,
}
_PULL_UPS = ("pull_up", "chin_up")
_COST_OF_A_FIRST_PULL_UP = 200
"""Most beginners cannot do one: a pull-down or an assisted pull-up comes first."""

_COST_OF_AN_EASIER_PULL_UP = 80
_COST_OF_UNSUITED_REPS = 60
_COST_OF_BODYWEIGHT = 40
_COST_OF_TRUNK_WORK = 50
"""Renegade rows end when the trunk gives way."""

_COST_OF_SHRUGS = 30
_FOR_BEGINNERS = ("superman",)
"""Extensions that soon get too easy."""


@frozen(eq=False)
class Candidate:
    """An exercise that a program may have.

    Attributes:
        exercise: the exercise.
        traits: the traits of the exercise.
        credits: what one set earns each muscle, as the library counts it.
        prescription: what each set is.
        cost: how little the exercise is liked: 0 is liked most.
        is_preferred: the user asks for it.
        is_avoided: the user does not want it.
        lacking: the equipment for it that is not at hand.
    """

    exercise: Exercise
    traits: frozenset[Trait]
    credits: Mapping[str, float]
    prescription: Prescription
    cost: int
    is_preferred: bool = False
    is_avoided: bool = False
    lacking: tuple[Equipment, ...] = ()

    @property
    def id(self) -> str:
        """The id of the exercise."""
        return self.exercise.id

    @property
    def is_allowed(self) -> bool:
        """Whether neither the equipment nor the user is against it."""
        return not (self.is_avoided or self.lacking)


def candidates(
    catalog: Catalog,
    rules: RulesInForce,
    prefer: Iterable[str],
    avoid: Iterable[str],
) -> tuple[Candidate, ...]:
    """Return the exercises of a catalog that a program may have, those liked most first.

    They train the back, their movement and muscles are known, and they are no single step of a
    warm-up. Exercises that are avoided or lack equipment are among them, and marked.

    Args:
        catalog: the catalog.
        rules: the rules that apply to the lifter.
        prefer: ids of the exercises that the user asks for.
        avoid: ids of the exercises that the user does not want.
    """
    preferred, avoided = {*prefer}, {*avoid}
    at_hand = rules.profile.equipment
    found = []
    for exercise in catalog.exercises.values():
        is_preferred = exercise.id in preferred
        if not _is_suitable(exercise, catalog, rules, is_preferred=is_preferred):
            continue
        prescription = prescribe(exercise, rules)
        found.append(
            Candidate(
                exercise,
                traits_of(exercise),
                _credits(exercise, prescription, catalog),
                prescription,
                _cost(exercise, rules.profile, prescription),
                is_preferred,
                exercise.id in avoided,
                tuple(missing(exercise, at_hand)),
            )
        )
    return tuple(sorted(found, key=lambda candidate: (candidate.cost, candidate.id)))


def is_trainable(exercise: Exercise) -> bool:
    """Return whether an exercise trains the back in a known way."""
    traits = traits_of(exercise)
    return (
        Trait.BACK in traits
        and traits.isdisjoint((Trait.HYBRID, Trait.UNKNOWN))
        and exercise.has_known_muscles
    )


def _is_suitable(
    exercise: Exercise, catalog: Catalog, rules: RulesInForce, *, is_preferred: bool
) -> bool:
    if not is_trainable(exercise):
        return False
    if is_preferred:
        return True
    is_usual = (
        exercise.id not in _NOT_BY_DEFAULT
        and family_of(exercise, catalog) not in _FAMILIES_NOT_BY_DEFAULT
    )
    is_strength_work = {*exercise.patterns}.isdisjoint(_NO_STRENGTH_WORK)
    return is_usual and is_strength_work and not _is_too_hard(exercise, catalog, rules)


def _is_too_hard(exercise: Exercise, catalog: Catalog, rules: RulesInForce) -> bool:
    """Return whether `GOL004` finds an exercise too hard for a beginner."""
    is_hardest = not exercise.progressions and any(
        easier in catalog.exercises for easier in exercise.regressions
    )
    return is_hardest and rules.options("GOL004") is not None


def _credits(exercise: Exercise, prescription: Prescription, catalog: Catalog) -> dict[str, float]:
    """Return what one set earns each muscle, counted by the library itself."""
    workout = Workout("One set", Block((ExerciseSets(exercise, (prescription.set,)),)))
    volume = session_volume(workout, catalog=catalog)
    return {muscle: volume[muscle].low for muscle in catalog.muscles if volume[muscle].low}


def _cost(exercise: Exercise, profile: Profile, prescription: Prescription) -> int:
    """Return how little an exercise is liked.

    Familiar exercises cost less: those in many published programs, in the lists of many apps, and
    with many names. What does not suit the lifter costs more.
    """
    systems = {
        counterpart.system
        for counterpart in crosswalk.of_exercise(exercise.id)
        if counterpart.match is crosswalk.Match.EXACT
    }
    names = min(len(exercise.aliases), 30) / 10
    familiarity = (exercise.popularity or 0) + 2 * len(systems) + names
    cost = round(_COST_OF_UNKNOWN * _FAMILIAR / (_FAMILIAR + familiarity))
    if Trait.COMPOUND not in traits_of(exercise):
        cost += _COST_OF_ISOLATION
    if Pattern.ANTI_EXTENSION in exercise.patterns:
        cost += _COST_OF_TRUNK_WORK
    if Pattern.SCAPULAR_ELEVATION in exercise.patterns:
        cost += _COST_OF_SHRUGS
    if not prescription.is_as_wanted:
        cost += _COST_OF_UNSUITED_REPS
    return cost + _cost_for(exercise, profile)


def _cost_for(exercise: Exercise, profile: Profile) -> int:
    """Return how much less an exercise is liked for the level and the goal of a lifter."""
    level = profile.level or Level.INTERMEDIATE
    cost = _COST_OF_LEVEL.get((level, exercise.level or level), 0)
    is_easier = not {*_PULL_UPS}.isdisjoint(exercise.progressions)
    is_pull_up = not is_easier and not {*_PULL_UPS}.isdisjoint((exercise.id, exercise.variant_of))
    if level is Level.BEGINNER:
        cost += _COST_OF_A_FIRST_PULL_UP if is_pull_up else 0
        cost += _COST_OF_AN_EASIER_PULL_UP if is_lowered(exercise) else 0
    elif is_easier:
        cost += _COST_OF_AN_EASIER_PULL_UP
    elif exercise.id in _FOR_BEGINNERS:
        cost += _COST_OF_BODYWEIGHT
    if profile.goal is Goal.STRENGTH and is_inverted_row(exercise):
        cost += _COST_OF_BODYWEIGHT
    return cost


def family_of(exercise: Exercise, catalog: Catalog) -> str:
    """Return the id of the exercise that an exercise and its variants have as their base.

    Args:
        exercise: the exercise.
        catalog: where bases are looked up.
    """
    family = exercise.id
    base = exercise.variant_of
    seen = {family}
    while base is not None and base not in seen:
        seen.add(base)
        family = base
        base = catalog.exercises[base].variant_of if base in catalog.exercises else None
    return family


def tie(*keys: object) -> int:
    """Return a number from 0 to 996 for keys, the same on every platform: it breaks ties."""
    digest = sha256("/".join(map(str, keys)).encode()).digest()
    return int.from_bytes(digest[:8]) % 997


def without_dominated(
    some: Iterable[Candidate], catalog: Catalog, most: int
) -> tuple[Candidate, ...]:
    """Return candidates without those that others of their family dominate.

    Two variants of one exercise never stand on one day. So where they have equal credits, traits
    and sets that take equally long, a program never needs the one that is liked less, but to have
    different variants on different days.

    Args:
        some: the candidates, those liked most first.
        catalog: where families are looked up.
        most: how many equal variants are left.
    """
    seen: dict[object, int] = {}
    left = []
    for candidate in some:
        key = (
            family_of(candidate.exercise, catalog),
            frozenset(candidate.credits.items()),
            candidate.traits - {Trait.LOADED, Trait.PENDLAY_ROW},
            candidate.prescription.seconds,
            candidate.is_avoided,
            candidate.lacking,
        )
        seen[key] = seen.get(key, 0) + 1
        if candidate.is_preferred or seen[key] <= most:
            left.append(candidate)
    return tuple(left)

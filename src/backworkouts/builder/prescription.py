"""Repetitions, reserve and rest of the sets that a program gets, and how long sets take."""

from __future__ import annotations

from attrs import frozen

from backworkouts.builder.rules_in_force import RulesInForce
from backworkouts.linter.tempo import seconds_per_rep
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set
from backworkouts.model.terms import Equipment, Laterality, Level
from backworkouts.model.workout import Goal, Workout

__all__ = [
    "SETUP_SECONDS",
    "Prescription",
    "is_deadlift",
    "is_inverted_row",
    "is_lowered",
    "minutes_of",
    "prescribe",
    "seconds_of_set",
]

SETUP_SECONDS = 90
"""To walk to the next exercise, load a bar or set a machine, and begin. Our estimate."""

_SECONDS_PER_REP = 3
"""The default of `VOL006`, whose option takes precedence."""

_OWN_BODY = {
    Equipment.PULL_UP_BAR, Equipment.RINGS, Equipment.SUSPENSION_TRAINER, Equipment.RACK,
    Equipment.RESISTANCE_BAND,
}  # fmt: skip


@frozen
class Prescription:
    """What each set of an exercise is.

    Attributes:
        low: the fewest repetitions.
        high: the most repetitions.
        rir: repetitions in reserve; None where they mean nothing.
        rest: seconds of rest after a set.
        per_side: the repetitions are done with each side.
        seconds: how long a set takes with its rest, at the most repetitions.
        is_as_wanted: the repetitions suit the exercise, and not only the rules.
    """

    low: int
    high: int
    rir: int | None
    rest: int
    per_side: bool
    seconds: float
    is_as_wanted: bool = True

    @property
    def set(self) -> Set:
        """The set."""
        return Set(
            reps=Reps(self.low, self.high), rir=self.rir, rest=self.rest, per_side=self.per_side
        )


def prescribe(exercise: Exercise, rules: RulesInForce) -> Prescription:
    """Return what a set of an exercise is, within the ranges that the rules ask for.

    Args:
        exercise: the exercise.
        rules: the rules that apply to the lifter.
    """
    traits = traits_of(exercise)
    goal, level = rules.profile.goal, rules.profile.level
    wanted = _wanted_reps(exercise, traits, goal, level)
    low, high = _within(wanted, _asked_reps(traits, rules))
    is_as_wanted = low <= wanted[1] and wanted[0] <= high
    rest = _rest(exercise, goal)
    short = rules.options("REP006")
    if short is not None and Trait.COMPOUND in traits and high <= short["reps"]:
        rest = max(rest, int(short["seconds"]))
    per_side = exercise.laterality is not Laterality.BILATERAL
    work = high * seconds_per_repetition(rules) * (2 if per_side else 1)
    rir = None if is_lowered(exercise) else 3 if level is Level.BEGINNER else 2
    return Prescription(low, high, rir, rest, per_side, work + rest, is_as_wanted)


def seconds_per_repetition(rules: RulesInForce) -> float:
    """Return how long a repetition takes without a stated tempo: the option of `VOL006`."""
    options = rules.options("VOL006")
    return _SECONDS_PER_REP if options is None else options["seconds"]


def _wanted_reps(
    exercise: Exercise, traits: frozenset[Trait], goal: Goal | None, level: Level | None
) -> tuple[int, int]:
    """Return the repetitions that coaches give: fewer for heavy lifts, more for single joints."""
    is_heavy = goal in (Goal.STRENGTH, Goal.ATHLETICS)
    is_light = {*exercise.equipment} <= {Equipment.RESISTANCE_BAND}
    if Trait.COMPOUND not in traits or is_light:
        return (10, 15)
    if is_lowered(exercise):
        return (3, 5)
    if _is_light_upper_back(traits):
        return (12, 15)
    if Trait.HINGE in traits:
        heavy, usual = ((4, 6), (5, 8)) if is_deadlift(exercise) else ((6, 8), (8, 12))
        return (8, 10) if level is Level.BEGINNER else heavy if is_heavy else usual
    if Trait.PENDLAY_ROW in traits:
        return (5, 6) if is_heavy else (6, 8)
    is_heavy = is_heavy and Trait.ONE_SIDED_BACK not in traits and not is_inverted_row(exercise)
    hangs = Trait.VERTICAL_PULL in traits and _OWN_BODY.issuperset(exercise.equipment)
    more = (6, 10) if hangs else (8, 12)
    return (5, 8) if is_heavy else more


_LOWERED = ("negative_pull_up", "negative_chin_up")
"""Exercises of which only the way down is done."""


def _is_light_upper_back(traits: frozenset[Trait]) -> bool:
    """Return whether an exercise is a face pull or a fly: a row with the elbows out is none."""
    return Trait.UPPER_BACK in traits and Trait.ROW not in traits


def is_lowered(exercise: Exercise) -> bool:
    """Return whether only the way down of an exercise is done, as in negative pull-ups.

    Args:
        exercise: the exercise.
    """
    return exercise.id in _LOWERED


def is_deadlift(exercise: Exercise) -> bool:
    """Return whether an exercise is a heavy deadlift: with a bar, and with both legs.

    Args:
        exercise: the exercise.
    """
    is_variant = "deadlift" in (exercise.id, exercise.variant_of)
    has_bar = not {Equipment.BARBELL, Equipment.TRAP_BAR}.isdisjoint(exercise.equipment)
    return is_variant and has_bar and exercise.laterality is Laterality.BILATERAL


def is_inverted_row(exercise: Exercise) -> bool:
    """Return whether an exercise is an inverted row, whose load is the body.

    Args:
        exercise: the exercise.
    """
    return "inverted_row" in (exercise.id, exercise.variant_of)


_LONGER = (
    (Trait.SHOULDER_EXTENSION, "shoulder_extension_high"),
    (Trait.UPPER_BACK, "upper_back_high"),
    (Trait.SPINAL_EXTENSION, "spinal_extension_high"),
)
"""The options of `REP001` for exercises that are done for more repetitions."""


def _asked_reps(traits: frozenset[Trait], rules: RulesInForce) -> list[tuple[int, int]]:
    """Return the ranges of the rules, the most important one last."""
    ranges: list[tuple[int, int]] = []
    if Trait.PENDLAY_ROW in traits:
        options = rules.options("REP003")
        return [] if options is None else [(int(options["low"]), int(options["high"]))]
    studied = rules.options("REP002")
    if studied is not None and rules.profile.goal not in (Goal.STRENGTH, Goal.ATHLETICS):
        ranges.append((int(studied["low"]), int(studied["high"])))
    growth = rules.options("REP001")
    if growth is not None:
        longer = [growth[name] for trait, name in _LONGER if trait in traits]
        ranges.append((int(growth["low"]), int(max([growth["high"], *longer]))))
    return ranges


def _within(wanted: tuple[int, int], ranges: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the wanted repetitions as far as all ranges allow, or else the range itself.

    Rules accept a range that overlaps theirs. So a range that would shrink to one number stays.
    """
    low, high = wanted
    for least, most in ranges:
        shared_low, shared_high = max(low, least), min(high, max(least, most))
        if shared_low < shared_high:
            low, high = shared_low, shared_high
        elif shared_low > shared_high:
            low, high = least, max(least, most)
    return low, high


def _rest(exercise: Exercise, goal: Goal | None) -> int:
    traits = traits_of(exercise)
    if Trait.COMPOUND not in traits or _is_light_upper_back(traits):
        return 60
    is_heavy = goal in (Goal.STRENGTH, Goal.ATHLETICS) or is_deadlift(exercise)
    return 180 if is_heavy else 120


def seconds_of_set(performed: Set, rest: float, per_rep: float) -> float:
    """Return how long a set takes with its rest, at the most repetitions.

    Args:
        performed: the set.
        rest: seconds of rest where the set states none.
        per_rep: seconds of a repetition where the set states no tempo.
    """
    if performed.reps is None:
        work = 0.0 if performed.duration is None else float(performed.duration.high)
    else:
        each = per_rep if performed.tempo is None else seconds_per_rep(performed.tempo)
        work = (performed.reps.high or performed.reps.low) * each
    stated = rest if performed.rest is None else performed.rest.high
    return work * (2 if performed.per_side else 1) + stated


def minutes_of(workout: Workout, rules: RulesInForce) -> float:
    """Return how many minutes a workout takes, without its warm-up.

    Args:
        workout: the workout. Sets without a stated rest are taken to have the rest that the builder
            gives such an exercise.
        rules: the rules that apply to the lifter.
    """
    per_rep = seconds_per_repetition(rules)
    seconds = 0.0
    for exercise_sets in workout.exercise_sets():
        rest = _rest(exercise_sets.exercise, rules.profile.goal)
        seconds += SETUP_SECONDS
        seconds += sum(seconds_of_set(performed, rest, per_rep) for performed in exercise_sets.sets)
    return seconds / 60

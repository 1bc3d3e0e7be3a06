"""DAT008: repetitions, a load, a duration or a number of sets that nobody can have meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.model.load import KG_PER_LB, Unit
from backworkouts.model.terms import Equipment
from backworkouts.plurals import plural
from backworkouts.volume.count import earns_no_sets

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import WorkoutView
    from backworkouts.model.exercise import Exercise
    from backworkouts.model.set import Set

__all__ = ["RULE"]

_REPS = 700
_KILOGRAMS = 700
_MINUTES = 60
_SETS = 30

_SECONDS_OF_A_MINUTE = 60
_KG: Mapping[Unit, float] = {
    Unit.KG: 1,
    Unit.BODYWEIGHT_KG: 1,
    Unit.LB: KG_PER_LB,
    Unit.BODYWEIGHT_LB: KG_PER_LB,
    Unit.UNSTATED: KG_PER_LB,  # kilograms or pounds: the lighter of the two
}
"""Kilograms in each unit of weight. Percentages and repetition maximums are no weights."""
_SLIDES = frozenset({Equipment.MACHINE, Equipment.PLATE_LOADED_MACHINE, Equipment.SLED})
"""Equipment whose weight slides on rails or on the floor: more is moved than could be lifted."""
_ON_RAILS = 2
"""How many times the limit may be moved with such equipment."""


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    sets: Counter[str] = Counter()
    for number, block in enumerate(workout.blocks):
        for place, exercise_sets in enumerate(block.exercises):
            where = f"blocks[{number}].exercises[{place}]"
            exercise = exercise_sets.exercise
            found: set[str] = set()
            # Runs, stretches and exercises that the catalog does not know may go on for long.
            has_end = exercise.has_known_muscles and not earns_no_sets(exercise)
            before_it: Set | None = None
            for index, performed in enumerate(exercise_sets.sets):
                if performed is before_it:
                    continue  # as in `3x8`, whose sets are one object
                before_it = performed
                for option, amount in _amounts(performed, has_end=has_end):
                    if amount <= options[option] or option in found:
                        continue
                    most = _most(option, exercise, options)
                    if amount > most:
                        found.add(option)
                        yield Match(
                            f"{where}.sets[{index}]",
                            f"{exercise.name}: {_shown(option, performed)} in a set, more than "
                            f"{most:,g}; is it a slip?",
                        )
            # Rounds by the clock are many on purpose, as in an EMOM of 40 minutes.
            if block.method is None and not earns_no_sets(exercise):
                before = sets[exercise.id]
                sets[exercise.id] += len(exercise_sets.sets)
                if before <= options["sets"] < sets[exercise.id]:
                    yield Match(
                        where,
                        f"{exercise.name}: {sets[exercise.id]} sets in a workout, more than "
                        f"{options['sets']:g}; is it a slip?",
                    )


def _amounts(performed: Set, *, has_end: bool) -> Iterator[tuple[str, float]]:
    """Yield each amount of a set that has a limit, after the option: of a range, the upper end.

    Args:
        performed: the set.
        has_end: whether repetitions and minutes have a limit, too.
    """
    load = performed.load
    if load is not None and load.unit in _KG:
        yield "kilograms", load.high * _KG[load.unit]
    if not has_end:
        return
    if performed.reps is not None:
        yield "reps", performed.reps.high or performed.reps.low
    if performed.duration is not None:
        yield "minutes", performed.duration.high / _SECONDS_OF_A_MINUTE


def _shown(option: str, performed: Set) -> str:
    """Return the amount of a set that is above the limit of an option, as a message shows it."""
    if option == "reps" and performed.reps is not None:
        return f"{performed.reps.high or performed.reps.low:,} repetitions"
    if option == "minutes" and performed.duration is not None:
        return plural(round(performed.duration.high / _SECONDS_OF_A_MINUTE, 1), "minute")
    return str(performed.load)


def _most(option: str, exercise: Exercise, options: Options) -> float:
    slides = option == "kilograms" and not _SLIDES.isdisjoint(exercise.equipment)
    return options[option] * (_ON_RAILS if slides else 1)


RULE = Rule(
    code="DAT008",
    name="implausible-values",
    severity=Severity.WARNING,
    summary=(
        f"No set has more than {_REPS} repetitions, {_KILOGRAMS} kg or {_MINUTES} minutes, and no "
        f"exercise more than {_SETS} sets in a workout."
    ),
    why=(
        "A slip of a key, a lost decimal point, a wrong unit or a wrong column makes such numbers, "
        "and every total is wrong by them. The limits are above what the strongest do: the record "
        "of pull-ups in one go is 651, that of the deadlift was 501 kg in 2020, and lifts in a "
        "supporting shirt or over a part of the way go somewhat higher. Twice the kilograms may be "
        "moved on a machine or a sled. Planks have been held for more than eight hours, yet nobody "
        "plans one of an hour: seconds were taken for minutes. Thirty sets of one exercise are "
        "three times the ten sets of German volume training. Runs, stretches and exercises whose "
        "muscles are not known have a limit of kilograms, and of sets where they train muscles; "
        "rounds by the clock have none of sets. A "
        "load without a unit is taken for pounds, the lighter. What jumps within one exercise has "
        "a finding of its own (DAT004). The first such set of an exercise is reported."
    ),
    bad="Pull-Up 3x1000\nSeated Row 3x8 @ 4000 kg",
    good="Pull-Up 3x10\nSeated Row 3x8 @ 40 kg",
    grounds=(
        Ground(
            "guinness_pull_ups",
            "the most pull-ups in one go are 651",
            Confidence.LOW,
        ),
        Ground(
            "deadlift_501",
            "the heaviest deadlift, in 2020, was one of 501 kg",
            Confidence.LOW,
        ),
        Ground(
            "textbook",
            "records of lifts in supporting shirts and over a part of the way lie below 700 kg",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("reps", _REPS, "repetitions of a set", least=1),
        Option("kilograms", _KILOGRAMS, "kg of a set; twice as many on machines", least=1),
        Option("minutes", _MINUTES, "minutes of a set", least=1),
        Option("sets", _SETS, "sets of one exercise in a workout", least=1, most=200),
    ),
)

"""Why each exercise is in a program, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backworkouts.builder.built import Reason
from backworkouts.builder.candidates import Candidate
from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.traits import Trait
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["reasons_of", "unmet_wishes"]

_KINDS = (
    (Trait.VERTICAL_PULL, "a vertical pull"),
    (Trait.ROW, "a row"),
    (Trait.SPINAL_EXTENSION, "a spinal extension for the lower back"),
    (Trait.HINGE, "a hip hinge for the lower back"),
    (Trait.SHOULDER_EXTENSION, "a pullover or straight-arm pull-down, for the lats by themselves"),
    (Trait.UPPER_BACK, "work for the upper back"),
)
_OTHER_KIND = "work for the shoulder blades"
_POPULAR = 5
_MOST_MUSCLES = 3
_LOWER_BACK = "erector_spinae"


def reasons_of(
    plan: Plan, program: Program, loads: Mapping[tuple[int, str], str]
) -> tuple[Reason, ...]:
    """Return why each exercise is in a program, by workout and in order.

    Args:
        plan: what the program was planned from.
        program: the program.
        loads: a sentence about the load of an exercise, by the number of the workout and the id of
            the exercise.
    """
    by_number = {
        number: program.phases[0].rotation[day]
        for day, number in zip(plan.schedule.days, plan.schedule.workouts, strict=True)
    }
    return tuple(
        reason
        for planned in plan.workouts
        if (workout := by_number[planned.number]) is not None
        for reason in _of_workout(plan, planned, workout, loads)
    )


def _of_workout(
    plan: Plan, planned: PlannedWorkout, workout: Workout, loads: Mapping[tuple[int, str], str]
) -> Iterator[Reason]:
    by_id = {candidate.id: candidate for candidate in plan.candidates}
    kept = () if planned.kept is None else planned.kept.exercises
    for exercise_sets in workout.exercise_sets():
        exercise = exercise_sets.exercise
        if exercise in kept or exercise.id not in by_id:
            text = f"{exercise.name}: it is in the workout that you keep."
        else:
            count = len(exercise_sets.sets)
            text = _sentence(plan, by_id[exercise.id], count)
            load = loads.get((planned.number, exercise.id))
            text = text if load is None else f"{text} {load}"
        yield Reason(planned.number + 1, exercise.id, text)


def _sentence(plan: Plan, candidate: Candidate, count: int) -> str:
    exercise, traits = candidate.exercise, candidate.traits
    kind = next((words for trait, words in _KINDS if trait in traits), _OTHER_KIND)
    parts = ["you prefer it"] if candidate.is_preferred else []
    parts.append(kind)
    if Trait.ONE_SIDED_BACK in traits:
        parts.append("done one side at a time")
    if Trait.ROW in traits and Trait.UNSUPPORTED_ROW not in traits:
        parts.append("which spares the lower back")
    popularity = exercise.popularity or 0
    if popularity >= _POPULAR:
        parts.append(f"found in {popularity} published programs")
    asked = [each.muscle for each in plan.ranges if each.low]
    if Trait.LOWER_BACK in traits:
        asked = [_LOWER_BACK, *(muscle for muscle in asked if muscle != _LOWER_BACK)]
    worked = [muscle for muscle in asked if candidate.credits.get(muscle, 0) > 0]
    muscles = worked[:_MOST_MUSCLES]
    sets = ""
    if muscles:
        names = listed(
            f"{plan.catalog.muscles[muscle].name} {amount(candidate.credits[muscle] * count)}"
            for muscle in muscles
        )
        sets = f"; its {plural(count, 'set')} count for {names}"
    return f"{exercise.name}: {', '.join(parts)}{sets}."


def unmet_wishes(plan: Plan, program: Program) -> tuple[str, ...]:
    """Return a sentence for each preferred exercise and each pairing that a program does not have.

    Args:
        plan: what the program was planned from.
        program: the program.
    """
    present = {exercise.id for workout in program.workouts for exercise in workout.exercises}
    by_id = {candidate.id: candidate for candidate in plan.candidates}
    unmet = [_why_not(plan, id, by_id.get(id)) for id in plan.preferred if id not in present]
    blocks = [block for workout in program.workouts for block in workout.blocks]
    if plan.wishes.supersets and not any(block.is_superset for block in blocks):
        unmet.append(
            "There are no supersets: no two exercises of a day are for muscles so different that "
            "they can be paired."
        )
    return tuple(unmet)


def _why_not(plan: Plan, id: str, candidate: Candidate | None) -> str:
    name = plan.catalog.exercises[id].name
    if candidate is None:
        return f"{name} is not in the program: the equipment for it is not at hand."
    return f"{name} is not in the program: the other wishes and the rules leave no room for it."

"""The program of a choice of exercises: their order, supersets, warm-ups, days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from backworkouts.api import straight
from backworkouts.builder.candidates import Candidate
from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.builder.problem import Choice
from backworkouts.builder.supersets import SHORT_REST, Pairing, can_follow, can_lead
from backworkouts.linter.equipment import can_be_done
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.linter.warming_up import has_warm_up
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import DAYS_PER_WEEK, REST, Phase, Program
from backworkouts.model.quantity import Duration
from backworkouts.model.set import Set, SetKind
from backworkouts.model.terms import Equipment
from backworkouts.model.workout import Focus, Goal, WarmUpPhase, Workout
from backworkouts.plurals import plural

__all__ = ["assemble"]

_LETTERS = "ABCDEFG"
_PREPARATION = ("seated_row_scapular_retraction", "scapular_pull_up", "band_pull_apart", "superman")
"""What prepares the shoulder blades, the article's choice first; the last needs no equipment."""


def assemble(plan: Plan, choice: Choice) -> Program:
    """Return the program of a choice.

    Args:
        plan: what the program was planned from.
        choice: how many sets of which exercises.
    """
    by_id = {candidate.id: candidate for candidate in plan.candidates}
    workouts = [_workout(plan, workout, by_id, choice[workout.number]) for workout in plan.workouts]
    rotation: list[Workout | None] = [REST] * DAYS_PER_WEEK
    for day, number in zip(plan.schedule.days, plan.schedule.workouts, strict=True):
        rotation[day] = workouts[number]
    profile = plan.rules.profile
    name = f"Back, {plural(plan.wishes.days, 'day')} a week"
    levels = () if profile.level is None else (profile.level,)
    return Program(name, (Phase(tuple(rotation)),), goal=profile.goal, levels=levels)


def _workout(
    plan: Plan, planned: PlannedWorkout, by_id: Mapping[str, Candidate], sets: Mapping[str, int]
) -> Workout:
    added = [
        straight(
            by_id[id].exercise,
            [by_id[id].prescription.set] * count,
        )
        for id, count in sets.items()
    ]
    added.sort(key=_place)
    if plan.wishes.supersets:
        added = _paired(added)
    kept = planned.kept
    blocks = _inserted(() if kept is None else kept.blocks, added)
    if kept is None:
        profile = plan.rules.profile
        # An athlete has no day for the back alone: this is a part of a day (GOL003).
        is_part = profile.goal is Goal.ATHLETICS and profile.focus is None
        workout = Workout(
            f"Back {_LETTERS[planned.number]}" if plan.schedule.count > 1 else "Back",
            blocks=blocks,
            goal=profile.goal,
            levels=() if profile.level is None else (profile.level,),
            focus=None if is_part else profile.focus or Focus.BACK,
        )
    else:
        workout = evolve(kept, blocks=blocks)
    if has_warm_up(WorkoutView(workout, plan.catalog, plan.rules.profile)):
        return workout
    return evolve(workout, warm_up=_warm_up(plan))


def _place(block: Block) -> tuple[float, ...]:
    """Return where a block belongs in a workout: heavy pulls first, the lower back last."""
    exercise = block.exercises[0].exercise
    return (_rank(exercise), -(exercise.popularity or 0))


def _rank(exercise: Exercise) -> int:
    traits = traits_of(exercise)
    if Trait.LOWER_BACK in traits:
        return 9 if Trait.SPINAL_EXTENSION in traits else _LOWER_BACK
    is_one_sided = Trait.ONE_SIDED_BACK in traits
    if Trait.VERTICAL_PULL in traits:
        return 2 if is_one_sided else 0 if _HANGS.issuperset(exercise.equipment) else 1
    if Trait.ROW in traits:
        return 3 if Trait.UNSUPPORTED_ROW in traits else 5 if is_one_sided else 4
    return 6 if Trait.SHOULDER_EXTENSION in traits else 7


_LOWER_BACK = 8
_HANGS = {Equipment.PULL_UP_BAR, Equipment.DIP_BELT, Equipment.WEIGHT_PLATES, Equipment.RINGS}
"""Pull-ups come before pull-downs, which are easier when tired."""


def _paired(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with one pair of each kind as supersets, where there are two to pair."""
    paired = [*blocks]
    for pairing in Pairing:
        single = [block for block in paired if not block.is_superset]
        leaders = [block for block in single if can_lead(pairing, block.exercises[0].exercise)]
        followers = [block for block in single if can_follow(pairing, block.exercises[0].exercise)]
        if leaders and followers:
            first, second = leaders[-1], followers[0]
            pair = Block((_hurried(first.exercises[0]), second.exercises[0]))
            paired = [pair if block is first else block for block in paired if block is not second]
    return paired


def _hurried(exercise_sets: ExerciseSets) -> ExerciseSets:
    """Return sets with the short rest before the partner of a superset."""
    short = Duration(SHORT_REST, SHORT_REST)
    sets = tuple(evolve(performed, rest=short) for performed in exercise_sets.sets)
    return evolve(exercise_sets, sets=sets)


def _inserted(kept: Sequence[Block], added: Sequence[Block]) -> tuple[Block, ...]:
    """Return kept blocks in their order, with others where they belong."""
    blocks = [*kept]
    first = next((at for at, block in enumerate(kept) if not _is_warm_up(block)), len(kept))
    for block in added:
        rank = _rank_of_block(block)
        place = next(
            (at for at in range(first, len(blocks)) if _rank_of_block(blocks[at]) > rank),
            len(blocks),
        )
        while first < place < len(blocks) and _is_warm_up(blocks[place - 1]):
            place -= 1  # a warm-up stays in front of what it warms up for
        if rank >= _LOWER_BACK:
            pulls = [number for number, other in enumerate(blocks) if _has_pull(other)]
            place = max([place, *(number + 1 for number in pulls)])
        blocks.insert(place, block)
    return tuple(blocks)


def _is_warm_up(block: Block) -> bool:
    return all(
        performed.kind is SetKind.WARM_UP for member in block.exercises for performed in member.sets
    )


def _rank_of_block(block: Block) -> int:
    """Return the rank of the first exercise, or of lower-back work, before which pulls belong."""
    ranks = [_rank(member.exercise) for member in block.exercises]
    return max(ranks) if max(ranks) >= _LOWER_BACK else ranks[0]


def _has_pull(block: Block) -> bool:
    return any(Trait.PULL in traits_of(member.exercise) for member in block.exercises)


def _warm_up(plan: Plan) -> tuple[WarmUpPhase, ...]:
    """Return a warm-up after the article: cardio, the shoulder blades, light sets."""
    at_hand = plan.rules.profile.equipment
    known = plan.catalog.exercises
    preparation = next(
        (known[id] for id in _PREPARATION if id in known and can_be_done(known[id], at_hand)),
        None,
    )
    exercises = () if preparation is None else (preparation,)
    return (
        WarmUpPhase("General cardio", "5-10 min"),
        WarmUpPhase("Movement preparation", exercises=exercises, sets=(Set(reps=15),) * 3),
        WarmUpPhase("Light sets of the first exercise"),
    )

"""read(write(x)) gives training and progressions back; what text cannot say of them is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies
from backworkouts import notation
from backworkouts.model.progressions import ExerciseProgression, Progressions, TrainingMax
from backworkouts.model.set import Set
from backworkouts.notation.tidying import tidy
from backworkouts.testing.strategies import progressions, schemes

_EXERCISES = [
    *(bw.resolve(name) for name in ("pull_up", "seated_row", "deadlift", "face_pull")),
    *map(bw.catalog.custom, ("Landmine Blaster", "Remo Gorila")),
]
_TITLES = ["Pull", "Back", "Upper A", "Heavy"]


def plain(scheme):
    """A scheme whose sets have only what text holds."""
    if not isinstance(scheme, TrainingMax):
        return scheme
    weeks = [[Set(reps=each.reps, load=each.load) for each in week] for week in scheme.weeks]
    return scheme.replace(weeks=weeks)


@st.composite
def workouts(draw):
    sets = st.builds(
        bw.straight, st.sampled_from(_EXERCISES), st.integers(1, 4), reps=st.just("8-12")
    )
    blocks = st.lists(sets, min_size=1, max_size=2).map(
        lambda some: bw.superset(*some) if len(some) > 1 else some[0]
    )
    title = draw(st.sampled_from(_TITLES))
    return bw.Workout(title, blocks=draw(st.lists(blocks, min_size=1, max_size=3)), note=draw(st.none() | st.just("progress: linear 1 kg")))  # fmt: skip


@st.composite
def programs(draw):
    days = draw(st.lists(workouts(), min_size=1, max_size=3, unique_by=lambda one: one.name))
    return bw.Program("Plan", [bw.Phase([*days, bw.REST])])


def exercises_of(subject):
    """The exercises of training, each with the names of the workouts it is in."""
    found = {}
    for workout in subject.workouts if isinstance(subject, bw.Program) else [subject]:
        for block in workout.blocks:
            for member in block.exercises:
                found.setdefault(member.exercise.id, {})[workout.name] = None
    return found


@st.composite
def with_progressions(draw):
    """Training, and progressions that text can hold: schemes of its exercises."""
    subject = draw(workouts() | programs())
    some = schemes().map(plain)
    entries = []
    for exercise, names in exercises_of(subject).items():
        chosen = {name: draw(st.none() | some) for name in names}
        if draw(st.booleans()):
            chosen = dict.fromkeys(names, draw(st.none() | some))
        if len({*chosen.values()}) == 1:
            chosen = {None: chosen.popitem()[1]}
        entries += [
            ExerciseProgression(exercise, scheme, name)
            for name, scheme in chosen.items()
            if scheme is not None
        ]
    general = draw(progressions(schemes=some))
    return subject, general.replace(exercises=entries, name=None, note=None)


@given(with_progressions())
def test_of_training_with_progressions(pair):
    subject, stated = pair
    written = notation.write(subject, progressions=stated)
    assert () == written.unsaid, written.text
    again = notation.read(written.text)
    assert subject == again.subject
    # entries have no order
    known = again.progressions or Progressions()
    assert {*stated.exercises} == {*known.exercises}
    assert stated.replace(exercises=()) == known.replace(exercises=())
    assert written.text == notation.format(again.subject, progressions=again.progressions)
    assert written.text == tidy(again)


@given(strategies.workouts() | strategies.programs() | workouts(), progressions())
def test_what_is_not_named_as_unsaid_is_said(subject, stated):
    written = notation.write(subject, progressions=stated)
    again = notation.read(written.text)
    if not any(each.where.startswith("progressions") for each in written.unsaid):
        known = again.progressions or Progressions()
        assert {*stated.exercises} == {*known.exercises}
        assert stated.replace(exercises=()) == known.replace(exercises=())
    # the plan itself reads as it does without them
    alone = notation.write(subject)
    unsaid = [each for each in written.unsaid if not each.where.startswith("progressions")]
    assert [*alone.unsaid] == unsaid
